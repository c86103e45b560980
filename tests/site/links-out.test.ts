/** What leads away from the site: to sources alone, telling them no more than it must and giving them no hold on the page. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, inject, it } from 'vitest';
import { defaultLanguage } from '../../src/stories/chosen.ts';
import { readEdition } from '../../src/stories/edition.ts';

const site = inject('site');
const { dataset } = readEdition(defaultLanguage);
const sources = dataset.sources.flatMap(({ address }) => address ?? []);

it('each link is one of the sources, without an opener and with a referrer policy', () => {
  const links = globSync('**/*.html', { cwd: site }).flatMap((file) => {
    const { document } = parseHTML(readFileSync(join(site, file), 'utf8'));
    const home = new URL(
      document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? 'https://none/',
    ).origin;
    return (
      [...document.querySelectorAll('a[href], area[href], form[action]')]
        .map((element) => ({ file, element, href: element.getAttribute('href') ?? '' }))
        // What a data: address holds is in the page itself.
        .filter(({ href }) => /^(?!mailto:|data:)[a-z]+:|^\/\//i.test(href) && !href.startsWith(`${home}/`))
    );
  });
  expect(links.length).toBeGreaterThan(0);
  const known = new Set(sources);
  for (const { file, element, href } of links) {
    expect([file, href, known.has(href)]).toEqual([file, href, true]);
    expect([file, href, element.getAttribute('rel')?.split(' ').includes('noopener')]).toEqual([
      file,
      href,
      true,
    ]);
    expect([file, href, element.getAttribute('referrerpolicy')]).toEqual([file, href, 'strict-origin']);
  }
});

/** Names of vocabularies and of the licence, which nothing fetches. */
const names = [
  'https://schema.org',
  'https://creativecommons.org/licenses/by/4.0/',
  'http://www.sitemaps.org/schemas/sitemap/0.9',
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/2000/svg',
  'http://www.w3.org/2005/Atom',
  'https://datapackage.org/profiles/2.0/datapackage.json',
];

it('no file of any kind names another address', () => {
  const known = new Set([...names, ...sources]);
  const files = globSync('**/*.{html,css,js,json,csv,xml,svg,txt}', { cwd: site });
  expect(files.length).toBeGreaterThan(0);
  const strange = files.flatMap((file) =>
    [...readFileSync(join(site, file), 'utf8').matchAll(/\bhttps?:\/\/[^\s"'<>\\)]+/g)]
      .map(([address]) => address.replaceAll('&amp;', '&'))
      // A snippet stands in its page as text.
      .map((address) => address.replace(/&(?:quot|lt|gt|#\d+);.*/, ''))
      .filter((address) => !address.startsWith('https://example.org/') && !known.has(address))
      .map((address) => `${file} ${address}`),
  );
  expect(strange).toEqual([]);
});
