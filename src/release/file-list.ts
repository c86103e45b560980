/** The list of a site's files with their hashes, by which a complete site is known. In the form of `sha256sum`. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const listName = 'files.sha256';

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

function filesOf(folder: string): string[] {
  return globSync('**/*', { cwd: folder })
    .filter((file) => file !== listName && statSync(join(folder, file)).isFile())
    .sort();
}

/** Writes the list, last of all: a folder without it is not finished. */
export function writeFileList(folder: string): void {
  const lines = filesOf(folder).map((file) => `${hashOf(join(folder, file))}  ${file}\n`);
  writeFileSync(join(folder, listName), lines.join(''));
}

/** In what a folder differs from its list, in words; nothing where it is complete. */
export function differences(folder: string): string[] {
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
      return hashOf(join(folder, file)) === hash ? [] : [`${file} is not as it was built`];
    }),
    ...[...present].filter((file) => !listed.has(file)).map((file) => `${file} was not built`),
  ];
}
