/** Builds the site for tests, in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface BuildResult {
  /** Folder of the finished site. */
  site: string;
  status: number | null;
  output: string;
}

/** For builds whose compressed forms nobody looks at: to make them takes a third of a build that finds nothing kept. */
export const uncompressed = { PRECOMPRESS: 'no' };

/** Runs the build with the given environment, into `site` or a new folder. */
export function buildSite(environment: Record<string, string> = {}, site?: string): BuildResult {
  const target = site ?? join(mkdtempSync(join(tmpdir(), 'site-')), 'dist');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', ...environment, OUT_DIR: target },
  });
  return { site: target, status, output: stdout + stderr };
}
