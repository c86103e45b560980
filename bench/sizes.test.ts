import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { growth, readSizes, sizesOf, writeSizes } from './sizes.ts';

const work = mkdtempSync(join(tmpdir(), 'sizes-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

it('measures each file once, as it is sent', () => {
  const files = {
    'index.html': 500,
    'index.html.br': 100,
    'index.html.gz': 120,
    'fr/index.html': 510,
    'fr/index.html.br': 110,
    'fr/404.html': 300,
    '_astro/sans.DyuL35Hj.woff2': 900,
    'cards/story.png': 800,
    'cards/fr/story.png': 810,
    'embed/seizures/index.html': 40,
    'embed/seizures/dark/index.html': 40,
    'embed/seizures/v/1f/index.html': 40,
    'files.sha256': 60,
  };
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(work, path)), { recursive: true });
    writeFileSync(join(work, path), 'x'.repeat(bytes));
  }
  expect([...sizesOf(work)]).toEqual([
    ['_astro/sans.woff2', 900],
    ['cards/story.png', 800],
    ['embed/seizures/index.html', 40],
    ['fr/index.html', 110],
    ['index.html', 100],
  ]);
});

it('reads what it writes', () => {
  const file = join(work, 'sizes.txt');
  const sizes = new Map([
    ['a/index.html', 7],
    ['b.png', 12345],
  ]);
  writeSizes(sizes, file);
  expect(readSizes(file)).toEqual(sizes);
});

it('names what grew by more than 2 %, what is new and what is gone, and lets the rest be', () => {
  const accepted = new Map(Object.entries({ a: 10_000, b: 10_000, c: 10_000, small: 100, gone: 5 }));
  const now = new Map(Object.entries({ a: 10_200, b: 10_201, c: 5_000, small: 116, fresh: 9 }));
  expect(growth(accepted, now)).toEqual([
    'b grew by 2.0 %, from 10000 to 10201 bytes',
    'fresh is new: 9 bytes',
    'gone is no longer there',
  ]);
});
