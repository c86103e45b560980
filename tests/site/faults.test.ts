/** What becomes of the site when its build is disturbed; tests/long tries the same many times. */
import { appendFileSync, cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { poll } from '../engines/engine.ts';
import { left, startBuild } from '../faults.ts';

let work: string;
let site: string;
let data: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'faults-'));
  site = join(work, 'dist');
  data = join(work, 'data');
  cpSync(inject('site'), site, { recursive: true });
  cpSync('data', data, { recursive: true });
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

it('a data file that cannot be read is named, and the last good site stays', async () => {
  rmSync(join(data, 'seizures.json'));
  symlinkSync(join(work, 'nowhere'), join(data, 'seizures.json'));
  const { status, output } = await startBuild(site, { DATA_DIR: data }).ended;
  expect(status).toBe(1);
  expect(output).toMatch(/seizures\.json:1:1 {2}this file is missing/);
  expect(output).toContain('is still the last good site');
  expect(left(site)).toBe('whole');
});

it('a data file that changes during the build is named, and nothing half new is published', async () => {
  const build = startBuild(site, { DATA_DIR: data });
  // Pages are written once the data have been read.
  await poll(
    async () => existsSync(join('.astro', `pages-${build.process.pid}`)),
    'pages are written',
    60_000,
  );
  const file = join(data, 'seizures.json');
  appendFileSync(file, '\n');
  const { status, output } = await build.ended;
  expect(output).toContain('seizures.json changed while the site was built');
  expect(status).toBe(1);
  expect(left(site)).toBe('whole');
});

it('a build that is killed leaves the last good site, and the next one clears up', async () => {
  const build = startBuild(site);
  const unfinished = join('.astro', `pages-${build.process.pid}`);
  await poll(async () => existsSync(unfinished), 'pages are written', 60_000);
  build.process.kill('SIGKILL');
  await build.ended;
  expect(left(site)).toBe('whole');
  const { status } = await startBuild(site).ended;
  expect(status).toBe(0);
  expect(left(site)).toBe('whole');
  expect(existsSync(unfinished)).toBe(false);
});
