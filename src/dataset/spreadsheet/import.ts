/** Turns an edited table into the new text of its data file. */
import type { z } from 'zod';
import { parseJson } from '../json.ts';
import { conflictSentence, mergeConflicts } from '../merge-conflict.ts';
import { problemAt } from '../problem.ts';
import { readCsv, type Sheet } from './csv.ts';
import { type ImportProblem, shapeProblemsOfImport } from './imported-shape.ts';
import { changeValue, insertItem, removeItem } from './json-edits.ts';
import type { SheetProblem } from './sheet-problem.ts';
import { type DataRecord, recordsOf, type Table } from './tables.ts';
import { type CellChange, type WantedRecords, wantedRecords } from './wanted-records.ts';

export interface ImportedTable {
  changes: CellChange[];
  /** Ids of the rows that are new, and of the records whose rows are gone. */
  added: string[];
  removed: string[];
  /** The new text of the data file. */
  text: string;
  /** Row numbers by id. */
  rows: ReadonlyMap<string, number>;
  /** What was passed over or completed, in a sentence each. */
  notes: string[];
}

/** The text of the data file with the wanted records in place of those that it has. */
function withRecords(
  text: string,
  table: Table,
  records: readonly DataRecord[],
  { rows, records: wanted }: Pick<WantedRecords, 'rows' | 'records'>,
): string {
  let changed = text;
  records.forEach((record, index) => {
    const after = wanted.get(String(record.id));
    if (after) changed = changeValue(changed, [table.list, index], record, after);
  });
  const order = records.map(({ id }) => String(id));
  rows.forEach(({ id }, at) => {
    if (order.includes(id)) return;
    const above = rows[at - 1];
    const index = above ? order.indexOf(above.id) + 1 : 0;
    changed = insertItem(changed, [table.list], index, wanted.get(id));
    order.splice(index, 0, id);
  });
  for (const id of order.filter((each) => !wanted.has(each))) {
    changed = removeItem(changed, [table.list], order.indexOf(id));
    order.splice(order.indexOf(id), 1);
  }
  return changed;
}

/** Why no row of a spreadsheet can be read: it is empty, holds the marks of a merge conflict, or leaves a quote open. */
function problemsOfTheWhole({ rows, unclosed }: Sheet): SheetProblem[] {
  const problem = (message: string, row?: number) => ({ row, column: undefined, message });
  if (rows.every((row) => row.every((cell) => cell === ''))) return [problem('the table is empty')];
  const conflicts = mergeConflicts(rows.map(([first = '']) => first.replaceAll('\n', ' ')).join('\n'));
  if (conflicts.length)
    return conflicts.map((conflict) => problem(conflictSentence(conflict, 'row'), conflict.from));
  if (!unclosed) return [];
  const open = 'a double quote is not closed in this row: close it, or write it twice inside a cell';
  return [problem(open, unclosed)];
}

/**
 * Compares a table with the text of its data file. Gives every problem found, or the difference and the new text, in
 * which a changed value changes only its own characters. Values of columns that the table does not have stay; a record
 * whose row is gone is removed. `shape` is that of the whole file, where what stands beside the table is to be checked, too.
 */
export function importSheet(
  table: Table,
  sheet: Sheet,
  currentText: string,
  shape?: z.ZodType,
): { problems: ImportProblem[] } | ImportedTable {
  const file = `${table.file}.json`;
  const parsed = parseJson(file, currentText);
  if ('problems' in parsed) return parsed;
  const records = recordsOf(table, parsed.json.value);
  if (!records || records.some(({ id }) => typeof id !== 'string')) {
    const message = `${table.list} must be a list of records, each with an id: fix it before you import a table`;
    return { problems: [problemAt(file, currentText, 0, message)] };
  }
  const unreadable = problemsOfTheWhole(sheet);
  if (unreadable.length) return { problems: unreadable };
  const wanted = wantedRecords(table, records, sheet);
  if ('problems' in wanted) return wanted;
  const { rows, columns, changes, notes } = wanted;

  const known = new Set(records.map(({ id }) => String(id)));
  const added = rows.map(({ id }) => id).filter((id) => !known.has(id));
  const removed = [...known].filter((id) => !wanted.records.has(id));
  const text = withRecords(currentText, table, records, wanted);
  const rowNumbers = new Map(rows.map(({ id, number }) => [id, number]));
  const next = parseJson(file, text);
  if ('problems' in next) return next;
  const found = shapeProblemsOfImport(table, next.json, rowNumbers, columns, shape);
  return found.length ? { problems: found } : { changes, added, removed, text, rows: rowNumbers, notes };
}

/** The same of the bytes of a CSV file. */
export function importTable(
  table: Table,
  bytes: Uint8Array,
  currentText: string,
  shape?: z.ZodType,
): { problems: ImportProblem[] } | ImportedTable {
  return importSheet(table, readCsv(bytes), currentText, shape);
}
