import { describe, expect, it } from 'vitest';
import { tables } from '../../../tests/prisons.ts';
import { languages } from '../../stories/chosen.ts';
import { columnKind, possibleColumns } from './columns.ts';
import type { Table } from './tables.ts';

function tableNamed(name: string): Table {
  const table = tables.all.find((candidate) => candidate.name === name);
  if (!table) throw new Error(`there is no table ${name}`);
  return table;
}

describe('a column', () => {
  it.each([
    ['sites', 'name', 'text'],
    ['sites', 'hour.at', 'hour'],
    ['sites', 'hour.night', 'date'],
    ['sites', 'longitude', 'number'],
    ['sites', 'facts.cars.value', 'number'],
    ['sites', 'facts.cars.sources', 'list'],
    ['sites', 'facts.Cars.value', undefined],
    ['sites', 'facts', undefined],
    ['sites', 'position', undefined],
    ['sites', 'zebra', undefined],
    ['sites', 'constructor', undefined],
    ['sites', 'name.constructor', undefined],
    ['sources', 'publisher', 'text'],
    ['sources', 'published', 'month'],
    ['sources', 'read', 'date'],
    ['sources', 'undated', 'boolean'],
    ['sources', 'address', 'text'],
    ['quotes', 'words', 'text'],
    ['seizures-years', 'status', 'text'],
  ])('of %s, %s, is of the kind %s', (table, column, kind) => {
    expect(columnKind(tableNamed(table), column)).toBe(kind);
  });
});

it('all columns of a table but those whose names editors choose are offered', () => {
  expect(possibleColumns(tableNamed('events'))).toEqual([
    'id',
    'from',
    'until',
    'kind',
    ...['text', 'holds', 'opens', 'closes'].flatMap((key) =>
      key === 'holds' ? [key] : languages.map((language) => `${key}.${language}`),
    ),
    'status',
    'sources',
  ]);
});
