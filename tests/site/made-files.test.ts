/** Files that scripts make, and that are checked in, are what the scripts make today. */
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it.each([
  ['the boundaries', 'src/stories/prisons/geo.ts'],
  ['the typefaces', 'scripts/fonts.ts'],
])(
  '%s',
  (_, script) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
    expect(stdout + stderr).not.toContain('differs');
    expect(status, stdout + stderr).toBe(0);
  },
  300_000,
);
