/** The list of a site's files with their hashes, by which a complete site is known. In the form of `sha256sum`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../tools/sha256.ts';
import { siteFiles } from '../tools/site-files.ts';

export const listName = 'files.sha256';

/** SHA-256 of a file, in hexadecimal digits. */
export const hashOfFile = (path: string): string => sha256(readFileSync(path));

/** Whether a path of a site's folder is the site's: not a system's, a checkout's, or a site's that is on its way. */
export const isPublished = (path: string): boolean =>
  !/^(\.next-[^/]*|\.ready|\.git|lost\+found)(\/|$)/.test(path);

const filesOf = (folder: string) =>
  siteFiles(folder).filter((file) => file !== listName && isPublished(file));

const readList = (folder: string) =>
  new Map(
    readFileSync(join(folder, listName), 'utf8')
      .split(/\r?\n/)
      .filter(Boolean)
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );

/** The files that the list of a folder names. */
export const listedFiles = (folder: string): string[] => [...readList(folder).keys()];

/** Writes the list, last of all: a folder without it is not finished. */
export function writeFileList(folder: string): void {
  const lines = filesOf(folder).map((file) => `${hashOfFile(join(folder, file))}  ${file}\n`);
  writeFileSync(join(folder, listName), lines.join(''));
}

/**
 * In what a folder differs from its list, in words; nothing where it is complete. Without `contents` it asks only
 * whether each file is there, which is enough for a list that was written a moment ago.
 */
export function differences(folder: string, { contents = true } = {}): string[] {
  const list = join(folder, listName);
  if (!existsSync(list)) return [`${list} is missing`];
  const listed = readList(folder);
  const present = new Set(filesOf(folder));
  return [
    ...[...listed].flatMap(([file, hash]) => {
      if (!present.has(file)) return [`${file} is missing`];
      return !contents || hashOfFile(join(folder, file)) === hash ? [] : [`${file} is not as it was built`];
    }),
    ...[...present].filter((file) => !listed.has(file)).map((file) => `${file} was not built`),
  ];
}
