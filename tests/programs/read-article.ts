/** What reader views, read-later services and clippers make of a page, by the libraries that they are built on. */
import { extractFromHtml } from '@extractus/article-extractor';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { convert } from 'html-to-text';
import { parseHTML } from 'linkedom';
import remarkParse from 'remark-parse';
import Turndown from 'turndown';
import { unified } from 'unified';

export interface Article {
  /** All words of the article, without any space: programs set those in their own ways. */
  words: string;
  /** What the program tells of the article besides; absent where it tells nothing. */
  about?: { title: string; author: string; published: string };
}

export type ArticleReader = (html: string, address: string) => Promise<Article>;

/** A text without its spaces. */
export const squeezed = (text: string): string => text.replace(/\s+/g, '');

const documentOf = (html: string) => parseHTML(html).document as unknown as Document;

/** The words of HTML that a program gives, without those of drawings. */
function wordsOf(html: string): string {
  const { body } = documentOf(`<!doctype html><html><body>${html}</body></html>`);
  for (const drawing of body.querySelectorAll('svg, style, script')) drawing.remove();
  return squeezed(body.textContent ?? '');
}

const about = (title: unknown, author: unknown, published: unknown) => ({
  title: String(title ?? ''),
  author: String(author ?? ''),
  published: String(published ?? ''),
});

async function readability(html: string): Promise<Article> {
  const article = new Readability(documentOf(html)).parse();
  if (!article) throw new Error('Readability finds no article');
  return {
    words: wordsOf(article.content ?? ''),
    about: about(article.title, article.byline, article.publishedTime),
  };
}

async function articleExtractor(html: string, address: string): Promise<Article> {
  const article = await extractFromHtml(html, address);
  if (!article) throw new Error('article-extractor finds no article');
  return {
    words: wordsOf(article.content ?? ''),
    about: about(article.title, article.author, article.published),
  };
}

async function defuddle(html: string, address: string): Promise<Article> {
  const article = await Defuddle(documentOf(html), address);
  return {
    words: wordsOf(article.content),
    about: about(article.title, article.author, article.published),
  };
}

interface Node {
  value?: string;
  children?: Node[];
}

/** The words of Markdown; HTML in it is not read. */
const markdownWords = ({ value, children = [] }: Node): string =>
  (value ?? '') + children.map(markdownWords).join('');

async function turndown(html: string): Promise<Article> {
  const markdown = new Turndown().remove(['script', 'style']).turndown(html);
  return { words: squeezed(markdownWords(unified().use(remarkParse).parse(markdown) as Node)) };
}

async function htmlToText(html: string): Promise<Article> {
  const asTheyAre = ['h1', 'h2', 'h3'].map((selector) => ({ selector, options: { uppercase: false } }));
  const links = { selector: 'a', options: { ignoreHref: true } };
  const lists = { selector: 'ul', options: { itemPrefix: '' } };
  return { words: squeezed(convert(html, { wordwrap: false, selectors: [...asTheyAre, links, lists] })) };
}

/** By the names that docs/browser-support.md uses. */
export const articleReaders: Record<string, ArticleReader> = {
  Readability: readability,
  'article-extractor': articleExtractor,
  Defuddle: defuddle,
  Turndown: turndown,
  'html-to-text': htmlToText,
};

/** Names what a text lacks of some pieces, or has in another place than behind the piece before. */
export function lacking(pieces: readonly string[], words: string): string[] {
  let from = 0;
  return pieces.filter((piece) => {
    const wanted = squeezed(piece);
    const at = words.indexOf(wanted, from);
    if (at >= 0) from = at + wanted.length;
    return at < 0;
  });
}

/** What a reader must get of a story, in its order. Words of steps are apart: they stand in a figure. */
export function piecesOf(
  page: Document,
  { without }: { without?: string } = {},
): { story: string[]; steps: string[] } {
  const root = page.documentElement.cloneNode(true) as Element;
  for (const lost of without ? root.querySelectorAll(without) : []) lost.remove();
  const texts = (selector: string) =>
    [...root.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
  return {
    story: texts(
      '.standfirst, .corrected p, main h2, main h3, main > p, main > ul > li, :is(.corrections, .notes) li, figcaption, .verdicts tbody :is(th, td)',
    ),
    steps: texts('.words p'),
  };
}
