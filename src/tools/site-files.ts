/** The files of a finished site. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of all files below a folder, from there, with slashes, in the order of their letters. */
export function siteFiles(folder: string): string[] {
  const below = (path: string): string[] =>
    readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
      if (entry.isFile()) return [path + entry.name];
      // The system's own, at the top of a disk, which others may not look into.
      if (!entry.isDirectory() || (path === '' && entry.name === 'lost+found')) return [];
      return below(`${path}${entry.name}/`);
    });
  return below('').sort();
}
