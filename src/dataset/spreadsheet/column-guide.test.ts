import { expect, it } from 'vitest';
import { tableNamed } from '../../../tests/edited-table.ts';
import { columnGuide } from './column-guide.ts';

const guide = (table: string, column: string) => columnGuide(tableNamed(table), column);

it.each([
  ['sites', 'kind', ['prison', 'residence']],
  ['sites', 'hour.status', ['reported', 'checked', 'derived', 'disputed', 'gap']],
  ['sites', 'facts.cars.unit', []],
  ['sources', 'undated', ['true']],
  ['sources', 'publisher', []],
  ['sites', 'longitude', []],
  ['sites', 'zebra', []],
  ['sites', 'constructor', []],
])('%s, %s: may hold %j', (table, column, choices) => {
  expect(guide(table, column).choices).toEqual(choices);
});

it('tells what the shapes say of a column and of what it belongs to, once', () => {
  expect(guide('sites', 'longitude').descriptions).toEqual(['Degrees WGS84, east is positive']);
  expect(guide('sources', 'read').descriptions).toEqual(['A day: year-month-day; such as 2025-04-16']);
  expect(guide('seizures-years', 'from.later').descriptions).toHaveLength(1);
  expect(guide('sites', 'position.sources').descriptions).toEqual([
    'Where the coordinates come from',
    'The id of a record in sources.json',
  ]);
  expect(guide('sites', 'zebra').descriptions).toEqual([]);
});
