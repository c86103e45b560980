/** A table of the fixture, exported, edited by a test and handed in again. */
import { readFileSync } from 'node:fs';
import type { Sheet } from '../src/dataset/spreadsheet/csv.ts';
import { writeCsv } from '../src/dataset/spreadsheet/csv.ts';
import { importTable } from '../src/dataset/spreadsheet/import.ts';
import { rowsOf } from '../src/dataset/spreadsheet/rows.ts';
import { printSheetProblem } from '../src/dataset/spreadsheet/sheet-problem.ts';
import { recordsOf, type Table } from '../src/dataset/spreadsheet/tables.ts';
import { tables } from './prisons.ts';

export function tableNamed(name: string): Table {
  const table = tables.all.find((candidate) => candidate.name === name);
  if (!table) throw new Error(`there is no table ${name}`);
  return table;
}

/** The records of a table and the text of its data file. */
export function tableIn(name: string, folder = 'tests/fixtures/small') {
  const table = tableNamed(name);
  const text = readFileSync(`${folder}/${table.file}.json`, 'utf8');
  const records = recordsOf(table, JSON.parse(text)) ?? [];
  return { table, text, records };
}

/** The rows of a table, to be changed. */
export function exported(name: string, text = tableIn(name).text) {
  const table = tableNamed(name);
  const rows: Sheet['rows'] = rowsOf(table, recordsOf(table, JSON.parse(text)) ?? []);
  return {
    rows,
    set(id: string, column: string, cell: string) {
      const at = rows[0]?.indexOf(column) ?? -1;
      const row = rows.find(([first]) => first === id);
      if (at < 0 || !row) throw new Error(`there is no cell ${id} ${column}`);
      row[at] = cell;
    },
    /** What an editor is told about the table, as it is or as bytes of the test's own. */
    answer(bytes: Uint8Array = writeCsv(rows)) {
      const result = importTable(table, bytes, text);
      if (!('problems' in result)) return result;
      return result.problems.map((problem) =>
        'file' in problem ? problem.message : printSheetProblem(`${name}.csv`, problem),
      );
    },
  };
}
