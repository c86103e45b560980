/** The list of a site's files with their hashes, by which a complete site is known. In the form of `sha256sum`. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteFiles } from '../publish/site-files.ts';

export const listName = 'files.sha256';

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

const filesOf = (folder: string) => siteFiles(folder).filter((file) => file !== listName);

/** Writes the list, last of all: a folder without it is not finished. */
export function writeFileList(folder: string): void {
  const lines = filesOf(folder).map((file) => `${hashOf(join(folder, file))}  ${file}\n`);
  writeFileSync(join(folder, listName), lines.join(''));
}

/**
 * In what a folder differs from its list, in words; nothing where it is complete. Without `contents` it asks only
 * whether each file is there, which is enough for a list that was written a moment ago.
 */
export function differences(folder: string, { contents = true } = {}): string[] {
  const list = join(folder, listName);
  if (!existsSync(list)) return [`${list} is missing`];
  const listed = new Map(
    readFileSync(list, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
  const present = new Set(filesOf(folder));
  return [
    ...[...listed].flatMap(([file, hash]) => {
      if (!present.has(file)) return [`${file} is missing`];
      return !contents || hashOf(join(folder, file)) === hash ? [] : [`${file} is not as it was built`];
    }),
    ...[...present].filter((file) => !listed.has(file)).map((file) => `${file} was not built`),
  ];
}
