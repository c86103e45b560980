/** One number of the data, changed as an editor does: the story's page says it, and nothing else is bound to it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BuildError } from '../src/release/cause.ts';

/** Of three digits, which every language writes alike. */
const number = /("detainees": )(\d{3})(?=,)/;

/** The text with its first such number one larger, and both numbers. Throws a BuildError where there is none. */
export function withChange(text: string): { text: string; before: string; after: string } {
  const before = number.exec(text)?.[2];
  if (!before) throw new BuildError('the data have no detainees of three digits to change');
  const after = String(Number(before) + (before === '999' ? -1 : 1));
  return { text: text.replace(number, `$1${after}`), before, after };
}

/** Saves a project's data with one number changed. */
export function changeNumber(project: string): { before: string; after: string } {
  // Older copies keep the data of their one story in the folder itself.
  const file = ['data/prisons', 'data'].map((folder) => join(project, folder, 'sites.json')).find(existsSync);
  if (!file) throw new BuildError(`${project} has no data of prisons to change`);
  const { text, before, after } = withChange(readFileSync(file, 'utf8'));
  writeFileSync(file, text);
  return { before, after };
}
