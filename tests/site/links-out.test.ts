/** Links that lead away from the site tell the other host no more than they must, and give it no hold on the page. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, inject, it } from 'vitest';
import { readEdition } from '../../src/figures/edition.ts';
import { defaultLanguage } from '../../src/locale/languages.ts';

const site = inject('site');
const { dataset } = readEdition(defaultLanguage);
const known = new Set(dataset.sources.flatMap(({ address }) => address ?? []));

it('each is one of the sources, without an opener and with a referrer policy', () => {
  const links = globSync('**/*.html', { cwd: site }).flatMap((file) => {
    const { document } = parseHTML(readFileSync(join(site, file), 'utf8'));
    const home = new URL(
      document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? 'https://none/',
    ).origin;
    return [...document.querySelectorAll('a[href], area[href], form[action]')]
      .map((element) => ({ file, element, href: element.getAttribute('href') ?? '' }))
      .filter(({ href }) => /^(?!mailto:)[a-z]+:|^\/\//i.test(href) && !href.startsWith(`${home}/`));
  });
  expect(links.length).toBeGreaterThan(0);
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
