/** The records that the rows of a table stand for. */
import { isDeepStrictEqual } from 'node:util';
import { cellValue } from './cell-value.ts';
import { type Conventions, cellOf, marksIn } from './cells.ts';
import { columnAccepts, columnKind } from './columns.ts';
import { type Sheet, tidyCell } from './csv.ts';
import { dayStandsFirst } from './dates.ts';
import { type Garbling, garbling, garblingMessage } from './garbled.ts';
import { columnsOf, flatten, unflatten } from './rows.ts';
import type { SheetProblem } from './sheet-problem.ts';
import { headerOf, headerProblems, type Row, rowsOfSheet } from './sheet-rows.ts';
import type { DataRecord, Table } from './tables.ts';

export interface CellChange {
  id: string;
  column: string;
  /** The cells, written as on export; empty where there is no value. */
  before: string;
  after: string;
}

export interface WantedRecords {
  rows: Row[];
  /** Those of the sheet, then those of the data that it does not have. */
  columns: string[];
  records: ReadonlyMap<string, DataRecord>;
  changes: CellChange[];
  /** What was passed over or completed, in a sentence each. */
  notes: string[];
}

type Records = ReadonlyMap<unknown, DataRecord>;

/** Garbled letters are all of one making: the first place is named, and how many more there are. */
function garbledCells(rows: readonly Row[], byId: Records): SheetProblem[] {
  const found: { row: number; column: string; how: Garbling }[] = [];
  for (const { id, number, cells } of rows) {
    const current = flatten(byId.get(id) ?? {});
    for (const [column, cell] of cells) {
      const written = tidyCell(cellOf(current.get(column)));
      const how = cell === written ? undefined : garbling(cell, written);
      if (how) found.push({ row: number, column, how });
    }
  }
  const [first] = found;
  return first ? [{ ...first, message: garblingMessage(first.how, found.length - 1) }] : [];
}

type Kinds = ReadonlyMap<string, ReturnType<typeof columnKind>>;

function conventionsOf({ delimiter }: Sheet, rows: readonly Row[], kinds: Kinds): Conventions {
  const cellsOfKind = (...wanted: string[]) =>
    rows.flatMap(({ cells }) =>
      [...cells].filter(([column]) => wanted.includes(kinds.get(column) ?? '')).map(([, cell]) => cell),
    );
  const french = delimiter === ';';
  const { comma, point } = marksIn(cellsOfKind('number'));
  return {
    decimalComma: french || (comma && !point),
    decimalPoint: point,
    isWorkbook: delimiter === undefined,
    dayFirst: french || dayStandsFirst(cellsOfKind('date', 'month', 'hour')),
  };
}

/** Whether a column holds numbers of percent: its name or the unit beside it says so. */
function isPercent(column: string, unitOf: (column: string) => unknown): boolean {
  const path = column.split('.');
  const name = path.pop();
  return name === 'percent' || (name === 'value' && unitOf([...path, 'unit'].join('.')) === 'percent');
}

/** Spreadsheets take 01004 for a number. A code that nothing but a zero is missing from gets it back. */
function withZero(table: Table, column: string, value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d+$/.test(value) || columnAccepts(table, column, value))
    return undefined;
  const completed = `0${value}`;
  const isOfDigits = !columnAccepts(table, column, completed.replaceAll(/\d/g, 'x'));
  return isOfDigits && columnAccepts(table, column, completed) ? completed : undefined;
}

/** The records that a sheet asks for in place of `records`, or what is wrong with its cells. */
export function wantedRecords(
  table: Table,
  records: readonly DataRecord[],
  sheet: Sheet,
): { problems: SheetProblem[] } | WantedRecords {
  const present = columnsOf(table, records);
  const { header, comments } = headerOf(table, sheet.rows, present);
  const wrongHeader = headerProblems(table, header, present);
  if (wrongHeader.length) return { problems: wrongHeader };
  const { rows, problems } = rowsOfSheet(sheet, header);
  if (problems.length) return { problems };
  const byId = new Map(records.map((record) => [record.id, record]));
  problems.push(...garbledCells(rows, byId));
  if (problems.length) return { problems };

  const named = header.filter((column) => column !== undefined);
  const kinds = new Map(named.map((column) => [column, columnKind(table, column)]));
  const conventions = conventionsOf(sheet, rows, kinds);
  const columns = [...named, ...present.filter((column) => !named.includes(column))];
  const changes: CellChange[] = [];
  const notes = comments.map((name) => `the column ${name} is passed over`);
  const wanted = new Map<string, DataRecord>();
  for (const { id, number, cells } of rows) {
    const record = byId.get(id);
    const current = flatten(record ?? {});
    const values = columns.map((column): [string, unknown] => {
      const cell = cells.get(column);
      const before = current.get(column);
      if (cell === undefined) return [column, before];
      const percent = isPercent(column, (unit) => cells.get(unit) ?? current.get(unit));
      const result = cellValue(cell, before, kinds.get(column), conventions, percent);
      if ('message' in result) {
        problems.push({ row: number, column, message: result.message });
        return [column, before];
      }
      const completed = kinds.get(column) === 'text' ? withZero(table, column, result.value) : undefined;
      if (completed) notes.push(`row ${number}, column ${column}: ${cell} is read as ${completed}`);
      const value = completed ?? result.value;
      if (record && !isDeepStrictEqual(value, before)) {
        changes.push({ id, column, before: cellOf(before), after: cellOf(value) });
      }
      return [column, value];
    });
    wanted.set(id, unflatten(values));
  }
  return problems.length ? { problems } : { rows, columns, records: wanted, changes, notes };
}
