/** The tables that `data/` can be edited as: a list of records each, a row for every record. */
import type { FileName } from '../shapes.ts';

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
