/** The editions lead to one another, and each speaks its own language throughout. */
import { describe, expect, inject, it } from 'vitest';
import { publisherName } from '../../src/dataset/publisher.ts';
import widths from '../../src/fonts/advance-widths.json' with { type: 'json' };
import { inLanguage, type Language, languageFile } from '../../src/locale/languages.ts';
import { createLocale, defaultLanguage, editionFolder, languages, words } from '../../src/stories/chosen.ts';
import { readPrisons } from '../prisons.ts';
import { pageOf, readableText } from '../readable.ts';

const site = inject('site');
const pages = new Map(
  languages.map((language) => [language, pageOf(site, `${editionFolder(language)}index.html`)]),
);
const pageIn = (language: Language) => pages.get(language) as Document;
/** A page for readers without what is written for machines or in other languages. */
function readPage(path: string): Document {
  const page = pageOf(site, path);
  for (const element of all(page, 'style, script, textarea, code, option')) element.remove();
  return page;
}
const all = (page: ParentNode, selector: string) => [...page.querySelectorAll(selector)];
const others = (language: Language) => languages.filter((other) => other !== language);

describe.each(languages)('the edition in %s', (language) => {
  const page = pageIn(language);

  it('names its language and its direction', () => {
    expect(page.documentElement.lang).toBe(language);
    expect(page.documentElement.getAttribute('dir')).toBe(createLocale(language).direction);
  });

  it('names itself and all editions to machines, the default for everybody else', () => {
    const addresses = Object.fromEntries(
      all(page, 'link[rel="alternate"][hreflang]').map((link) => [
        link.getAttribute('hreflang'),
        link.getAttribute('href'),
      ]),
    );
    const address = (of: Language) => new URL(editionFolder(of), 'https://example.org/').href;
    expect(addresses).toEqual({
      ...Object.fromEntries(languages.map((of) => [of, address(of)])),
      'x-default': address(defaultLanguage),
    });
    expect(page.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(address(language));
  });

  it.each(others(language))('leads to %s from its head, and from each chapter to the same', (other) => {
    const links = all(page, `a[hreflang="${other}"]:not([href^="http"])`);
    const chapters = all(page, 'main h2').map(({ id }) => id);
    expect(chapters.length).toBeGreaterThan(0);
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      `/${editionFolder(other)}`,
      ...chapters.map((id) => `/${editionFolder(other)}#${id}`),
    ]);
    for (const link of links) {
      expect(link.getAttribute('lang')).toBe(other);
      const id = link.getAttribute('href')?.split('#')[1];
      if (id) expect(pageIn(other).getElementById(id)).not.toBeNull();
    }
  });

  it('marks the names of foreign sources as such, and only these; in the list of sources each has its language', () => {
    const { dataset } = readPrisons('data/prisons');
    for (const source of dataset.sources) {
      const [name] = all(page, `#source-${source.id} > :is(a, span)`);
      expect(name?.getAttribute('lang')).toBe(source.language);
      const expected = source.language === language ? null : source.language;
      for (const mention of all(page, `a[href="#source-${source.id}"]`))
        expect(mention.getAttribute('lang')).toBe(expected);
    }
    const languageOf = new Map(dataset.sources.map((source) => [publisherName(source), source.language]));
    const named = all(page, 'details td').flatMap((cell) =>
      [...cell.childNodes].flatMap((node) => {
        const lang = (node.nodeType === 1 ? (node as Element) : cell).closest('[lang]')?.getAttribute('lang');
        const names = (node.textContent ?? '').split(', ').filter((name) => languageOf.has(name));
        return names.map((name) => [name, lang]);
      }),
    );
    expect(named.length).toBeGreaterThan(50);
    expect(named).toEqual(named.map(([name]) => [name, languageOf.get(name ?? '')]));
  });

  it.each(others(language))('says nothing in the words of %s', (other) => {
    const messagesIn = (one: Language) => [
      ...Object.values(languageFile(one).messages),
      ...Object.values(inLanguage(words, one).messages),
    ];
    const own = messagesIn(language).join('\n');
    const foreign = messagesIn(other).filter(
      // A word that both languages have tells nothing.
      (message) => message.length > 5 && !message.includes('{') && !own.includes(message),
    );
    expect(foreign.length).toBeGreaterThan(30);
    const said = ['', 'embed/', 'embed/seizures/']
      .flatMap((path) => {
        const copy = readPage(`${editionFolder(language)}${path}index.html`);
        for (const element of all(copy, `[lang="${other}"]`)) element.remove();
        const labels = all(copy, '[aria-label]').map((element) => element.getAttribute('aria-label') ?? '');
        return [copy.body.textContent ?? '', ...labels];
      })
      .join('\n');
    expect(
      foreign.filter((message) =>
        new RegExp(`(?<!\\p{L})${message.replace(/[.?()[\]]/g, '\\$&')}(?!\\p{L})`, 'u').test(said),
      ),
    ).toEqual([]);
  });

  it('needs no character that the typefaces were not cut to', () => {
    const known = new Set(Object.keys(widths[400]));
    const characters = new Set(
      all(readPage(`${editionFolder(language)}index.html`), 'body *').flatMap((element) =>
        [...element.childNodes].flatMap((node) => (node.nodeType === 3 ? [...(node.textContent ?? '')] : [])),
      ),
    );
    expect(
      [...characters].filter((character) => !known.has(character) && !'\n\t'.includes(character)),
    ).toEqual([]);
    expect(characters.size).toBeGreaterThan(60);
  });
});

