/** A table that is edited by a test and imported, and what an editor reads of it. */
import { readFileSync } from 'node:fs';
import { writeCsv } from '../src/dataset/spreadsheet/csv.ts';
import { importTable } from '../src/dataset/spreadsheet/import.ts';
import { printSheetProblem } from '../src/dataset/spreadsheet/sheet-problem.ts';
import { recordsOf, rowsOf, type Table } from '../src/dataset/spreadsheet/tables.ts';
import { tableNamed } from './edited-table.ts';

export const textOf = ({ file }: Table, folder = 'tests/fixtures/small') =>
  readFileSync(`${folder}/${file}.json`, 'utf8');

/** The rows of a table, to be changed by a test. */
export function sheet(name: string, folder?: string) {
  const table = tableNamed(name);
  const text = textOf(table, folder);
  const rows = rowsOf(table, recordsOf(table, JSON.parse(text)) ?? []);
  return {
    table,
    text,
    rows,
    set(id: string, column: string, cell: string) {
      const at = rows[0]?.indexOf(column) ?? -1;
      const row = rows.find(([first]) => first === id);
      if (at < 0 || !row) throw new Error(`there is no cell ${id} ${column}`);
      row[at] = cell;
    },
    import: () => imported(table, writeCsv(rows), text),
  };
}

export function imported(table: Table, bytes: Uint8Array, text: string) {
  const result = importTable(table, bytes, text);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result;
}

/** What an editor reads about a table that is refused. */
export function refusals(table: Table, bytes: Uint8Array, text: string): string[] {
  const result = importTable(table, bytes, text);
  if (!('problems' in result)) throw new Error('nothing was refused');
  return result.problems.map((problem) =>
    'file' in problem
      ? `${problem.file}:${problem.line} ${problem.message}`
      : printSheetProblem(`${table.name}.csv`, problem),
  );
}
