/**
 * Puts a finished site into a folder that cannot be swapped for another: a mounted disk, a layer of a container, a
 * checkout. All of it is brought there first; then each file takes its place at once, every page after what it names.
 */
import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { siteFiles } from '../tools/site-files.ts';
import { isPublished, listedFiles, listName } from './file-list.ts';
import { removeLeft, unfinishedPath } from './unfinished.ts';

/** Holds a whole site that is on its way to its place; `npm start` or the next build goes on where one was ended. */
const readyFolder = (target: string) => join(target, '.ready');
const arriving = (target: string) => join(target, '.next');

/** A folder within the target for a site that is not whole yet. */
export const folderWithin = (target: string): string => unfinishedPath(arriving(target));

const isPage = (file: string) => /\.html(\.br|\.gz)?$/.test(file);

/** Removes whatever is neither a folder where a folder has to be, nor a file where a file has to be. */
function clear(target: string, file: string): void {
  const parts = file.split('/');
  parts.forEach((_, index) => {
    const path = join(target, ...parts.slice(0, index + 1));
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found && found.isDirectory() !== index < parts.length - 1) rmSync(path, { recursive: true });
  });
}

function removeEmptyFolders(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (!entry.isDirectory() || !isPublished(`${entry.name}/`)) continue;
    removeEmptyFolders(path);
    if (!readdirSync(path).length) rmdirSync(path);
  }
}

/** The steps that bring a ready site to its place, each the path of a file; after any of them one may go on later. */
export function* steps(target: string): Generator<string> {
  const ready = readyFolder(target);
  if (existsSync(join(ready, listName))) {
    const old = new Set(siteFiles(target).filter(isPublished));
    // What no page of the old site can name comes first, pages after all that they name, the list last of all.
    const rank = (file: string) => (old.has(file) ? 2 : 0) + (isPage(file) ? 1 : 0);
    const waiting = siteFiles(ready)
      .filter((file) => file !== listName)
      .sort((a, b) => rank(a) - rank(b));
    for (const file of waiting) {
      clear(target, file);
      mkdirSync(dirname(join(target, file)), { recursive: true });
      renameSync(join(ready, file), join(target, file));
      yield file;
    }
    const kept = new Set([...listedFiles(ready), listName]);
    for (const file of siteFiles(target)) {
      if (!isPublished(file) || kept.has(file)) continue;
      rmSync(join(target, file));
      yield file;
    }
    removeEmptyFolders(target);
    renameSync(join(ready, listName), join(target, listName));
    yield listName;
  }
  rmSync(ready, { recursive: true, force: true });
}

/** Goes on where a build was ended that had brought all of its site to the target, and removes what was not whole. */
export function finishInPlace(target: string): void {
  for (const _ of steps(target));
  removeLeft(arriving(target));
}

/** Puts the finished `next` into the target. Until all of it is there, nothing of the old site changes. */
export async function putInPlace(next: string, target: string): Promise<void> {
  finishInPlace(target);
  let arrived = next;
  if (dirname(next) !== target) {
    arrived = folderWithin(target);
    try {
      // Its sister cpSync takes a full disk for a broken one.
      await cp(next, arrived, { recursive: true });
    } catch (error) {
      rmSync(arrived, { recursive: true, force: true });
      throw error;
    }
  }
  renameSync(arrived, readyFolder(target));
  finishInPlace(target);
}
