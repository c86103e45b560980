/** The tables that `data/` can be edited as: a list of records each, a row for every record. */
import type { FileName } from '../shapes.ts';
import { cellOf } from './cells.ts';
import { possibleColumns } from './columns.ts';

export interface Table {
  /** The CSV file's name without its ending. */
  name: string;
  /** The data file, and the list in it. */
  file: FileName;
  list: string;
}

export type DataRecord = { readonly [key: string]: unknown };

/** Every table. `story.json` holds no list and is not among them. */
export const tables: readonly Table[] = [
  { name: 'sources', file: 'sources', list: 'sources' },
  { name: 'sites', file: 'sites', list: 'sites' },
  { name: 'context', file: 'context', list: 'context' },
  { name: 'seizures-years', file: 'seizures', list: 'years' },
  { name: 'seizures-within', file: 'seizures', list: 'within' },
  { name: 'seizures-growth', file: 'seizures', list: 'growth' },
  { name: 'events', file: 'events', list: 'events' },
  { name: 'claims', file: 'claims', list: 'claims' },
  { name: 'quotes', file: 'quotes', list: 'quotes' },
  { name: 'facts', file: 'facts', list: 'facts' },
  { name: 'rules', file: 'rules', list: 'rules' },
  { name: 'corrections', file: 'corrections', list: 'corrections' },
  { name: 'units', file: 'units', list: 'units' },
];

export function isRecord(value: unknown): value is DataRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The records of a table in the parsed content of its file; undefined if the list is not a list of objects. */
export function recordsOf(table: Table, content: unknown): readonly DataRecord[] | undefined {
  const list = isRecord(content) ? content[table.list] : undefined;
  return Array.isArray(list) && list.every(isRecord) ? list : undefined;
}

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
