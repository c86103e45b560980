/** Folders of builds that are not finished: each has a name of its own, which tells whose it is. */
import { randomBytes } from 'node:crypto';
import { readdirSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { sha256 } from '../tools/sha256.ts';

/** Longer than any build takes: what is older is left over, whoever made it. */
const longest = 60 * 60 * 1000;

/** Where process numbers count: two containers have the same ones, and neither can ask after the other's. */
function numberedWithin(): string {
  let space = '';
  try {
    space = readlinkSync('/proc/self/ns/pid');
  } catch {
    // Only Linux has such spaces.
  }
  return sha256(`${hostname()} ${space}`).slice(0, 8);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // One of another user may not be asked, but is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A path that begins with `start` and that no other build has, on any machine that shares the disk. */
export function unfinishedPath(start: string): string {
  return `${start}-${process.pid}-${numberedWithin()}-${randomBytes(4).toString('hex')}`;
}

/** Whether the build that made a folder of such a name has ended. */
function isLeft(path: string): boolean {
  const [, pid = '', space = ''] = /-(\d+)(?:-([0-9a-f]{8})-[0-9a-f]{8})?$/.exec(path) ?? [];
  if (space === numberedWithin()) return !isRunning(Number(pid)) || isOld(path);
  return isOld(path);
}

const isOld = (path: string) =>
  Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > longest;

/** Removes what builds that have ended left under names that begin with `start`. */
export function removeLeft(start: string): void {
  let names: string[] = [];
  try {
    names = readdirSync(dirname(start));
  } catch {
    // Where there is no folder nothing is left.
  }
  for (const name of names) {
    const path = join(dirname(start), name);
    if (name.startsWith(`${basename(start)}-`) && isLeft(path))
      rmSync(path, { recursive: true, force: true });
  }
}
