import { defineConfig } from 'vitest/config';

// Long enough for a machine that is busy with something else: a limit ends what hangs, and times nothing.
const patient = { testTimeout: 240_000, hookTimeout: 240_000, expect: { poll: { timeout: 30_000 } } };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'bench/*.test.ts', 'tests/golden/*.test.ts', 'tests/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/*.test.ts', 'tests/browser/*.test.ts'],
          globalSetup: ['tests/build-once.ts'],
          ...patient,
          maxWorkers: 2,
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
