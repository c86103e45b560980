import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'stamp-'));
afterEach(() => {
  vi.resetModules();
  rmSync(folder, { recursive: true, force: true });
});

it('changes with the files of a folder, and never in a build', async () => {
  vi.resetModules();
  const { folderStamp, readOnce } = await import('./folder-stamp.ts');
  mkdirSync(join(folder, 'below'), { recursive: true });
  writeFileSync(join(folder, 'a.json'), '1');
  const first = folderStamp(folder);
  expect(folderStamp(folder)).toBe(first);
  writeFileSync(join(folder, 'below', 'b.json'), '1');
  expect(folderStamp(folder)).toBe(first);
  writeFileSync(join(folder, 'a.json'), '12');
  const second = folderStamp(folder);
  expect(second).not.toBe(first);
  writeFileSync(join(folder, 'c.json'), '1');
  expect(folderStamp(folder)).not.toBe(second);
  readOnce();
  expect(folderStamp(folder)).toBe('');
});
