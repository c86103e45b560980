import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listName } from './file-list.ts';
import { followLinks, readTarget, requireTarget } from './target.ts';

let work: string;
let target: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'target-'));
  target = join(work, 'dist');
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

describe('a link', () => {
  it('means the folder that it leads to, over several, and also where that is not made yet', () => {
    symlinkSync(join('.', 'second'), target);
    symlinkSync(join(work, 'www'), join(work, 'second'));
    expect(followLinks(target)).toBe(join(work, 'www'));
    mkdirSync(join(work, 'www'));
    expect(followLinks(target)).toBe(join(work, 'www'));
    expect(followLinks(join(work, 'www'))).toBe(join(work, 'www'));
  });

  it('is refused where it leads to no place', () => {
    symlinkSync(join(work, 'not', 'mounted'), target);
    expect(() => followLinks(target)).toThrow(
      `${join(work, 'not')} is not there: make it, or remove the link`,
    );
    rmSync(target);
    symlinkSync('other', target);
    symlinkSync('dist', join(work, 'other'));
    expect(() => followLinks(target)).toThrow('leads back to itself');
  });
});

describe('OUT_DIR', () => {
  it('is dist unless it says otherwise, and not nothing', () => {
    expect(readTarget({})).toBe('dist');
    expect(readTarget({ OUT_DIR: target })).toBe(target);
    expect(() => readTarget({ OUT_DIR: ' ' })).toThrow('OUT_DIR is empty');
  });

  it('may be new, empty, or hold a site and what systems put there', () => {
    expect(() => requireTarget(target)).not.toThrow();
    mkdirSync(join(target, 'lost+found'), { recursive: true });
    writeFileSync(join(target, '.gitkeep'), '');
    expect(() => requireTarget(target)).not.toThrow();
    for (const name of ['index.html', listName]) writeFileSync(join(target, name), '');
    expect(() => requireTarget(target)).not.toThrow();
  });

  it('is refused where the site would take the place of something else', () => {
    mkdirSync(target);
    for (const name of ['a.txt', 'b.txt', 'c.txt', 'd.txt']) writeFileSync(join(target, name), '');
    expect(() => requireTarget(target)).toThrow(/holds what no build wrote \(a\.txt, b\.txt, c\.txt, …\)/);
    expect(() => requireTarget(join(target, 'a.txt'))).toThrow('a.txt is a file: name a folder with OUT_DIR');
  });
});
