import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readAgainst, readAllAgainst, withProject, withSite } from './against.ts';

const work = mkdtempSync(join(tmpdir(), 'against-'));
const at = (path: string) => join(work, path);
const project = ['package.json', 'scripts/build.ts', 'src/figures/figure.ts'];
beforeAll(() => {
  mkdirSync(at('empty'));
  for (const path of [
    'old/index.html',
    'old/embed/index.html',
    'islands/package.json',
    'islands/dist/index.html',
    'pudding/build/index.html',
    'floor/index.html',
    'notes/readme.txt',
    ...project.map((file) => `before/${file}`),
    'before/dist/index.html',
    'before/node_modules/x/package.json',
    ...project.map((file) => `bare/${file}`),
  ]) {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), '');
  }
});
afterAll(() => rmSync(work, { recursive: true }));

it('finds out what a folder is', () => {
  expect(readAgainst(at('old'))).toEqual({ name: 'old', kind: 'own', site: at('old') });
  expect(readAgainst(at('before'))).toEqual({
    name: 'before',
    kind: 'own',
    project: at('before'),
    site: at('before/dist'),
  });
  expect(readAgainst(at('bare'))).toEqual({ name: 'bare', kind: 'own', project: at('bare') });
  expect(readAgainst(at('islands'))).toEqual({ name: 'islands', kind: 'peer', site: at('islands/dist') });
  expect(readAgainst(at('pudding/build'))).toMatchObject({ name: 'pudding', kind: 'peer' });
  expect(readAgainst(at('floor'))).toEqual({ name: 'floor', kind: 'peer', site: at('floor') });
});

it('takes a name for tables, and addresses', () => {
  expect(readAgainst(`then=${at('old')}`)).toMatchObject({ name: 'then', site: at('old') });
  expect(readAgainst('https://example.org/story/')).toEqual({
    name: 'example.org',
    kind: 'peer',
    site: 'https://example.org/story/',
  });
});

it.each([
  ['nowhere', 'there is no such folder; name a built site, or a copy of this project: "git worktree add'],
  ['empty', 'the folder is empty; name a built site'],
  ['notes', 'it holds no index.html; build that site first'],
])('says in a sentence what is wrong with %s', (folder, sentence) => {
  expect(() => readAgainst(at(folder))).toThrow(`--against ${at(folder)}: ${sentence}`);
});

it('asks for a name where two are called the same', () => {
  expect(() => readAllAgainst([at('old'), `old=${at('floor')}`])).toThrow(
    'tell them apart as --against NAME=FOLDER',
  );
  expect(readAllAgainst([at('old'), at('floor')]).map(({ name }) => name)).toEqual(['old', 'floor']);
});

it('says what is missing for what is to be measured', () => {
  const [bare, before, old] = readAllAgainst([at('bare'), at('before'), at('old')]);
  if (!bare || !before || !old) throw new Error('not read');
  expect(() => withSite([bare])).toThrow(`${at('bare')} has no built site; run "npm run build" in it`);
  expect(() => withProject([bare])).toThrow(`${at('bare')} has no node_modules; run "npm ci" in it`);
  expect(() => withProject([old])).toThrow(`${at('old')} is a built site, and no project to build or test`);
  expect(withProject([before])).toEqual([before]);
  expect(withSite([before, old])).toEqual([before, old]);
});
