/** What becomes of the site when its build is disturbed; tests/long tries the same many times. */
import { spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { freePort } from '../../scripts/programs/servers.ts';
import { left, startBuild, untilItWrites } from '../faults.ts';

let work: string;
let site: string;
let data: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'faults-'));
  site = join(work, 'dist');
  data = join(work, 'data');
  cpSync(inject('site'), site, { recursive: true });
  cpSync('data/prisons', data, { recursive: true });
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
  await untilItWrites(build);
  const file = join(data, 'seizures.json');
  appendFileSync(file, '\n');
  const { status, output } = await build.ended;
  expect(output).toContain('seizures.json changed while the site was built');
  expect(status).toBe(1);
  expect(left(site)).toBe('whole');
});

it('a build that is killed leaves the last good site, and the next one clears up', async () => {
  const build = startBuild(site);
  const unfinished = await untilItWrites(build);
  expect(existsSync(unfinished)).toBe(true);
  build.process.kill('SIGKILL');
  await build.ended;
  expect(left(site)).toBe('whole');
  expect(existsSync(unfinished)).toBe(true);
  const { status } = await startBuild(site).ended;
  expect(status).toBe(0);
  expect(left(site)).toBe('whole');
  expect(existsSync(unfinished)).toBe(false);
});

it('a typeface that is missing is named with how to get it back, and the last good site stays', async () => {
  const project = join(work, 'project');
  for (const part of ['src', 'scripts', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(part, join(project, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
  rmSync(join(project, 'src', 'fonts', 'serif.woff2'));
  const { status, output } = await startBuild(site, { DATA_DIR: data }, project).ended;
  expect(status).toBe(1);
  expect(output).toMatch(/serif\.woff2 is missing or empty: restore with "git checkout/);
  expect(output).toContain('is still the last good site');
  expect(left(site)).toBe('whole');
});

describe('npm start', () => {
  /** Serves the site until it answers or gives up. */
  async function serve() {
    const server = spawn(process.execPath, ['scripts/serve.ts'], {
      env: { ...process.env, VITEST: '', OUT_DIR: site, PORT: String(await freePort()) },
    });
    let output = '';
    for (const stream of [server.stdout, server.stderr])
      stream.on('data', (text) => {
        output += text;
      });
    const status = new Promise<number | null>((done) => server.on('close', done));
    return { server, status, output: () => output };
  }

  it.each([
    [
      'a page of another build',
      () => appendFileSync(join(site, 'index.html'), '<!-- another -->'),
      'index.html is not as it was built',
    ],
    [
      'a file too many',
      () => cpSync(join(site, '404.html'), join(site, 'new.html')),
      'new.html was not built',
    ],
    ['a file too few', () => rmSync(join(site, 'fr', 'index.html')), 'fr/index.html is missing'],
  ])('refuses a mixture: %s', async (_, mix, words) => {
    mix();
    const { status, output } = await serve();
    expect(await status).toBe(1);
    expect(output()).toContain('is no complete site, and is not served');
    expect(output()).toContain(words);
  });

  it('brings back the last good site after a build that ended between its two steps, and serves it', async () => {
    renameSync(site, join(work, '.dist-previous'));
    const { server, status, output } = await serve();
    const address = await new Promise<string | undefined>((done) => {
      server.stdout.on('data', () => {
        const [found] = /http:\/\/\S+\d\//.exec(stripVTControlCharacters(output())) ?? [];
        if (found) done(found);
      });
      server.on('close', () => done(undefined));
    });
    const page = address && (await (await fetch(address)).text());
    server.kill();
    await status;
    expect(page, output()).toBe(readFileSync(join(site, 'index.html'), 'utf8'));
  });
});
