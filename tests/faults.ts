/** Builds that are disturbed, and what is left of the site. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { differences } from '../src/release/file-list.ts';

export interface Running {
  process: ChildProcess;
  /** Status and all that was printed, once it has ended; the status is null where it was killed. */
  ended: Promise<{ status: number | null; output: string }>;
}

/** Starts a build into `site`, of this checkout unless told, and does not wait for its end. */
export function startBuild(
  site: string,
  environment: Record<string, string> = {},
  project = process.cwd(),
): Running {
  const child = spawn(process.execPath, ['scripts/build.ts'], {
    cwd: project,
    // VITEST tells libraries that they run inside a test.
    env: { ...process.env, NODE_ENV: 'production', VITEST: '', ...environment, OUT_DIR: site },
  });
  let output = '';
  child.stdout.on('data', (text) => {
    output += text;
  });
  child.stderr.on('data', (text) => {
    output += text;
  });
  return {
    process: child,
    ended: new Promise((resolve) => child.on('close', (status) => resolve({ status, output }))),
  };
}

/** Waits until a build of this checkout has read its data and writes pages, or has ended. Gives the folder of these. */
export async function untilItWrites(build: Running): Promise<string> {
  const made = () => globSync(join('.astro', `pages-${build.process.pid}-*`, '*'))[0];
  while (!made() && build.process.exitCode === null) await wait(20);
  return dirname(made() ?? '');
}

/** What is left after a build: a whole site in its place, a whole one that the next command brings back, or a fault. */
export function left(site: string): 'whole' | 'to be brought back' | string[] {
  if (existsSync(site)) {
    const wrong = differences(site);
    return wrong.length ? wrong : 'whole';
  }
  const wrong = differences(join(dirname(site), `.${basename(site)}-previous`));
  return wrong.length ? wrong : 'to be brought back';
}
