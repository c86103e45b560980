import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BuildError, causeOf } from './cause.ts';
import { differences, listName, writeFileList } from './file-list.ts';
import { requireTypefaces } from './inputs.ts';
import { bring, nextFolder, recover, swap } from './swap.ts';

let work: string;
let target: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'release-'));
  target = join(work, 'dist');
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

function site(folder: string, words: string): void {
  mkdirSync(join(folder, 'embed'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), words);
  writeFileSync(join(folder, 'embed', 'chart.svg'), words);
  writeFileList(folder);
}
const words = () => readFileSync(join(target, 'index.html'), 'utf8');

describe('the list of files', () => {
  it('knows a complete site, and each way in which one is not', () => {
    site(target, 'good');
    expect(differences(target)).toEqual([]);
    writeFileSync(join(target, 'index.html'), 'else');
    writeFileSync(join(target, 'new.html'), 'new');
    rmSync(join(target, 'embed', 'chart.svg'));
    expect(differences(target)).toEqual([
      'embed/chart.svg is missing',
      'index.html is not as it was built',
      'new.html was not built',
    ]);
    rmSync(join(target, listName));
    expect(differences(target)).toEqual([`${join(target, listName)} is missing`]);
  });
});

describe('the swap', () => {
  it('takes the pages to where the site will be, into folders that are not there yet', async () => {
    const deep = join(work, 'not', 'there', 'dist');
    site(join(work, 'pages'), 'new');
    const next = nextFolder(deep);
    await bring(join(work, 'pages'), next);
    await swap(next, deep);
    expect(readFileSync(join(deep, 'embed', 'chart.svg'), 'utf8')).toBe('new');
    expect(readdirSync(work)).toEqual(['not']);
  });

  it('puts the new site in the place of the old one and leaves nothing else', async () => {
    site(target, 'old');
    const next = nextFolder(target);
    site(next, 'new');
    await swap(next, target);
    expect(words()).toBe('new');
    expect(readdirSync(work)).toEqual(['dist']);
  });

  it('refuses a site that is not finished', async () => {
    site(target, 'old');
    const next = nextFolder(target);
    site(next, 'new');
    rmSync(join(next, 'index.html'));
    await expect(swap(next, target)).rejects.toThrow('not complete: index.html is missing');
    expect(words()).toBe('old');
  });

  it('brings the old site back after an end between its two steps', () => {
    site(join(work, '.dist-previous'), 'old');
    // No process has this number: the kernel's highest is below it.
    site(nextFolder(target).replace(`-${process.pid}-`, '-99999999-'), 'new');
    recover(target);
    expect(words()).toBe('old');
    expect(readdirSync(work)).toEqual(['dist']);
  });

  it('keeps the new site after an end behind them, and what another build is at', () => {
    site(join(work, '.dist-previous'), 'old');
    site(target, 'new');
    const next = nextFolder(target);
    site(next, 'newer');
    recover(target);
    expect(words()).toBe('new');
    expect(readdirSync(work).sort()).toEqual([basename(next), 'dist']);
  });
});

describe('the cause of a failure', () => {
  it('is named for what the system refuses, with what to do', () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
      code: 'ENOSPC',
      path: 'a.png',
    });
    expect(causeOf(full)).toBe(
      'a.png: the disk is full: free some space, and build again (ENOSPC: no space left on device, write)',
    );
    expect(causeOf(new Error('pngsave: write error\nunix error: No space left on device'))).toContain(
      'the disk is full',
    );
  });

  it('is the message alone for our own errors, and has its place for unknown ones', () => {
    expect(causeOf(new BuildError('a plain sentence'))).toBe('a plain sentence');
    expect(causeOf(new TypeError('x is not a function'))).toMatch(/x is not a function\n\s+at /);
  });

  it('names typefaces that are missing or empty', () => {
    writeFileSync(join(work, 'serif.woff2'), '');
    expect(() => requireTypefaces(work)).toThrow(
      /sans\.woff2, .*serif\.woff2.* are missing or empty: restore with/,
    );
    expect(() => requireTypefaces()).not.toThrow();
  });
});
