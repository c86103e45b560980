/** Targets that are no plain folder of this disk: links, mounted disks, layers of containers; and containers' numbers. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { uncompressed } from '../build.ts';
import { left, startBuild } from '../faults.ts';

let work: string;
let disk: string;
let mounted: string[];
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'targets-'));
  disk = join(work, 'disk');
  mkdirSync(disk);
  mounted = [];
});
afterEach(() => {
  for (const folder of mounted.reverse()) execFileSync('umount', [folder]);
  rmSync(work, { recursive: true, force: true });
});

function mount(folder: string, ...words: string[]): void {
  const { stderr } = spawnSync('mount', [...words, folder], { encoding: 'utf8' });
  // Nothing else makes a disk: who may not mount cannot run this test.
  expect(stderr, 'this test mounts disks: run it as root').toBe('');
  if (!mounted.includes(folder)) mounted.push(folder);
}
const build = (target: string) => startBuild(target, uncompressed).ended;
const list = (folder: string) => readFileSync(join(folder, 'files.sha256'), 'utf8');
const uncompressedList = () =>
  list(inject('site'))
    .split('\n')
    .filter((line) => !/\.(br|gz)$/.test(line))
    .join('\n');

it('a link is followed, also to another disk', async () => {
  mount(disk, '-t', 'tmpfs', 'tmpfs');
  const [served, link] = [join(disk, 'www'), join(work, 'dist')];
  cpSync(inject('site'), served, { recursive: true });
  symlinkSync(served, link);
  const { status, output } = await build(link);
  expect(status, output).toBe(0);
  expect(output).toContain(`The site is in ${served}`);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(list(served)).toBe(uncompressedList());
  expect([left(served), readdirSync(disk)]).toEqual(['whole', ['www']]);
});

it('a mounted disk takes the new site, and keeps the old one where there is no room or it can only be read', async () => {
  mount(disk, '-t', 'tmpfs', '-o', 'size=200m', 'tmpfs');
  expect((await build(disk)).status).toBe(0);
  expect(left(disk)).toBe('whole');
  const first = list(disk);
  const kilobytes = Number(execFileSync('du', ['-sk', disk], { encoding: 'utf8' }).split('\t')[0]);
  for (const [option, words] of [
    [`remount,size=${Math.round(kilobytes * 1.5)}k`, 'the disk is full'],
    ['remount,ro', 'the disk can only be read'],
  ] as const) {
    mount(disk, '-o', option);
    const { status, output } = await build(disk);
    expect([status, output]).toEqual([1, expect.stringContaining(words)]);
    expect(output).toContain('is still the last good site');
    expect([left(disk), list(disk)]).toEqual(['whole', first]);
  }
  mount(disk, '-o', 'remount,rw,size=200m');
  const { status, output } = await build(disk);
  expect(status, output).toBe(0);
  expect([left(disk), list(disk)]).toEqual(['whole', uncompressedList()]);
  // What GitHub Pages asks for is all that begins with a dot.
  const hidden = [...readdirSync(disk), ...readdirSync(work)].filter((name) => name.startsWith('.'));
  expect(hidden).toEqual(['.nojekyll']);
});

it('a site in the lower layer of a container is replaced in the upper one', async () => {
  mount(disk, '-t', 'tmpfs', 'tmpfs');
  const [lower, upper, own, merged] = ['lower', 'upper', 'own', 'merged'].map((name) => join(disk, name));
  for (const folder of [lower, upper, own, merged]) mkdirSync(folder ?? '');
  cpSync(inject('site'), join(lower ?? '', 'dist'), { recursive: true });
  mount(merged ?? '', '-t', 'overlay', '-o', `lowerdir=${lower},upperdir=${upper},workdir=${own}`, 'overlay');
  const site = join(merged ?? '', 'dist');
  const { status, output } = await build(site);
  expect(status, output).toBe(0);
  expect([left(site), list(site)]).toEqual(['whole', uncompressedList()]);
  expect(readdirSync(merged ?? '')).toEqual(['dist']);
});

it("two containers whose builds have the same process number are not in each other's way", async () => {
  const site = join(work, 'dist');
  const inContainer = () =>
    new Promise<number | null>((resolve) => {
      spawn('unshare', ['-pf', process.execPath, 'scripts/build.ts'], {
        env: { ...process.env, NODE_ENV: 'production', VITEST: '', ...uncompressed, OUT_DIR: site },
        stdio: 'ignore',
      }).on('close', resolve);
    });
  expect(await Promise.all([inContainer(), inContainer()])).toEqual([0, 0]);
  expect(left(site)).toBe('whole');
  expect(readdirSync(work).sort()).toEqual(['disk', 'dist']);
});
