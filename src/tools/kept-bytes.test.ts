import { createHash, randomUUID } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';

const part = randomUUID();
const root = join('node_modules', '.cache', 'site');
const name = createHash('sha256').update(`${part.length} `).update(part).digest('hex');
const kept = () => globSync(join(root, `${name}*`));
/** On the disk of the packages, so that a file can have two names. */
const folder = mkdtempSync(join('node_modules', '.cache', 'placed-'));
const removeKept = () => {
  for (const file of kept()) rmSync(file);
};
beforeEach(removeKept);
afterAll(() => {
  removeKept();
  rmSync(folder, { recursive: true });
});

/** What a further build gets for the same part, which makes `bytes` where it finds nothing to take. */
async function nextBuild(bytes: string): Promise<string> {
  vi.resetModules();
  const { keptBytes } = await import('./kept-bytes.ts');
  return Buffer.from(await keptBytes([part], async () => Buffer.from(bytes))).toString();
}

it('keeps bytes from build to build, and makes anew what is damaged, cut short or another’s', async () => {
  expect(await nextBuild('first')).toBe('first');
  expect(await nextBuild('second')).toBe('first');
  const [file = ''] = kept();
  const whole = readFileSync(file);
  for (const found of [Buffer.from('fjrst'), whole.subarray(0, -1), Buffer.from('other'), Buffer.alloc(0)]) {
    writeFileSync(file, found);
    expect(await nextBuild('first')).toBe('first');
    expect(readFileSync(file)).toEqual(whole);
  }
  writeFileSync(file, 'damaged');
  expect(await nextBuild('made anew')).toBe('made anew');
});

it('makes once what is asked for twice at a time', async () => {
  const make = vi.fn(async () => Buffer.from('bytes'));
  vi.resetModules();
  const { keptBytes } = await import('./kept-bytes.ts');
  await Promise.all([keptBytes([part], make), keptBytes([part], make)]);
  expect(make).toHaveBeenCalledTimes(1);
});

/** What a further build puts to a file for the same part. */
async function place(bytes: string, target: string): Promise<string> {
  vi.resetModules();
  const { placeKept } = await import('./kept-bytes.ts');
  const placed = Buffer.from(await placeKept([part], async () => Buffer.from(bytes), target));
  expect(readFileSync(target)).toEqual(placed);
  return placed.toString();
}

it('gives what is kept a second name, of the time at which it was placed', async () => {
  expect(await nextBuild('bytes')).toBe('bytes');
  const [file = ''] = kept();
  utimesSync(file, 0, 0);
  const target = join(folder, 'linked');
  const before = Date.now();
  expect(await place('never made', target)).toBe('bytes');
  expect(statSync(target).ino).toBe(statSync(file).ino);
  expect(statSync(target).mtimeMs).toBeGreaterThan(before - 1000);
});

it('writes what cannot have a second name', async () => {
  const target = join(folder, 'there already');
  writeFileSync(target, 'of another');
  expect(await place('bytes', target)).toBe('bytes');
  expect(statSync(target).nlink).toBe(1);
});

it('makes anew what a site changed in its place, and leaves that site as it is', async () => {
  const [changed, next] = [join(folder, 'changed'), join(folder, 'next')];
  await place('bytes', changed);
  writeFileSync(changed, 'changed by a host');
  expect(await place('bytes', next)).toBe('bytes');
  expect(readFileSync(changed, 'utf8')).toBe('changed by a host');
});
