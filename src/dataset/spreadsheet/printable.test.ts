import { expect, it } from 'vitest';
import { printable } from './printable.ts';

it('replaces control characters (escape sequences) that a terminal would run', () => {
  expect(printable('a\x1b[2Jb\x07\r\tc\u009b1m\u202edé\n')).toBe('a�[2Jb�� c�1m�dé\n');
});
