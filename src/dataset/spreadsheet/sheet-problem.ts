/** What an editor is told when a table is wrong: the place is a row and a column of the spreadsheet. */
import { getLocation, parse } from 'jsonc-parser';
import type { Path } from '../json.ts';
import type { Problem } from '../problem.ts';
import { type DataRecord, recordsOf, type Table } from './tables.ts';

export interface SheetProblem {
  /** As the spreadsheet numbers its rows; the header is row 1. Undefined for the whole table. */
  row: number | undefined;
  column: string | undefined;
  /** What is wrong and how to fix it, in plain words. */
  message: string;
}

/** Where the records of a table stand in the spreadsheet. */
export interface SheetPlaces {
  table: Table;
  records: readonly DataRecord[];
  /** Row numbers by id. */
  rows: ReadonlyMap<string, number>;
}

/** The row and the column of the value at `path` of the data file; undefined if it is not in this table. */
export function sheetPlace(places: SheetPlaces, path: Path): Omit<SheetProblem, 'message'> | undefined {
  const { table, records, rows } = places;
  const [list, index, ...inside] = path;
  if (list !== table.list) return undefined;
  const id = typeof index === 'number' ? records[index]?.id : undefined;
  // Items of a list share a cell.
  const end = inside.findIndex((part) => typeof part === 'number');
  const column = inside.slice(0, end < 0 ? undefined : end).join('.');
  return { row: typeof id === 'string' ? rows.get(id) : undefined, column: column || undefined };
}

/** The same problem with its place in the spreadsheet; undefined if it is not in this table. `text` is its file's. */
export function onSheet(
  problem: Problem,
  text: string,
  table: Table,
  rows: ReadonlyMap<string, number>,
): SheetProblem | undefined {
  const before = text.split('\n').slice(0, problem.line - 1);
  const offset = before.reduce((sum, line) => sum + line.length + 1, 0) + problem.column - 1;
  const { path } = getLocation(text, offset);
  const records = recordsOf(table, parse(text)) ?? [];
  const place = sheetPlace({ table, records, rows }, path);
  return place && { ...place, message: inSheetWords(problem.message) };
}

/** The words of the JSON checks, without the punctuation that only JSON has. */
export function inSheetWords(message: string): string {
  return message
    .replace('a list in square brackets', 'a list, its items separated by spaces')
    .replace('a text in double quotes', 'a text')
    .replace(/: write it without quotes, \S+/, '');
}

/** One problem as an editor reads it: the place in the spreadsheet, then the sentence. */
export function printSheetProblem(file: string, { row, column, message }: SheetProblem): string {
  const place = [row === undefined ? '' : `row ${row}`, column === undefined ? '' : `column ${column}`];
  return `${[file, place.filter(Boolean).join(', ')].filter(Boolean).join(' ')}  ${message}`;
}
