import { expect, it } from 'vitest';
import { type Row, ratioOf, rowOf, targetTable, verdictOf } from './target-table.ts';

const row: Row = {
  what: 'first paint',
  unit: 'ms',
  ours: 500,
  against: { name: 'theirs', value: 1000 },
  target: { most: 0.5, of: 'ratio' },
};

it('holds the ratio or the value itself to a target, and meets it at the limit', () => {
  expect(verdictOf(row)).toBe('met');
  expect(verdictOf({ ...row, ours: 501 })).toBe('missed');
  expect(verdictOf({ ...row, target: { most: 499, of: 'value' } })).toBe('missed');
  expect(verdictOf({ what: 'tap', unit: 'ms', ours: 1 })).toBeUndefined();
});

it('has no ratio to nothing, and misses where the other takes nothing and we do', () => {
  const none = { ...row, against: { name: 'theirs', value: 0 } };
  expect(ratioOf(none)).toBeUndefined();
  expect(verdictOf(none)).toBe('missed');
  expect(verdictOf({ ...none, ours: 0 })).toBe('met');
});

it('takes the medians of both, and of the ratios of each round', () => {
  const taken = (values: number[]) =>
    rowOf({ what: 'x', unit: 'ms', ours: [9, 1, 5], against: { name: 'theirs', values } });
  // The second round found a machine that was quick, the first one that was slow.
  const row = taken([18, 2, 4]);
  expect(row).toMatchObject({ ours: 5, against: { name: 'theirs', value: 4 } });
  expect(ratioOf(row)).toBe(0.5);
  expect(ratioOf(taken([4, 2]))).toBeCloseTo(5 / 3);
  expect(ratioOf(taken([0, 0, 0]))).toBeUndefined();
});

it('prints a row each: both medians, the ratio, the target and whether it is met', () => {
  const cells = targetTable([
    row,
    { what: 'elements', unit: '', ours: 3126, target: { most: 2000, of: 'value' } },
    { what: 'bytes', unit: 'kB', ours: 39_640 },
  ])
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  expect(cells[0]).toEqual(['', 'what', 'ours', 'against', 'takes', 'ratio', 'target', '', '']);
  expect(cells[2]).toEqual(['', 'first paint', '500 ms', 'theirs', '1,000 ms', '0.50', '≤ × 0.5', 'met', '']);
  expect(cells[3]).toEqual(['', 'elements', '3,126', '', '', '', '≤ 2,000', 'missed', '']);
  expect(cells[4]).toEqual(['', 'bytes', '39.6 kB', '', '', '', '', '', '']);
});
