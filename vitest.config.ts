import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest come first, so that no processor waits for one of them at the end. */
const longest = ['hostile', 'kills', 'limits'].map((name) => `tests/long/${name}.test.ts`);

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = longest.findIndex((file) => moduleId.endsWith(file));
      return place < 0 ? longest.length : place;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

// Long enough for a machine that is busy with something else: a limit ends what hangs, and times nothing.
const patient = { testTimeout: 240_000, hookTimeout: 240_000, expect: { poll: { timeout: 30_000 } } };

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
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
