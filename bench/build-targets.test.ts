import { expect, it } from 'vitest';
import { buildRows, type ProjectRuns } from './build-targets.ts';
import { verdictOf } from './target-table.ts';

const project = (name: string, seconds: number, saved: number): ProjectRuns => ({
  name,
  cold: [{ seconds, processorSeconds: 2 * seconds, megabytes: 900 }],
  warm: [{ seconds: seconds / 2, processorSeconds: seconds, megabytes: 900 }],
  saved: [saved],
});
const told = (...given: Parameters<typeof buildRows>) =>
  buildRows(...given).map((row) => [row.what, row.ours, row.against?.value, verdictOf(row)]);

it('compares builds with each older copy, and holds a saved file to a second', () => {
  expect(told(project('ours', 6, 900), [project('old', 10, 2000)])).toEqual([
    ['cold build of all editions', 6, 10, 'met'],
    ['cold build, time of processors', 12, 20, undefined],
    ['build after one number changed', 3, 5, 'missed'],
    ['the same, time of processors', 6, 10, undefined],
    ['saved file to changed page, npm run dev', 900, 2000, 'met'],
  ]);
});

it('tells the same of this project alone', () => {
  expect(told(project('ours', 6, 1100), []).map(([, , , verdict]) => verdict)).toEqual([
    ...[undefined, undefined, undefined, undefined],
    'missed',
  ]);
});
