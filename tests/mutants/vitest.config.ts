/** The tests that mutants of the checks and of the frame's script must fail. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/dataset/**/*.test.ts', 'src/embed/browser/*.test.ts'],
    // Processes of their own run no mutants, and chance finds nothing that the named cases do not.
    exclude: ['src/dataset/schema.test.ts', 'src/dataset/spreadsheet/command*.test.ts'],
    // A mutated module is slower by what the mutants count, and no state of a module outlives a file's tests.
    testTimeout: 30_000,
    isolate: false,
  },
});
