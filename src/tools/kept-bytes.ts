/** Bytes that take long to make, kept from one build to the next by what they are made of; `npm ci` empties them. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';

const root = join('node_modules', '.cache', 'site');

/** What this build has made or is making, by the same names. */
const asked = new Map<string, Promise<Uint8Array>>();

const sealOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const sealLength = 32;

/** What lies in the file, if it is as it was written: it begins with the hash of the rest. */
function readSealed(file: string): Uint8Array | undefined {
  try {
    const sealed = readFileSync(file);
    const bytes = sealed.subarray(sealLength);
    return sealOf(bytes).equals(sealed.subarray(0, sealLength)) ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** Another build may read it, or this one end, at any moment: it is there whole or not at all. */
function writeSealed(file: string, bytes: Uint8Array): void {
  const unfinished = `${file}.${process.pid}-${threadId}`;
  try {
    mkdirSync(root, { recursive: true });
    writeFileSync(unfinished, Buffer.concat([sealOf(bytes), bytes]));
    renameSync(unfinished, file);
  } catch (error) {
    // Where packages can only be read nothing is kept.
    if (!['EROFS', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/**
 * What `make` gives, made once for the same parts. These must name all that it depends on: content, settings, versions
 * of what it calls.
 */
export function keptBytes(
  parts: readonly (string | Uint8Array)[],
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length} `).update(part);
  const name = hash.digest('hex');
  const known = asked.get(name);
  if (known) return known;
  const making = keptOrMade(join(root, name), make);
  asked.set(name, making);
  making.catch(() => asked.delete(name));
  return making;
}

async function keptOrMade(file: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const kept = readSealed(file);
  if (kept) return kept;
  const bytes = await make();
  writeSealed(file, bytes);
  return bytes;
}
