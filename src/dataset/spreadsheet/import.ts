/** Turns an edited table into the new text of its data file. */
import { isDeepStrictEqual } from 'node:util';
import { type LocatedJson, parseJson } from '../json.ts';
import { conflictSentence, mergeConflicts } from '../merge-conflict.ts';
import { type Problem, problemAt } from '../problem.ts';
import { shapeProblems } from '../shape-problems.ts';
import { shapes } from '../shapes.ts';
import { cellValue } from './cell-value.ts';
import { cellOf, dayStandsFirst } from './cells.ts';
import { columnKind } from './columns.ts';
import { readCsv } from './csv.ts';
import { changeValue, insertItem, removeItem } from './json-edits.ts';
import { inSheetWords, type SheetProblem, sheetPlace } from './sheet-problem.ts';
import { headerProblems, rowsOfSheet } from './sheet-rows.ts';
import { columnsOf, type DataRecord, flatten, recordsOf, type Table, unflatten } from './tables.ts';

export interface CellChange {
  id: string;
  column: string;
  /** The cells, written as on export; empty where there is no value. */
  before: string;
  after: string;
}

export interface ImportedTable {
  changes: CellChange[];
  /** Ids of the rows that are new, and of the records whose rows are gone. */
  added: string[];
  removed: string[];
  /** The new text of the data file. */
  text: string;
  /** Row numbers by id. */
  rows: ReadonlyMap<string, number>;
}

/** Problems of the spreadsheet, or of the data file where the spreadsheet does not reach. */
export type ImportProblem = SheetProblem | Problem;

/** Problems of the new file, told with row and column where they are in this table. */
function fileProblems(
  table: Table,
  json: LocatedJson,
  rows: ReadonlyMap<string, number>,
  columns: readonly string[],
): ImportProblem[] {
  const shape = shapes[table.file];
  const shaped = shape.safeParse(json.value);
  if (shaped.success) return [];
  const records = recordsOf(table, json.value) ?? [];
  const places = { table, records, rows };
  const found: ImportProblem[] = [];
  const note = (path: Parameters<LocatedJson['problem']>[0], message: string, problem: Problem): Problem => {
    const place = sheetPlace(places, path);
    const column = place?.column;
    const parts = columns.filter((name) => column && name.startsWith(`${column}.`));
    const words =
      parts.length && message.includes('is missing')
        ? `${column} is missing: fill in ${parts.join(', ')}`
        : inSheetWords(message);
    found.push(place ? { ...place, message: words } : problem);
    return problem;
  };
  shapeProblems(
    {
      ...json,
      problem: (path, message, within) => note(path, message, json.problem(path, message, within)),
      keyProblem: (path, message) => note(path, message, json.keyProblem(path, message)),
    },
    shape,
    shaped.error,
  );
  return found;
}

/**
 * Compares a table, as the bytes of a CSV file, with the text of its data file. Gives every problem found, or the
 * difference and the new text, in which a changed value changes only its own characters. Values of columns that the
 * table does not have stay; a record whose row is gone is removed.
 */
export function importTable(
  table: Table,
  bytes: Uint8Array,
  currentText: string,
): { problems: ImportProblem[] } | ImportedTable {
  const file = `data/${table.file}.json`;
  const parsed = parseJson(file, currentText);
  if ('problems' in parsed) return parsed;
  const records = recordsOf(table, parsed.json.value);
  if (!records || records.some(({ id }) => typeof id !== 'string')) {
    const message = `${table.list} must be a list of records, each with an id: mend it before you import a table`;
    return { problems: [problemAt(file, currentText, 0, message)] };
  }

  const sheet = readCsv(bytes);
  if (sheet.rows.every((row) => row.every((cell) => cell === ''))) {
    return { problems: [{ row: undefined, column: undefined, message: 'the table is empty' }] };
  }
  const conflicts = mergeConflicts(sheet.rows.map(([first = '']) => first.replaceAll('\n', ' ')).join('\n'));
  if (conflicts.length) {
    const told = (conflict: (typeof conflicts)[number]) => conflictSentence(conflict, 'row');
    return {
      problems: conflicts.map((found) => ({ row: found.from, column: undefined, message: told(found) })),
    };
  }
  if (sheet.unclosed) {
    const message = 'a double quote is not closed in this row: close it, or write it twice inside a cell';
    return { problems: [{ row: sheet.unclosed, column: undefined, message }] };
  }
  // Spreadsheets may write empty columns to the right of the last.
  const [names = [], ...body] = sheet.rows;
  const header = names.slice(0, 1 + names.findLastIndex((name) => name !== ''));
  const present = columnsOf(table, records);
  const wrongHeader = headerProblems(table, header, present);
  if (wrongHeader.length) return { problems: wrongHeader };
  const { rows, problems } = rowsOfSheet({ ...sheet, rows: [header, ...body] });
  if (problems.length) return { problems };

  const kinds = new Map(header.map((column) => [column, columnKind(table, column)]));
  const dateCells = rows.flatMap(({ cells }) =>
    [...cells].flatMap(([column, cell]) => (kinds.get(column) === 'date' ? [cell] : [])),
  );
  const decimalComma = sheet.delimiter === ';';
  const conventions = { decimalComma, dayFirst: decimalComma || dayStandsFirst(dateCells) };
  const columns = [...header, ...present.filter((column) => !header.includes(column))];
  const byId = new Map(records.map((record) => [record.id, record]));
  const changes: CellChange[] = [];
  const wanted = new Map<string, DataRecord>();
  for (const { id, number, cells } of rows) {
    const record = byId.get(id);
    const current = flatten(record ?? {});
    const values = columns.map((column): [string, unknown] => {
      const cell = cells.get(column);
      const before = current.get(column);
      if (cell === undefined) return [column, before];
      const result = cellValue(cell, before, kinds.get(column), conventions);
      if ('message' in result) {
        problems.push({ row: number, column, message: result.message });
        return [column, before];
      }
      if (record && !isDeepStrictEqual(result.value, before)) {
        changes.push({ id, column, before: cellOf(before), after: cellOf(result.value) });
      }
      return [column, result.value];
    });
    wanted.set(id, unflatten(values));
  }
  if (problems.length) return { problems };

  const added = rows.map(({ id }) => id).filter((id) => !byId.has(id));
  const removed = records.map(({ id }) => String(id)).filter((id) => !wanted.has(id));
  let text = currentText;
  records.forEach((record, index) => {
    const after = wanted.get(String(record.id));
    if (after) text = changeValue(text, [table.list, index], record, after);
  });
  const order = records.map(({ id }) => String(id));
  for (const id of added) {
    const above = rows[rows.findIndex((row) => row.id === id) - 1];
    const index = above ? order.indexOf(above.id) + 1 : 0;
    text = insertItem(text, [table.list], index, wanted.get(id));
    order.splice(index, 0, id);
  }
  for (const id of removed) {
    text = removeItem(text, [table.list], order.indexOf(id));
    order.splice(order.indexOf(id), 1);
  }

  const rowNumbers = new Map(rows.map(({ id, number }) => [id, number]));
  const next = parseJson(file, text);
  if ('problems' in next) return next;
  const found = fileProblems(table, next.json, rowNumbers, columns);
  return found.length ? { problems: found } : { changes, added, removed, text, rows: rowNumbers };
}
