/** Follows the recipes of a guide on a copy of the project, to the letter. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const blocks = /```(?:json (add)|(diff)|\w+ (new)) (\S+)(?: (\w+))?\n([\s\S]*?)```/g;

/** The lines of a change as they are without those that begin with `left`. */
const side = (text: string, left: '+' | '-'): string =>
  text
    .replace(/\n$/, '')
    .split('\n')
    .filter((line) => !line.startsWith(left))
    .map((line) => line.slice(1))
    .join('\n');

function changed(file: string, content: string, change: string): string {
  const before = side(change, '+');
  if (content.split(before).length !== 2) throw new Error(`${file} does not hold this once: ${before}`);
  return content.replace(before, () => side(change, '-'));
}

function withRecord(content: string, list: string, text: string): string {
  const parsed = JSON.parse(content);
  const record = JSON.parse(text);
  const others = parsed[list].filter(({ id }: { id: string }) => id !== record.id);
  return JSON.stringify({ ...parsed, [list]: [...others, record] }, null, 2);
}

/** Changes the files below `folder` as the blocks of a text say. Returns how many blocks there were. */
export function follow(text: string, folder = '.'): number {
  const found = [...text.matchAll(blocks)];
  for (const [, add, diff, , name = '', list = '', content = ''] of found) {
    const file = join(folder, name);
    const before = () => readFileSync(file, 'utf8');
    const after = add
      ? withRecord(before(), list, content)
      : diff
        ? changed(name, before(), content)
        : content;
    writeFileSync(file, after);
  }
  return found.length;
}

/** The sections of a guide by their titles. */
export function sectionsOf(guide: string): Map<string, string> {
  const parts = guide.split(/^## /m).slice(1);
  return new Map(parts.map((text) => [text.slice(0, text.indexOf('\n')), text]));
}
