/** Builds the story that is asked for, and serves it if the site is whole. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const words = process.argv.slice(2);
const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'build.ts'), ...words], {
  stdio: 'inherit',
});
if (status === 0) await import('./serve.ts');
else process.exitCode = status ?? 1;
