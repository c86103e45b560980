import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tables } from '../../../tests/prisons.ts';
import { possibleValues } from './cells.ts';
import { columnKind } from './columns.ts';
import { readCsv, tidyCell, writeCsv } from './csv.ts';
import { importTable } from './import.ts';
import { columnsOf, flatten, rowsOf, unflatten } from './rows.ts';
import { recordsOf } from './tables.ts';

const cases = ['data/prisons', 'tests/fixtures/small'].flatMap((folder) =>
  tables.all.map((table) => {
    const text = readFileSync(`${folder}/${table.file}.json`, 'utf8');
    return { folder, table, name: table.name, text, records: recordsOf(table, JSON.parse(text)) ?? [] };
  }),
);

describe.each(cases)('$name of $folder', ({ table, text, records }) => {
  const bytes = writeCsv(rowsOf(table, records));

  it('comes back from its cells alone, with every value of its type', () => {
    const [header = [], ...rows] = readCsv(bytes).rows;
    const conventions = { decimalComma: false, dayFirst: undefined };
    const back = rows.map((cells) =>
      unflatten(
        header.map((column, at) => {
          const read = possibleValues(tidyCell(cells[at] ?? ''), columnKind(table, column), conventions);
          expect(read).toHaveLength(1);
          return [column, read[0]];
        }),
      ),
    );
    expect(back).toEqual(records);
  });

  it('leaves its file as it was, byte for byte', () => {
    expect(importTable(table, bytes, text)).toMatchObject({ changes: [], added: [], removed: [], text });
  });

  it('has a kind for each of its columns', () => {
    for (const column of columnsOf(table, records)) expect(columnKind(table, column)).toBeDefined();
  });
});

const site = {
  id: 'a',
  hour: { at: '2025-04-14T20:00' },
  facts: { cars: { value: 1 } },
  sources: ['x', 'y'],
};

it('gives nested values dotted names, and puts them back', () => {
  const flat = flatten(site);
  expect([...flat.keys()]).toEqual(['id', 'hour.at', 'facts.cars.value', 'sources']);
  expect(unflatten(flat)).toEqual(site);
});

it('has no name for a record without values', () => {
  expect([...flatten({})]).toEqual([]);
  expect([...flatten({ facts: {} })]).toEqual([['facts', {}]]);
});

it('keeps what could be mistaken: empty lists and objects, null, true, texts that look like numbers', () => {
  const [facts] = tables.all.filter(({ name }) => name === 'facts');
  const records = [{ id: 'b', sources: [], empty: {}, note: null, undated: true, code: '01', by: 'null' }];
  expect(facts && rowsOf(facts, records)[1]).toEqual(['b', '[]', '{}', 'null', 'true', '01', 'null']);
});

it('offers all columns of a table without rows', () => {
  const [corrections] = tables.all.filter(({ name }) => name === 'corrections');
  const columns = corrections ? columnsOf(corrections, []) : [];
  expect(columns).toEqual(expect.arrayContaining(['id', 'date', 'wrong.en', 'right.en', 'facts']));
});
