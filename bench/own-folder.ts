/** The site that is measured when no other is named. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Folder of the built site; builds it where there is none. Throws an Error if that fails. */
export function ownFolder(): string {
  const folder = process.env.OUT_DIR ?? 'dist';
  if (!existsSync(folder)) {
    const { status } = spawnSync(process.execPath, ['scripts/build.ts'], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    if (status !== 0) throw new Error('the site does not build');
  }
  return folder;
}
