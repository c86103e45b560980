/** Where the finished site goes: OUT_DIR, or `dist`; the place that a link names and not the link. */
import { accessSync, constants, existsSync, lstatSync, readdirSync, readlinkSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { BuildError } from './cause.ts';
import { listName } from './file-list.ts';

/** What systems and people put into an empty folder of their own accord. */
const noSite = /^(lost\+found|\..*)$/;

function linkAt(path: string): string | undefined {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()
    ? resolve(dirname(path), readlinkSync(path))
    : undefined;
}

/** The folder that `path` means, behind all links. Throws a BuildError where they lead to no place. */
export function followLinks(path: string): string {
  let place = path;
  const seen = new Set<string>();
  for (let next = linkAt(place); next !== undefined; next = linkAt(place)) {
    if (seen.has(next)) throw new BuildError(`${path} is a link that leads back to itself: remove it`);
    seen.add(next);
    place = next;
  }
  if (place !== path && !existsSync(dirname(place)))
    throw new BuildError(
      `${path} is a link to ${place}, and ${dirname(place)} is not there: make it, or remove the link`,
    );
  return place;
}

/** The place that OUT_DIR names. Throws a BuildError that names it where a site cannot go there. */
export function readTarget(variables: Readonly<Record<string, string | undefined>> = process.env): string {
  const named = variables.OUT_DIR ?? 'dist';
  if (named.trim() === '') throw new BuildError('OUT_DIR is empty: name a folder, or leave the variable out');
  return followLinks(named);
}

/**
 * Throws a BuildError where a site would take the place of something that is none, and the system's error where the
 * disk can only be read.
 */
export function requireTarget(target: string): void {
  const found = statSync(target, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isDirectory())
    throw new BuildError(`${target} is a file: name a folder with OUT_DIR, or remove it`);
  const others = readdirSync(target).filter((name) => !noSite.test(name));
  if (others.length && !existsSync(join(target, listName)))
    throw new BuildError(
      `${target} holds what no build wrote (${others.slice(0, 3).join(', ')}${others.length > 3 ? ', …' : ''}), which the site would replace: name another folder with OUT_DIR, or empty this one`,
    );
  try {
    accessSync(target, constants.W_OK);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EROFS') throw error;
  }
}
