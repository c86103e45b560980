/** What a worker that runs many test files has of its own: a folder for what they leave, and browsers that stay open. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtinEnvironments, type Environment } from 'vitest/runtime';
import { endIdle } from '../scripts/programs/kept-open.ts';

const worker: Environment = {
  name: 'worker',
  viteEnvironment: 'ssr',
  async setup(global, options) {
    const node = await builtinEnvironments.node.setup(global, options);
    const before = process.env.TMPDIR;
    const folder = mkdtempSync(join(tmpdir(), 'tests-'));
    process.env.TMPDIR = folder;
    globalThis.idleBrowsers = [];
    return {
      async teardown() {
        await endIdle();
        if (before === undefined) delete process.env.TMPDIR;
        else process.env.TMPDIR = before;
        rmSync(folder, { recursive: true, force: true });
        await node.teardown(global);
      },
    };
  },
};

export default worker;
