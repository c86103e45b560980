import { expect, it } from 'vitest';
import { growthClass } from './growth.ts';

it.each([
  [53.5 / 23.2, 'more-than-doubled'],
  [3.05, 'tripled'],
  [2.95, 'tripled'],
  [2.05, 'doubled'],
  [1.95, 'doubled'],
  [1.94, 'rose'],
  [3.1, 'more-than-tripled'],
  [3, 'tripled'],
  [2.9, 'more-than-doubled'],
  [1.02, 'unchanged'],
  [1, 'unchanged'],
  [0.98, 'unchanged'],
  [0.5, 'fell'],
])('%f times as much is %s', (ratio, expected) => {
  expect(growthClass(ratio)).toBe(expected);
});
