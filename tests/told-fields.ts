/** Which fields a program tells of a page, as docs/metadata.md has it. */
import { readFileSync } from 'node:fs';
import { type Told, toldFields } from './programs/read-metadata.ts';

const rows = readFileSync('docs/metadata.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const head = rows.find((row) => toldFields.every((field) => row.includes(field))) ?? [];

/** Throws an Error where the table has no such program. */
export function fieldsOf(program: string): string[] {
  const row = rows.slice(rows.indexOf(head)).find(([name]) => name === program);
  if (!row) throw new Error(`docs/metadata.md has no row of ${program}`);
  return toldFields.filter((field) => row[head.indexOf(field)] !== '–');
}

/** The part of what there is to tell that a program has words for. */
export function toldOf(tells: Told, fields: readonly string[]): Told {
  return Object.fromEntries(Object.entries(tells).filter(([field]) => fields.includes(field)));
}
