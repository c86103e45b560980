import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';

const part = randomUUID();
const file = join(
  'node_modules',
  '.cache',
  'site',
  createHash('sha256').update(`${part.length} `).update(part).digest('hex'),
);
afterAll(() => rmSync(file, { force: true }));

/** What a further build gets for the same part, which makes `bytes` where it finds nothing to take. */
async function nextBuild(bytes: string): Promise<string> {
  vi.resetModules();
  const { keptBytes } = await import('./kept-bytes.ts');
  return Buffer.from(await keptBytes([part], async () => Buffer.from(bytes))).toString();
}

it('keeps bytes from build to build, and makes anew what is damaged, cut short or another’s', async () => {
  expect(await nextBuild('first')).toBe('first');
  expect(await nextBuild('second')).toBe('first');
  const whole = readFileSync(file);
  const damaged = Buffer.from(whole);
  damaged[damaged.length - 1] = 0;
  for (const found of [damaged, whole.subarray(0, -1), Buffer.from('first'), Buffer.alloc(0)]) {
    writeFileSync(file, found);
    expect(await nextBuild('made anew')).toBe('made anew');
  }
  expect(await nextBuild('never')).toBe('made anew');
});

it('makes once what is asked for twice at a time', async () => {
  const make = vi.fn(async () => Buffer.from('bytes'));
  rmSync(file, { force: true });
  vi.resetModules();
  const { keptBytes } = await import('./kept-bytes.ts');
  await Promise.all([keptBytes([part], make), keptBytes([part], make)]);
  expect(make).toHaveBeenCalledTimes(1);
});
