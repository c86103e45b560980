/** Disks that are too small for a second site, each by so much that another step of the build finds no room. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { left, startBuild } from '../faults.ts';

/** Room for so many sites, of which one is there. */
const rooms = [1.02, 1.2, 1.4, 1.6, 1.8, 1.95];

it('a full disk is named, the last good site stays, nothing unfinished takes room, and with room it goes on', async () => {
  const disk = mkdtempSync(join(tmpdir(), 'disk-'));
  const kilobytesOf = (folder: string) =>
    Number(execFileSync('du', ['-sk', folder], { encoding: 'utf8' }).split('\t')[0]);
  // A disk in memory takes less for folders than others do: what counts is measured there.
  let kilobytes = kilobytesOf(inject('site'));
  const mount = (option: string, sites: number) =>
    spawnSync('mount', [
      '-t',
      'tmpfs',
      '-o',
      `${option}size=${Math.round(kilobytes * sites)}k`,
      'tmpfs',
      disk,
    ]);
  // Nothing else makes a disk of a given size: who may not mount cannot run this test.
  expect(mount('', 3).stderr.toString(), 'this test mounts a tmpfs: run it as root').toBe('');
  try {
    const site = join(disk, 'dist');
    mkdirSync(site);
    cpSync(inject('site'), site, { recursive: true });
    kilobytes = kilobytesOf(disk);
    for (const room of rooms) {
      expect(mount('remount,', room).status).toBe(0);
      const { status, output } = await startBuild(site).ended;
      expect([room, status]).toEqual([room, 1]);
      expect(output).toContain('the disk is full');
      expect(left(site)).toBe('whole');
      expect(readdirSync(disk)).toEqual(['dist']);
    }
    expect(mount('remount,', 3).status).toBe(0);
    const { status, output } = await startBuild(site).ended;
    expect([status, output]).toEqual([0, expect.stringContaining('The site is in')]);
    expect(left(site)).toBe('whole');
  } finally {
    execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true, force: true });
  }
}, 600_000);
