import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { differences, writeFileList } from './file-list.ts';
import { finishInPlace, folderWithin, putInPlace, steps } from './in-place.ts';
import { swap } from './swap.ts';

let work: string;
let target: string;
let next: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'in-place-'));
  [target, next] = [join(work, 'dist'), join(work, '.dist-next')];
  for (const folder of [target, next]) mkdirSync(folder);
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

/** A site whose pages hold nothing but the paths that they name. */
function site(folder: string, files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  writeFileList(folder);
}
const old = {
  'index.html': 'old.css embed/index.html data.csv',
  'index.html.br': 'old.css embed/index.html data.csv',
  'embed/index.html': 'old.css',
  'old.css': 'old',
  'data.csv': 'old',
  'fr/404/index.html': 'old.css',
  past: 'a file where a folder will be',
};
const renewed = {
  'index.html': 'new.css embed/index.html embed/more/index.html data.csv',
  'index.html.br': 'new.css embed/index.html embed/more/index.html data.csv',
  'embed/index.html': 'new.css embed/more/index.html',
  'embed/more/index.html': 'new.css embed/more/data.csv',
  'embed/more/data.csv': 'new',
  'new.css': 'new',
  'data.csv': 'new',
  'fr/404': 'a file where a folder was',
  'past/index.html': 'new.css',
};

/** What the pages of the target name and is not there. */
function missing(): string[] {
  const pages = Object.keys({ ...old, ...renewed }).filter((file) => /\.html/.test(file));
  return pages
    .filter((page) => existsSync(join(target, page)))
    .flatMap((page) => readFileSync(join(target, page), 'utf8').split(' '))
    .filter((file) => !existsSync(join(target, file)));
}

/** A new site that has arrived, with nothing moved yet. */
function arrive(): void {
  site(target, old);
  site(join(target, '.ready'), renewed);
}

describe('a site that is put in place', () => {
  it('is the new one, with nothing left of the old one', async () => {
    site(target, old);
    site(next, renewed);
    await putInPlace(next, target);
    expect(differences(target)).toEqual([]);
    expect(readdirSync(target).sort()).toEqual(
      ['data.csv', 'embed', 'files.sha256', 'fr', 'index.html', 'index.html.br', 'new.css', 'past'].sort(),
    );
  });

  it('has at each step all that its pages name', () => {
    arrive();
    const moved: string[] = [];
    for (const file of steps(target)) {
      moved.push(file);
      expect([file, missing()]).toEqual([file, []]);
    }
    expect(moved.length).toBeGreaterThan(Object.keys(renewed).length);
    expect(moved.at(-1)).toBe('files.sha256');
  });

  it('is brought to its end from whichever step it was left at', () => {
    arrive();
    const count = [...steps(target)].length;
    for (let last = 0; last <= count; last++) {
      rmSync(target, { recursive: true });
      arrive();
      const going = steps(target);
      for (let step = 0; step < last; step++) going.next();
      expect([last, differences(target).length > 0]).toEqual([last, last > 0 && last < count]);
      finishInPlace(target);
      expect([last, differences(target)]).toEqual([last, []]);
      expect(existsSync(join(target, '.ready'))).toBe(false);
    }
  });

  it('changes nothing until all of it has arrived', async () => {
    site(target, old);
    rmSync(next, { recursive: true });
    await expect(putInPlace(next, target)).rejects.toThrow('ENOENT');
    expect(differences(target)).toEqual([]);
    expect(readdirSync(target).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('may have been made within the folder', async () => {
    site(target, old);
    const within = folderWithin(target);
    site(within, renewed);
    expect(differences(target)).toEqual([]);
    await swap(within, target);
    expect(differences(target)).toEqual([]);
    expect(readFileSync(join(target, 'data.csv'), 'utf8')).toBe('new');
  });

  it('leaves a checkout what makes it one', async () => {
    site(target, old);
    writeFileSync(join(target, '.git'), 'gitdir: elsewhere');
    site(next, renewed);
    await swap(next, target);
    expect(differences(target)).toEqual([]);
    expect(readFileSync(join(target, '.git'), 'utf8')).toBe('gitdir: elsewhere');
  });
});