/** A mark that stands where French print never sets it: after an ordinary space or a letter, or before a wrong one. */
const wrongMarks =
  /.{0,20}(?:[\p{L}\p{N}) ][;!?»]|[\p{L}\p{N}) ]:(?=\s|$)|« |«[\p{L}\p{N}]|[\p{N}] ?%| %|'|"|“|”|\.\.\.).{0,20}/gu;

it.each(['fr/index.html', 'fr/404.html', 'fr/embed/index.html', 'fr/embed/seizures/index.html'])(
  '%s is set as French print is',
  (path) => {
    const page = readPage(path);
    for (const foreign of all(page, '[lang]:not(html)')) foreign.remove();
    const pieces = [
      page.body.textContent ?? '',
      page.title,
      ...all(page, '[aria-label]').map((element) => element.getAttribute('aria-label') ?? ''),
      ...all(page, '[alt]').map((element) => element.getAttribute('alt') ?? ''),
    ];
    const wrong = pieces.flatMap((piece) => piece.match(wrongMarks) ?? []);
    expect(wrong).toEqual([]);
    expect(pieces.join('')).toMatch(/[’\u00a0\u202f]/);
  },
);

it('finds marks that are set otherwise', () => {
  const samples = [
    'Quoi ?',
    'Quoi?',
    'Ceci : cela',
    'Ceci: cela',
    '« oui»',
    '«oui',
    '130 %',
    '130%',
    "l'an",
    '“oui”',
  ];
  for (const sample of samples) expect(sample.match(wrongMarks), sample).not.toBeNull();
  for (const valid of [
    'Quoi\u202f?',
    'Ceci\u00a0: cela',
    '«\u00a0oui\u00a0»',
    '130\u202f%',
    'à 20:10, l’an',
  ]) {
    expect(valid.match(wrongMarks), valid).toBeNull();
  }
});

it('prints numbers and dates as French does, in every file of the edition', () => {
  const story = readableText(site, 'fr/index.html') ?? '';
  const plain = story.replace(/[\u00a0\u202f]/g, ' ');
  for (const printed of [
    '53,5 tonnes',
    '130,6 %',
    '14 avril 2025',
    '1er juin 2024',
    '21 h 10',
    '13e arrondissement',
  ]) {
    expect(plain, printed).toContain(printed);
  }
  expect(story).toContain('130,6\u202f%');
});
