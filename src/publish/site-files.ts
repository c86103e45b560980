/** The files of a finished site. */
import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Paths of all files below a folder, from there, with slashes, in the order of their letters. */
export function siteFiles(folder: string): string[] {
  const start = join(folder, sep).length;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(start).replaceAll(sep, '/'))
    .sort();
}
