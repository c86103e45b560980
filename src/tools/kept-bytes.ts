/** Bytes that take long to make, kept from one build to the next by what they are made of; `npm ci` empties them. */
import { createHash } from 'node:crypto';
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { sha256 } from './sha256.ts';

const root = join('node_modules', '.cache', 'site');

interface Made {
  bytes: Uint8Array;
  /** Where they are kept; undefined where nothing can be. */
  file: string | undefined;
}

/** What this build has made or is making, by the hash of its parts. */
const asked = new Map<string, Promise<Made>>();

/** What earlier builds kept: the hash of the bytes by the hash of their parts. A file is named by both. */
let seals: Map<string, string> | undefined;

function readSeals(): Map<string, string> {
  try {
    return new Map(readdirSync(root).map((file) => file.split('.') as [string, string]));
  } catch {
    return new Map();
  }
}

/** What is kept by a name, if it is as it was written. */
function readKept(name: string): Made | undefined {
  seals ??= readSeals();
  const seal = seals.get(name);
  if (!seal) return undefined;
  const file = join(root, `${name}.${seal}`);
  try {
    const bytes = readFileSync(file);
    return sha256(bytes) === seal ? { bytes, file } : undefined;
  } catch {
    return undefined;
  }
}

/** Another build may read it, or this one end, at any moment: it is there whole or not at all. Gives where it is kept. */
function keep(name: string, bytes: Uint8Array): string | undefined {
  const file = join(root, `${name}.${sha256(bytes)}`);
  const unfinished = `${file}.${process.pid}-${threadId}`;
  try {
    mkdirSync(root, { recursive: true });
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, file);
    return file;
  } catch (error) {
    // Where packages can only be read nothing is kept.
    if (['EROFS', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

async function keptOrMade(name: string, make: () => Promise<Uint8Array>): Promise<Made> {
  const kept = readKept(name);
  if (kept) return kept;
  const bytes = await make();
  return { bytes, file: keep(name, bytes) };
}

/** Parts of which bytes are made: all that they depend on, content, settings, versions of what makes them. */
export type Parts = readonly (string | Uint8Array)[];

function made(parts: Parts, make: () => Promise<Uint8Array>): Promise<Made> {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length} `).update(part);
  const name = hash.digest('hex');
  const known = asked.get(name);
  if (known) return known;
  const making = keptOrMade(name, make);
  asked.set(name, making);
  making.catch(() => asked.delete(name));
  return making;
}

/** What `make` gives, made once for the same parts. */
export const keptBytes = async (parts: Parts, make: () => Promise<Uint8Array>): Promise<Uint8Array> =>
  (await made(parts, make)).bytes;

/** Whether a kept file got a second name, of this moment: servers tell by its time whether a file has changed. */
function isNamedToo(file: string, target: string): boolean {
  const now = new Date();
  try {
    utimesSync(file, now, now);
    linkSync(file, target);
    return true;
  } catch {
    return false;
  }
}

/**
 * Writes the same to a file: as a second name of the kept one, which takes a fiftieth of the time, where the disk lets
 * it. Who changes the file in its place changes what is kept, too, and the next build makes that anew. Only one file of
 * a site may take it: in a packed folder further names would be links, which some hosts refuse.
 */
export async function placeKept(
  parts: Parts,
  make: () => Promise<Uint8Array>,
  target: string,
): Promise<Uint8Array> {
  const { bytes, file } = await made(parts, make);
  if (!file || !isNamedToo(file, target)) writeFileSync(target, bytes);
  return bytes;
}
