/** A table that is edited by a test and imported, and what an editor reads of it. */
import { writeCsv } from '../src/dataset/spreadsheet/csv.ts';
import { importTable } from '../src/dataset/spreadsheet/import.ts';
import { printSheetProblem } from '../src/dataset/spreadsheet/sheet-problem.ts';
import type { Table } from '../src/dataset/spreadsheet/tables.ts';
import { exported, tableIn } from './edited-table.ts';
import { tables } from './prisons.ts';

export const textOf = ({ name }: Table, folder?: string) => tableIn(name, folder).text;

/** The rows of a table, to be changed by a test. */
export function sheet(name: string, folder?: string) {
  const { table, text } = tableIn(name, folder);
  const edited = exported(name, text);
  return { table, text, ...edited, import: () => imported(table, writeCsv(edited.rows), text) };
}

export function imported(table: Table, bytes: Uint8Array, text: string) {
  const result = importTable(table, bytes, text, tables.shapes[table.file]);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result;
}

/** What an editor reads about a table that is refused. */
export function refusals(table: Table, bytes: Uint8Array, text: string): string[] {
  const result = importTable(table, bytes, text, tables.shapes[table.file]);
  if (!('problems' in result)) throw new Error('nothing was refused');
  return result.problems.map((problem) =>
    'file' in problem
      ? `${problem.file}:${problem.line} ${problem.message}`
      : printSheetProblem(`${table.name}.csv`, problem),
  );
}
