/** The records of a table as rows of cells: nested values stand under dotted column names. */
import { cellOf } from './cells.ts';
import { possibleColumns } from './columns.ts';
import { type DataRecord, isRecord, type Table } from './tables.ts';

/** A record's values under dotted column names: texts, numbers, true, null, lists, and objects that are empty. */
export function flatten(record: DataRecord): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const visit = (value: unknown, path: readonly string[]) => {
    if (!isRecord(value) || (Object.keys(value).length === 0 && path.length > 0)) {
      found.set(path.join('.'), value);
      return;
    }
    for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key]);
  };
  visit(record, []);
  return found;
}

/** The record whose values stand under dotted column names; a value that is undefined is left out. */
export function unflatten(values: Iterable<readonly [column: string, value: unknown]>): DataRecord {
  const record: { [key: string]: unknown } = {};
  for (const [column, value] of values) {
    if (value === undefined) continue;
    const path = column.split('.');
    const last = path.pop() ?? '';
    let parent = record;
    for (const key of path) {
      const present = Object.hasOwn(parent, key) ? parent[key] : undefined;
      const next: { [key: string]: unknown } = isRecord(present) ? { ...present } : {};
      parent[key] = next;
      parent = next;
    }
    parent[last] = value;
  }
  return record;
}

/** `id`, then the columns of all records in the order of first appearance; of an empty table, all it can have. */
export function columnsOf(table: Table, records: readonly DataRecord[]): string[] {
  const columns = records.flatMap((record) => [...flatten(record).keys()]);
  return [...new Set(['id', ...(records.length ? columns : possibleColumns(table))])];
}

/** The rows of a table, the header first. */
export function rowsOf(table: Table, records: readonly DataRecord[]): string[][] {
  const columns = columnsOf(table, records);
  return [
    columns,
    ...records.map((record) => {
      const values = flatten(record);
      return columns.map((column) => cellOf(values.get(column)));
    }),
  ];
}
