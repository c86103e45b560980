/** One number of the data, changed as an editor does: the story's page says it, and nothing else is bound to it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BuildError } from '../src/release/cause.ts';

/** Of three digits, which every language writes alike. */
const number = /("detainees": )(\d{3})(?=,)/;

/** The text with its first such number one larger, and both numbers. Throws a BuildError where there is none. */
export function withChange(text: string): { text: string; before: string; after: string } {
  const before = number.exec(text)?.[2];
  if (!before) throw new BuildError('data/prisons/sites.json has no detainees of three digits to change');
  const after = String(Number(before) + (before === '999' ? -1 : 1));
  return { text: text.replace(number, `$1${after}`), before, after };
}

/** Saves a project's data with one number changed. */
export function changeNumber(project: string): { before: string; after: string } {
  const file = join(project, 'data/prisons', 'sites.json');
  const { text, before, after } = withChange(readFileSync(file, 'utf8'));
  writeFileSync(file, text);
  return { before, after };
}
