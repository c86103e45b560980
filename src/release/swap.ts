/** Puts a finished site in the place of the last one. At every moment one of the two is whole on the disk. */
import { accessSync, constants, existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { BuildError } from './cause.ts';
import { differences } from './file-list.ts';
import { finishInPlace, folderWithin, putInPlace } from './in-place.ts';
import { removeLeft, unfinishedPath } from './unfinished.ts';

/** A folder beside the target, on the same disk unless the target is a disk of its own. */
const sibling = (target: string, name: string) => join(dirname(target), `.${basename(target)}-${name}`);
const previousFolder = (target: string) => sibling(target, 'previous');
const pagesStart = join('.astro', 'pages');

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where a build of this process is made: beside the target, or within it where nothing can be put beside it. */
export function nextFolder(target: string): string {
  const inside = existsSync(target) && !mayWrite(dirname(target)) && mayWrite(target);
  return inside ? folderWithin(target) : unfinishedPath(sibling(target, 'next'));
}

/**
 * Where Astro writes: below the checkout, for to any other place it would bring the pages by way of one folder that
 * all builds share.
 */
export const pagesFolder = (): string => unfinishedPath(pagesStart);

/** Throws the system's error where a folder cannot be made, before time goes into what it would hold. */
export function requireRoomFor(folder: string): void {
  mkdirSync(folder, { recursive: true });
  rmdirSync(folder);
}

/**
 * Fixes what a build left that was ended in the middle: brings the last good site back where only its place was
 * cleared, the new one on where it was on its way, and removes what was never finished.
 */
export function recover(target: string): void {
  const previous = previousFolder(target);
  if (existsSync(previous) && !existsSync(target)) renameSync(previous, target);
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(target)) finishInPlace(target);
  for (const start of [sibling(target, 'next'), pagesStart]) removeLeft(start);
}

/** Brings the pages to where the site is made. To another disk they can only be copied. */
export async function bring(pages: string, next: string): Promise<void> {
  mkdirSync(dirname(next), { recursive: true });
  try {
    renameSync(pages, next);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    // Its sister cpSync takes a full disk for a broken one.
    await cp(pages, next, { recursive: true });
  }
}

/** What the system says of a folder that it does not let go: mounted, of a lower layer, in use, not ours to rename. */
const held = ['EBUSY', 'EXDEV', 'EPERM', 'EACCES'];

/** Renames the old site away and the new one in. Says no where the system does not let the old one go. */
function swapFolders(next: string, target: string): boolean {
  const previous = previousFolder(target);
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(target)) {
    try {
      renameSync(target, previous);
    } catch (error) {
      if (held.includes((error as NodeJS.ErrnoException).code ?? '')) return false;
      throw error;
    }
  }
  try {
    renameSync(next, target);
  } catch (error) {
    if (existsSync(previous)) renameSync(previous, target);
    throw error;
  }
  rmSync(previous, { recursive: true, force: true });
  return true;
}

/** Swaps the finished `next` in. Throws a BuildError where it is not complete; the target then stays. */
export async function swap(next: string, target: string): Promise<void> {
  const wrong = differences(next, { contents: false });
  if (wrong.length) throw new BuildError(`the new site is not complete: ${wrong.slice(0, 3).join('; ')}`);
  // A checkout of the branch that a host publishes keeps what makes it one.
  const stays = dirname(next) === target || existsSync(join(target, '.git'));
  if (stays || !swapFolders(next, target)) await putInPlace(next, target);
}
