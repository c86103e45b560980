/** Copies of the story's data in which an editor has changed something. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileName } from '../src/dataset/shapes.ts';

type Value = string | number | boolean | null | Value[] | { [key: string]: Value };
export type DataRecord = { [key: string]: Value } & { id: string };

/** The content of a file, which may be changed. */
export type Edit = (file: (name: FileName) => { [list: string]: DataRecord[] }) => void;

/** The record of that id in a list. Throws where there is none. */
export function recordIn(records: readonly DataRecord[] | undefined, id: string): DataRecord {
  const found = records?.find((record) => record.id === id);
  if (!found) throw new Error(`no record has the id ${id}`);
  return found;
}

/** An edit that gives a record other values, and takes away those that are undefined. */
export const inRecord =
  (file: FileName, list: string, id: string, values: Record<string, Value | undefined>): Edit =>
  (files) => {
    const record = recordIn(files(file)[list], id);
    for (const [key, value] of Object.entries(values)) {
      if (value === undefined) delete record[key];
      else record[key] = value;
    }
  };

/** Several edits as one. */
export const all =
  (...edits: readonly Edit[]): Edit =>
  (files) => {
    for (const edit of edits) edit(files);
  };

/** A new folder below `work` with the data after an edit. */
export function changedData(edit: Edit, work: string = tmpdir()): string {
  const folder = mkdtempSync(join(work, 'data-'));
  cpSync('data/prisons', folder, { recursive: true });
  const read = new Map<string, { [list: string]: DataRecord[] }>();
  edit((name) => {
    const content = read.get(name) ?? JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
    read.set(name, content);
    return content;
  });
  for (const [name, content] of read)
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(content, null, 2)}\n`);
  return folder;
}
