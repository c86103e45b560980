/** The tables that a spreadsheet can edit: a list of records each, a row for every record. */
import type { AnyTable } from '../table.ts';

/** What a spreadsheet has to know of a table. */
export type Table = Pick<AnyTable, 'name' | 'file' | 'list' | 'record' | 'atLeast' | 'atMost' | 'references'>;

export type DataRecord = { readonly [key: string]: unknown };

export function isRecord(value: unknown): value is DataRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The records of a table in the parsed content of its file; undefined if the list is not a list of objects. */
export function recordsOf(table: Pick<Table, 'list'>, content: unknown): readonly DataRecord[] | undefined {
  const list = isRecord(content) ? content[table.list] : undefined;
  return Array.isArray(list) && list.every(isRecord) ? list : undefined;
}
