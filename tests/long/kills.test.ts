/** Builds killed at points spread over their whole length, the end of it above all. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, inject, it } from 'vitest';
import { left, startBuild } from '../faults.ts';

const kills = 60;

it(`${kills} builds killed at any point leave a whole site each time, and the next build succeeds`, async () => {
  const work = mkdtempSync(join(tmpdir(), 'kills-'));
  const site = join(work, 'dist');
  cpSync(inject('site'), site, { recursive: true });
  const began = Date.now();
  await startBuild(site).ended;
  const whole = Date.now() - began;
  const found: Record<string, number> = {};
  for (let index = 0; index < kills; index++) {
    // Every third in the last twentieth, where the sites are swapped.
    const share = index % 3 === 0 ? 0.95 + (0.08 * index) / kills : (index + 0.5) / kills;
    const build = startBuild(site);
    const sooner = await Promise.race([build.ended, wait(whole * share)]);
    if (!sooner) build.process.kill('SIGKILL');
    await build.ended;
    const state = left(site);
    const name = `${sooner ? 'ended before' : 'killed'}: ${state}`;
    found[name] = (found[name] ?? 0) + 1;
    expect(state, `kill ${index}`).toBeTypeOf('string');
  }
  console.log(found);
  const { status } = await startBuild(site).ended;
  expect(status).toBe(0);
  expect(left(site)).toBe('whole');
  rmSync(work, { recursive: true, force: true });
}, 1_200_000);
