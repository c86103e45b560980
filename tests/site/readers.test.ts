/** Reader views, clippers and converters get the whole story: each sentence with its numbers, in order, and the notes once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { printText } from '../../src/dataset/print.ts';
import { editionFolder, languages } from '../../src/stories/chosen.ts';
import { readEdition } from '../../src/stories/edition.ts';
import { articleReaders, lacking, piecesOf, squeezed } from '../programs/read-article.ts';
import { pageOf } from '../readable.ts';

const site = inject('site');

/** What a program cannot keep however the page is written; docs/browser-support.md tells of each. */
const elementsLost: Record<string, string> = {
  // Elements that it does not know go with their text, unless whoever runs it allows them.
  'article-extractor': 'data, time',
  // A list whose links lead to the page itself is a table of contents to it.
  Defuddle: 'main > ul:not(.sources)',
};
const pages = languages.flatMap((language) =>
  ['index.html', 'archive.html'].map((file) => ({ language, file: editionFolder(language) + file })),
);

describe.each(pages)('of $file', ({ language, file }) => {
  const html = readFileSync(join(site, file), 'utf8');
  const edition = readEdition(language);
  const { story } = edition.dataset;
  type Reader = (typeof articleReaders)[string];
  const copies = new Map<Reader, ReturnType<Reader>>();
  const readOnce = (read: Reader) => {
    const copy = copies.get(read) ?? read(html, `https://example.org/${file}`);
    copies.set(read, copy);
    return copy;
  };
  const print = (text: typeof story.title) => printText(text, edition.facts, edition.locale);

  it.each(Object.entries(articleReaders))('%s keeps the story', async (name, read) => {
    const { words, about } = await readOnce(read);
    const without = elementsLost[name];
    const { story: pieces } = piecesOf(pageOf(site, file), without ? { without } : {});
    expect(pieces.length).toBeGreaterThan(150);
    expect(lacking(pieces, words)).toEqual([]);
    // No note before their list.
    const [first = '', ...notes] = pieces.slice(-pageOf(site, file).querySelectorAll('.notes li').length);
    const before = words.slice(0, words.lastIndexOf(squeezed(first)));
    expect([first, ...notes].filter((note) => before.includes(squeezed(note)))).toEqual([]);
    if (!about) return;
    expect(about.title).toBe(print(story.title));
    expect(about.author).toBe(print(story.publisher.name));
    expect(about.published.slice(0, 10)).toBe(story.published);
  });

  it.each(Object.entries(articleReaders))('%s keeps the words of each step', async (name, read) => {
    const { words } = await readOnce(read);
    const without = elementsLost[name];
    const { steps } = piecesOf(pageOf(site, file), without ? { without } : {});
    expect(steps.length).toBeGreaterThan(2);
    // Where every number is gone, what is left of the shortest step is too short for the program.
    const shortest = steps.reduce((a, b) => (a.length <= b.length ? a : b));
    expect(lacking(steps, words).filter((step) => !without || step !== shortest)).toEqual([]);
  });
});
