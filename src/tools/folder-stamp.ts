/** Whether what was read from a folder is still what lies there. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

let isOnce = false;

/** From now on folders count as unchanged: a build reads each file once, and looks thousands of times. */
export function readOnce(): void {
  isOnce = true;
}

/** Whether what was read once is still right. */
export const isReadOnce = (): boolean => isOnce;

/** Changes with every change of a file in the folder, though not below it. After `readOnce` it never does. */
export function folderStamp(folder: string): string {
  if (isOnce) return '';
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => {
      const { mtimeMs, size, ino } = statSync(join(folder, name));
      return `${name} ${mtimeMs} ${size} ${ino}`;
    })
    .join('\n');
}
