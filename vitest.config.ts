import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

// Long enough for a machine that is busy with something else: a limit ends what hangs, and times nothing.
const patient = { testTimeout: 240_000, hookTimeout: 240_000, expect: { poll: { timeout: 30_000 } } };

// Workers go from file to file: to start one, and to import what all files import, takes longer than most files do.
const shared = { isolate: false, environment: './tests/worker.ts', maxWorkers: 3 };

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    reporters: ['default', './tests/other-programs.ts'],
    // What the tests start compiles no module that another has compiled.
    env: { NODE_COMPILE_CACHE: resolve('node_modules/.cache/compiled') },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'bench/*.test.ts', 'tests/golden/*.test.ts', 'tests/*.test.ts'],
          ...shared,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/*.test.ts', 'tests/stories/*.test.ts', 'tests/browser/*.test.ts'],
          globalSetup: ['tests/build-once.ts'],
          ...shared,
          ...patient,
        },
      },
      {
        // From `npm run test:long` alone.
        test: {
          name: 'long',
          include: ['tests/long/*.test.ts'],
          globalSetup: ['tests/build-once.ts'],
          ...patient,
          maxWorkers: 2,
        },
      },
    ],
  },
});
