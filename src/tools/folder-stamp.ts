/** Whether what was read from a folder is still what lies there. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Changes with every change of a file in the folder, though not below it. In Astro's builds it never does: they read
 * each file once, and look thousands of times.
 */
export function folderStamp(folder: string): string {
  if (process.env.NODE_ENV === 'production') return '';
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => {
      const { mtimeMs, size, ino } = statSync(join(folder, name));
      return `${name} ${mtimeMs} ${size} ${ino}`;
    })
    .join('\n');
}
