import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { startsPrograms } from '../scripts/programs/starts-programs.ts';

it.each([
  ['tests/long/programs.test.ts', true],
  ['tests/long/data-readers.test.ts', true],
  ['tests/long/keyboard.test.ts', false],
  ['tests/long/no-such.test.ts', false],
])('knows whether %s starts other programs, itself or by what it imports', (file, starts) => {
  expect(startsPrograms(resolve(file))).toBe(starts);
});
