import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tableNamed } from '../../../tests/edited-table.ts';
import { problemAt } from '../problem.ts';
import { inSheetWords, onSheet, sheetPlace } from './sheet-problem.ts';

const table = tableNamed('seizures-years');
const rows = new Map([
  ['seized-2017', 2],
  ['seized-2020', 5],
]);

describe('the place in the spreadsheet', () => {
  const records = [{ id: 'seized-2017' }, { id: 'seized-2031' }, { year: 2018 }];

  it.each([
    ['of a value', ['years', 0, 'tonnes'], { row: 2, column: 'tonnes' }],
    ['of a part of a value', ['years', 0, 'from', 'later'], { row: 2, column: 'from.later' }],
    ['of an item, whose cell is the list’s', ['years', 0, 'sources', 1], { row: 2, column: 'sources' }],
    ['of a record', ['years', 0], { row: 2, column: undefined }],
    ['of an item where a part belongs', ['years', 0, 1], { row: 2, column: undefined }],
    ['of a record without a row', ['years', 1, 'year'], { row: undefined, column: 'year' }],
    ['of a record without an id', ['years', 2, 'year'], { row: undefined, column: 'year' }],
    ['of a record that is not there', ['years', 9], { row: undefined, column: undefined }],
    ['of the table', ['years'], { row: undefined, column: undefined }],
    ['of another table of the file', ['growth', 0, 'percent'], undefined],
    ['of the file', [], undefined],
  ])('%s', (_, path, place) => {
    expect(sheetPlace({ table, records, rows }, path)).toEqual(place);
  });
});

describe('a problem of the file', () => {
  const text = readFileSync('tests/fixtures/small/seizures.json', 'utf8');
  const at = (part: string) =>
    onSheet(
      problemAt('data/prisons/seizures.json', text, text.indexOf(part), 'it must be a number'),
      text,
      table,
      rows,
    );

  it.each([
    ['12.4', { row: 5, column: 'tonnes' }],
    ['"seized-2020",\n      "year"', { row: 5, column: 'id' }],
    ['"gazette"]', { row: 5, column: 'sources' }],
    ['18.3', { row: undefined, column: 'tonnes' }],
  ])('at %j is told with its row and column', (part, place) => {
    expect(at(part)).toEqual({ ...place, message: 'it must be a number' });
  });

  it('is told with its column though it has a single character', () => {
    const within = tableNamed('seizures-within');
    const problem = problemAt('data/prisons/seizures.json', text, text.indexOf('7,\n      "qualifier"'), 'x');
    expect(onSheet(problem, text, within, new Map([['seized-spring', 2]]))).toEqual({
      row: 2,
      column: 'tonnes',
      message: 'x',
    });
  });

  it('is none of the table’s where it stands in another list', () => {
    expect(at('48')).toBeUndefined();
  });
});

it.each([
  [
    'sources is missing: it must be a list in square brackets',
    'sources is missing: it must be a list, its items separated by spaces',
  ],
  ['by must be a text in double quotes. You wrote 1', 'by must be a text. You wrote 1'],
  [
    'tonnes must be a number. You wrote "12.4": write it without quotes, 12.4',
    'tonnes must be a number. You wrote "12.4"',
  ],
  [
    'tonnes must be a number. You wrote "12,4": use a point, 12.4',
    'tonnes must be a number. You wrote "12,4": use a point, 12.4',
  ],
])('%j has no words that only JSON needs', (message, words) => {
  expect(inSheetWords(message)).toBe(words);
});
