import { expect, it } from 'vitest';
import { markdown, median, medians, visitTable } from './table.ts';
import type { Visit } from './visit.ts';

const visit: Visit = {
  requests: 4,
  html: 40_000,
  css: 0,
  script: 0,
  font: 35_000,
  other: 300,
  bytesBeforePaint: 14_600,
  firstPaint: 500,
  largestPaint: 600,
  firstChart: 640,
  shift: 0,
  blocking: 10,
  longTasks: 1,
  longestTask: 60,
  scrollLongTasks: 0,
  longestScrollTask: 0,
  droppedFrames: 0,
  frames: 100,
  slowFrames: 0,
  nodes: 3000,
  heap: 1_000_000,
};

it('takes the middle of visits, measure by measure', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 2, 9])).toBe(3);
  const visits = [1, 2, 9].map((firstPaint) => ({ ...visit, firstPaint, longTasks: 10 - firstPaint }));
  expect(medians(visits)).toMatchObject({ firstPaint: 2, longTasks: 8, html: 40_000 });
  expect(() => medians([])).toThrow('no visit');
});

it('prints a second site beside the first, and how many times as much it takes', () => {
  const table = visitTable([
    { page: '/', site: 'ours', visit },
    { page: '/', site: 'theirs', visit: { ...visit, html: 80_000 } },
  ]);
  const rows = table.split('\n').map((row) => row.split('|').map((cell) => cell.trim()));
  expect(rows.map((row) => [row[1], row[3]])).toEqual([
    ['page', 'HTML kB'],
    [expect.stringMatching(/^-+$/), expect.stringMatching(/^-+:$/)],
    ['/ ours', '40.0'],
    ['/ theirs', '80.0'],
    ['/ ratio', '×2.00'],
  ]);
});

it('writes tables that Markdown reads', () => {
  expect(markdown(['a', 'b'], [['x', '10']])).toBe('| a |  b |\n|---|---:|\n| x | 10 |');
});
