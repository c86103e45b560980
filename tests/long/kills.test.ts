/** Builds killed at points spread over their whole length, the end of it above all. */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
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
  const first = startBuild(site);
  const began = Date.now();
  await first.ended;
  const whole = Date.now() - began;
  const found: Record<string, number> = {};
  let killed = 0;
  for (let index = 0; killed < kills; index++) {
    // Every third in the last twentieth, where the sites are swapped; some of these end before.
    const turn = index % kills;
    const share = turn % 3 === 0 ? 0.95 + (0.08 * turn) / kills : (turn + 0.5) / kills;
    const build = startBuild(site);
    const sooner = await Promise.race([build.ended, wait(whole * share)]);
    if (!sooner) build.process.kill('SIGKILL');
    const { status } = await build.ended;
    if (status === null) killed += 1;
    const state = left(site);
    const name = `${status === null ? 'killed' : 'ended before'}: ${state}`;
    found[name] = (found[name] ?? 0) + 1;
    expect(state, `build ${index}`).toBeTypeOf('string');
  }
  console.log(found);
  const { status } = await startBuild(site).ended;
  expect(status).toBe(0);
  expect(left(site)).toBe('whole');
  expect(readdirSync(work)).toEqual(['dist']);
  rmSync(work, { recursive: true, force: true });
}, 1_500_000);
