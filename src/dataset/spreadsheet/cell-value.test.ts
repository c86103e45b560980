import { describe, expect, it } from 'vitest';
import { cellValue } from './cell-value.ts';
import type { ColumnKind } from './columns.ts';

const conventions = { decimalComma: false, dayFirst: undefined };

describe('a cell that says what the record holds', () => {
  it.each<[string, unknown, ColumnKind]>([
    ['null', 'null', 'text'],
    ['[a', '[a', 'list'],
    ['words', ' words\r\n', 'text'],
    ['a\r\nb', 'a\nb', 'text'],
    ['1', '01', 'text'],
    ['1', '001', 'text'],
    ['1004', '01004', 'text'],
    ['0', '00', 'text'],
  ])('%j for %j leaves it', (cell, current, kind) => {
    expect(cellValue(cell, current, kind, conventions)).toEqual({ value: current });
  });
});

describe('a cell that says something else', () => {
  it.each<[string, unknown, ColumnKind, unknown]>([
    ['1', ['01'], 'list', ['1']],
    ['2', '01', 'text', '2'],
    ['1a', '01a', 'text', '1a'],
    ['1a1', '01a1', 'text', '1a1'],
    ['11', '101', 'text', '11'],
    ['', '00', 'text', undefined],
    // Windows-1252 has é and ÿ, and would not have lost them.
    ['caf?', 'café', 'text', 'caf?'],
    ['?', 'ÿ', 'text', '?'],
    ['a - b', 'a → b', 'text', 'a - b'],
    ['A ? b', 'a → b', 'text', 'A ? b'],
    ['a ? or more', 'a →', 'text', 'a ? or more'],
  ])('%j for %j gives its value', (cell, current, kind, value) => {
    expect(cellValue(cell, current, kind, conventions)).toEqual({ value });
  });
});

it('names each letter that was lost', () => {
  expect(cellValue('a ? b ? c', 'a → b ć c', 'text', conventions)).toEqual({
    message: '? stands in place of “→”, “ć”: save the table as “CSV UTF-8” and try again',
  });
});
