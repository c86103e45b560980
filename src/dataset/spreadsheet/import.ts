/** Turns an edited table into the new text of its data file. */
import { isDeepStrictEqual } from 'node:util';
import { type LocatedJson, parseJson } from '../json.ts';
import { type Problem, problemAt } from '../problem.ts';
import { closest, shapeProblems } from '../shape-problems.ts';
import { shapes } from '../shapes.ts';
import { type Conventions, cellOf, dayStandsFirst, readings } from './cells.ts';
import { columnKind, possibleColumns } from './columns.ts';
import { readCsv, type Sheet, tidyCell } from './csv.ts';
import { changeValue, insertItem, removeItem } from './json-edits.ts';
import { inSheetWords, type SheetProblem, sheetPlace } from './sheet-problem.ts';
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

type Row = { id: string; number: number; cells: ReadonlyMap<string, string> };

const delimiterNames: Record<string, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' };

function headerProblems(table: Table, header: readonly string[], present: readonly string[]): SheetProblem[] {
  const problems: SheetProblem[] = [];
  const known = [...new Set([...present, ...possibleColumns(table)])];
  header.forEach((column, index) => {
    const report = (message: string) => problems.push({ row: 1, column: column || undefined, message });
    if (column === '') report(`column ${index + 1} has cells but no name: name it, or empty it`);
    else if (header.indexOf(column) !== index) report(`"${column}" stands here twice`);
    else if (!known.includes(column) && !columnKind(table, column)) {
      const meant = closest(column, known);
      report(
        meant
          ? `${column}: did you mean ${meant}?`
          : `${column} is not known here: remove it, or use one of ${known.join(', ')}`,
      );
    }
  });
  if (!header.includes('id') && problems.length === 0) {
    const message = 'the column id is missing: it names the record that a row belongs to';
    problems.push({ row: 1, column: 'id', message });
  }
  return problems;
}

function rowsOfSheet({ delimiter, rows: [header = [], ...body] }: Sheet): {
  rows: Row[];
  problems: SheetProblem[];
} {
  const problems: SheetProblem[] = [];
  const rows: Row[] = [];
  const numbers = new Map<string, number>();
  body.forEach((row, index) => {
    const number = index + 2;
    if (row.every((cell) => cell === '')) return;
    const filled = row.findLastIndex((cell) => cell !== '') + 1;
    if (filled > header.length) {
      const name = delimiterNames[delimiter];
      const message = `this row has ${filled} cells, but the header has ${header.length}: a cell that holds a ${name} must stand in double quotes`;
      problems.push({ row: number, column: undefined, message });
      return;
    }
    const cells = new Map(header.map((column, at) => [column, row[at] ?? '']));
    const id = cells.get('id') ?? '';
    const earlier = numbers.get(id);
    const report = (message: string) => problems.push({ row: number, column: 'id', message });
    if (id === '') report('id is missing: every row needs one, such as seized-2024');
    else if (earlier) report(`the id ${id} is already used in row ${earlier}: choose another`);
    numbers.set(id, earlier ?? number);
    rows.push({ id, number, cells });
  });
  return { rows, problems };
}

const spreadsheetError = /^(#(NAME|NOM)\s?\?|#[A-Z/0]{2,}!|#N\/A|#{2,})$/;

/** Saved in an encoding that has no such character, a text comes back with ? in its place. */
function lostCharacters(before: string, after: string): string[] {
  const [was, is] = [[...before], [...after]];
  const lost = was.filter((character, index) => character !== is[index]);
  const allLost = was.every(
    (character, index) => character === is[index] || (is[index] === '?' && character > 'ÿ'),
  );
  return was.length === is.length && allLost ? lost : [];
}

/** The value of a cell, or what is wrong with it. `current` is what the record holds now. */
function cellValue(
  cell: string,
  current: unknown,
  kind: ReturnType<typeof columnKind>,
  conventions: Conventions,
): { value: unknown } | { message: string } {
  const written = cellOf(current);
  if (tidyCell(cell) === tidyCell(written)) return { value: current };
  // Spreadsheets take 01 for the number 1.
  if (kind === 'text' && /^0+\d+$/.test(written) && written.replace(/^0+/, '') === cell)
    return { value: current };
  if (spreadsheetError.test(cell)) {
    return { message: `the spreadsheet shows an error here, ${cell}: type the value again` };
  }
  const lost = lostCharacters(written, cell);
  if (lost.length) {
    const characters = lost.map((character) => `“${character}”`).join(', ');
    return { message: `? stands in place of ${characters}: save the table as “CSV UTF-8” and try again` };
  }
  const found = readings(cell, kind, conventions);
  if (found.length < 2) return { value: found[0] };
  const either = found.map(cellOf).join(' or ');
  return { message: `"${cell}" can be read as ${either}: write the one that you mean` };
}

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
    const parts = columns.filter((column) => place?.column && column.startsWith(`${place.column}.`));
    const words =
      parts.length && message.includes('is missing')
        ? `${place?.column} is missing: fill in ${parts.join(', ')}`
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
  if (sheet.unclosed) {
    const message = 'a double quote is not closed in this row: close it, or write it twice inside a cell';
    return { problems: [{ row: sheet.unclosed, column: undefined, message }] };
  }
  // Spreadsheets may write empty columns to the right of the last.
  const width = 1 + (sheet.rows[0] ?? []).findLastIndex((name) => name !== '');
  const header = (sheet.rows[0] ?? []).slice(0, width);
  const present = columnsOf(table, records);
  const wrongHeader = headerProblems(table, header, present);
  if (wrongHeader.length) return { problems: wrongHeader };
  const { rows, problems } = rowsOfSheet({ ...sheet, rows: [header, ...sheet.rows.slice(1)] });
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
