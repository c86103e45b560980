/** Bytes that take long to make, kept from one build to the next by what they are made of; `npm ci` empties them. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';

const root = join('node_modules', '.cache', 'site');

/**
 * What `make` gives, made once for the same parts. These must name all that it depends on: content, settings, versions
 * of what it calls.
 */
export async function keptBytes(
  parts: readonly (string | Uint8Array)[],
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length} `).update(part);
  const file = join(root, hash.digest('hex'));
  try {
    return readFileSync(file);
  } catch {
    const bytes = await make();
    mkdirSync(root, { recursive: true });
    // Another build may read it, or this one end, at any moment: it is there whole or not at all.
    const unfinished = `${file}.${process.pid}-${threadId}`;
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, file);
    return bytes;
  }
}
