/** The server that tests open sites with. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { serve } from '../scripts/programs/serve.ts';

it('breaks off the answer whose file cannot be read, and goes on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'serve-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'whole.txt'), 'whole');
  // Is there when it is looked for, and is no file when it is read.
  mkdirSync(join(folder, 'broken/index.html'), { recursive: true });
  const { address, close } = await serve(folder);
  onTestFinished(close);

  await expect(fetch(`${address}broken/`)).rejects.toThrow('fetch failed');
  expect(await (await fetch(`${address}whole.txt`)).text()).toBe('whole');
});
