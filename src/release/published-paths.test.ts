import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { addPaths, lastingPaths, readPaths, requirePublished } from './published-paths.ts';

const work = mkdtempSync(join(tmpdir(), 'paths-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

function siteOf(...files: string[]): string {
  const folder = mkdtempSync(join(work, 'site-'));
  for (const path of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), '');
  }
  return folder;
}

it('lasting are pages and files, not what is named by its content or is another form', () => {
  const folder = siteOf(
    'index.html',
    'embed/index.html',
    'embed/index.html.br',
    'embed/index.json',
    '404.html',
    '_astro/sans.x.woff2',
    '_headers',
    '_redirects',
    '.nojekyll',
    'files.sha256',
  );
  expect(lastingPaths(folder)).toEqual(['', '404.html', 'embed/', 'embed/index.json']);
});

it('the list only grows', () => {
  const file = join(work, 'published.txt');
  expect(readPaths(file)).toEqual([]);
  expect(addPaths(['embed/', '', 'b.csv'], file)).toEqual(['', 'b.csv', 'embed/']);
  expect(addPaths(['embed/', 'a.csv'], file)).toEqual(['a.csv']);
  expect(readFileSync(file, 'utf8')).toBe('/\na.csv\nb.csv\nembed/\n');
  expect(readPaths(file)).toEqual(['', 'a.csv', 'b.csv', 'embed/']);
  // As editors on Windows save it.
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
  expect(readPaths(file)).toEqual(['', 'a.csv', 'b.csv', 'embed/']);
});

it('a path that is gone stops the build, by name, with what to write', () => {
  const folder = siteOf('index.html', 'embed/index.html');
  expect(() => requirePublished(folder, ['', 'embed/'])).not.toThrow();
  expect(() => requirePublished(folder, ['', 'embed/old/', 'embed/old/data.csv'])).toThrow(
    /^2 published paths are gone[^\n]*\n {4}embed\/old\/\n {4}embed\/old\/data\.csv\n.*data\/prisons\/moved\.txt/,
  );
  expect(() => requirePublished(siteOf('a.html'), [''])).toThrow(/^A published path is gone[^\n]*\n {4}\/\n/);
});

it('chapters last, under the ids that they have and had', () => {
  const folder = siteOf('index.html', 'fr/index.html');
  const heading = '<h2 id="now"><span class="former" id="once"></span>Title</h2><h3 id="notes">Notes</h3>';
  for (const page of ['index.html', 'fr/index.html']) writeFileSync(join(folder, page), heading);
  expect(lastingPaths(folder)).toEqual(['', '#now', '#once', 'fr/', 'fr/#now', 'fr/#once']);
  expect(() => requirePublished(folder, ['', 'fr/#once'])).not.toThrow();
  expect(() => requirePublished(folder, ['fr/#gone'])).toThrow(
    /^A published path is gone[^\n]*\n {4}fr\/#gone\n/,
  );
});

it('a list with a merge conflict is told as one', () => {
  const file = join(work, 'conflict.txt');
  writeFileSync(file, '/\n<<<<<<< HEAD\na.csv\n=======\nb.csv\n>>>>>>> other\n');
  expect(() => readPaths(file)).toThrow(
    /conflict\.txt:2:1 {2}a git merge conflict stands from line 2 to line 6/,
  );
});
