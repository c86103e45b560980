/** What stands beside a number in print. */
import { limits } from '../limits.ts';
import { table } from '../table.ts';
import { unit } from '../unit-shape.ts';

export const units = table({
  name: 'units',
  record: unit,
  atLeast: 1,
  atMost: limits.records,
  apart: true,
  prints: { count: 'what is counted' },
});
