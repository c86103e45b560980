import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { removeLeft, unfinishedPath } from './unfinished.ts';

let work: string;
let start: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'unfinished-'));
  // Marks that stand for others in patterns of names.
  start = join(work, 'news [2025] *', '.dist-next');
  mkdirSync(start, { recursive: true });
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

const left = (path: string, hours = 0) => {
  mkdirSync(path);
  const then = Date.now() / 1000 - hours * 3600;
  utimesSync(path, then, then);
  return path;
};
const ended = (path: string) => path.replace(`-${process.pid}-`, '-99999999-');
const elsewhere = (path: string) => path.replace(/-[0-9a-f]{8}(?=-[0-9a-f]{8}$)/, '-00000000');

it("two builds of the same process number are not in each other's way", () => {
  expect(unfinishedPath(start)).not.toBe(unfinishedPath(start));
});

it('what a build left that has ended goes, what one that runs is at stays', () => {
  const runs = left(unfinishedPath(start));
  left(ended(unfinishedPath(start)));
  removeLeft(start);
  expect(
    readdirSync(join(work, 'news [2025] *'))
      .map((name) => join(work, 'news [2025] *', name))
      .sort(),
  ).toEqual([runs, start].sort());
});

it('what a build of another container is at stays while nobody can tell whether it runs, and goes when it is old', () => {
  const young = left(elsewhere(ended(unfinishedPath(start))));
  const old = left(elsewhere(unfinishedPath(start)), 2);
  removeLeft(start);
  expect([existsSync(young), existsSync(old)]).toEqual([true, false]);
});

it("names of other kinds are nobody's", () => {
  const other = left(join(work, 'news [2025] *', '.dist-previous'), 2);
  const olderForm = left(`${start}-4711`, 2);
  removeLeft(start);
  expect([existsSync(other), existsSync(olderForm)]).toEqual([true, false]);
  expect(() => removeLeft(join(work, 'nowhere', 'next'))).not.toThrow();
});
