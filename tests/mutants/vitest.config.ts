/** The tests that mutants of the checks and of the frame's script must fail. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/dataset/**/*.test.ts', 'src/embed/browser/*.test.ts'],
    // Processes of their own run no mutants, and chance finds nothing that the named cases do not.
    exclude: ['src/dataset/schema.test.ts', 'src/dataset/spreadsheet/command.test.ts'],
  },
});
