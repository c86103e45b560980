/** Puts a finished site in the place of the last one. At every moment one of the two is whole on the disk. */
import { existsSync, globSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { BuildError } from './cause.ts';
import { differences } from './file-list.ts';

/** A folder beside the target, on the same disk. */
const sibling = (target: string, name: string) => join(dirname(target), `.${basename(target)}-${name}`);

/** Where a build of this process is made. */
export const nextFolder = (target: string): string => sibling(target, `next-${process.pid}`);
const previousFolder = (target: string) => sibling(target, 'previous');
/**
 * Where Astro writes: below the checkout, for to any other place it would bring the pages by way of one folder that
 * all builds share.
 */
export const pagesFolder = (): string => join('.astro', `pages-${process.pid}`);

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * Mends what a build left that was ended in the middle: brings the last good site back where only its place was
 * cleared, and removes what was never finished.
 */
export function recover(target: string): void {
  const previous = previousFolder(target);
  if (existsSync(previous) && !existsSync(target)) renameSync(previous, target);
  rmSync(previous, { recursive: true, force: true });
  for (const left of globSync([sibling(target, 'next-*'), join('.astro', 'pages-*')])) {
    if (!isRunning(Number(left.split('-').at(-1)))) rmSync(left, { recursive: true, force: true });
  }
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

/** Swaps the finished `next` in. Throws a BuildError where it is not complete; the target then stays. */
export function swap(next: string, target: string): void {
  const wrong = differences(next, { contents: false });
  if (wrong.length) throw new BuildError(`the new site is not complete: ${wrong.slice(0, 3).join('; ')}`);
  const previous = previousFolder(target);
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, previous);
  renameSync(next, target);
  rmSync(previous, { recursive: true, force: true });
}
