/** Builds the site for tests, in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface BuildResult {
  /** Folder of the finished site. */
  site: string;
  status: number | null;
  output: string;
}

/** Two builds of one project at a time would write over each other's files on the way. */
function alone<Result>(build: () => Result): Result {
  const lock = join(
    tmpdir(),
    `building-${createHash('sha256').update(process.cwd()).digest('hex').slice(0, 12)}`,
  );
  const started = Date.now();
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      // A test run that was stopped leaves its lock behind.
      if (Date.now() - started > 100_000) rmSync(lock, { recursive: true, force: true });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
  try {
    return build();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** Runs the build with the given environment, into `site` or a new folder. */
export function buildSite(environment: Record<string, string> = {}, site?: string): BuildResult {
  const target = site ?? join(mkdtempSync(join(tmpdir(), 'site-')), 'dist');
  const { status, stdout, stderr } = alone(() =>
    spawnSync(process.execPath, ['scripts/build.ts'], {
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production', ...environment, OUT_DIR: target },
    }),
  );
  return { site: target, status, output: stdout + stderr };
}
