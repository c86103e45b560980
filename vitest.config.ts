import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'bench/*.test.ts', 'tests/golden/*.test.ts', 'tests/*.test.ts'],
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/*.test.ts', 'tests/browser/*.test.ts'],
          globalSetup: ['tests/build-once.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          maxWorkers: 2,
        },
      },
      {
        // From `npm run test:long` alone.
        test: {
          name: 'long',
          include: ['tests/long/*.test.ts'],
          globalSetup: ['tests/build-once.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
