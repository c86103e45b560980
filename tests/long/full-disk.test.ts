/** A disk that is too small for a second site. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { left, startBuild } from '../faults.ts';

it('a full disk is named, the last good site stays, and nothing unfinished takes room', async () => {
  const disk = mkdtempSync(join(tmpdir(), 'disk-'));
  const kilobytes = Number(execFileSync('du', ['-sk', inject('site')], { encoding: 'utf8' }).split('\t')[0]);
  const mounted = spawnSync('mount', [
    '-t',
    'tmpfs',
    '-o',
    `size=${Math.round(kilobytes * 1.5)}k`,
    'tmpfs',
    disk,
  ]);
  // Nothing else makes a disk of a given size: who may not mount cannot run this test.
  expect(mounted.stderr.toString(), 'this test mounts a tmpfs: run it as root').toBe('');
  try {
    const site = join(disk, 'dist');
    mkdirSync(site);
    cpSync(inject('site'), site, { recursive: true });
    const { status, output } = await startBuild(site).ended;
    expect(status).toBe(1);
    expect(output).toContain('the disk is full');
    expect(left(site)).toBe('whole');
    expect(execFileSync('ls', ['-A', disk], { encoding: 'utf8' }).trim()).toBe('dist');
  } finally {
    execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true, force: true });
  }
}, 120_000);
