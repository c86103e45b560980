/** The small story of the fixtures, built by itself: how large its files are, and what is left where something moved. */
import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { growth, readSizes, sizesOf } from '../../bench/sizes.ts';
import { buildCopy, copyWithSmallStory } from '../../src/tools/project-copy.ts';

const project = copyWithSmallStory('prisons');
afterAll(() => rmSync(project, { recursive: true, force: true }));

const moved = ['once/', 'fr/once.html', 'once.csv'];
let site: string;
beforeAll(() => {
  appendFileSync(
    join(project, 'data/prisons/moved.txt'),
    'once/ embed/seizures/\nfr/once.html fr/#seizures\nonce.csv embed/seizures/data.csv\n',
  );
  appendFileSync(join(project, 'data/prisons/published.txt'), moved.map((path) => `${path}\n`).join(''));
  const built = buildCopy(project);
  expect(built.status, built.output).toBe(0);
  site = built.site;
}, 120_000);

const read = (path: string) => readFileSync(join(site, path), 'utf8');

it('no file has grown by more than 2 % since it was accepted', () => {
  const sizes = new Map([...sizesOf(site)].filter(([path]) => !/(^|\/)once\b/.test(path)));
  expect(growth(readSizes(), sizes), 'if it is worth it: npm run sizes -- --accept').toEqual([]);
});

it('what moved leads on, for every kind of host', async () => {
  expect(read('once/index.html')).toContain('content="0; url=/embed/seizures/"');
  expect(read('fr/once.html')).toContain('<link rel="canonical" href="https://example.org/fr/#seizures">');
  expect(read('once.csv')).toBe(read('embed/seizures/data.csv'));
  expect(read('_redirects')).toMatch(/^\/once\/ \/embed\/seizures\/ 301\n/);
  expect(read('_headers')).toMatch(/^\/once\/\n(?: {2}.+\n)* {2}X-Frame-Options: DENY\n/m);
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: { 'long-title': 'off' },
  });
  for (const page of ['once/index.html', 'fr/once.html']) {
    const { results } = await validator.validateFile(join(site, page));
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  }
});
