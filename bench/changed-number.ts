/** One number of the data, changed as an editor does: the data stay valid, and the story's page says it. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BuildError } from '../src/release/cause.ts';
import { story } from '../src/stories/chosen.ts';
import { checkContents, readContents } from '../src/stories/data.ts';

/** Of three digits, which every language writes alike. */
const number = /(?<="[a-z-]+": ?)[1-9]\d{2}(?=[,\s}])/gi;

export interface Change {
  /** The text with the number one larger, or one smaller where it would have a digit more. */
  text: string;
  before: string;
  after: string;
}

/** The text with each of its numbers of three digits changed in turn. */
export function changesOf(text: string): Change[] {
  return [...text.matchAll(number)].map(({ 0: before, index }) => {
    const after = String(Number(before) + (before === '999' ? -1 : 1));
    return { text: text.slice(0, index) + after + text.slice(index + before.length), before, after };
  });
}

/**
 * The first change of a number in a project's tables that leaves its data valid, and saves it. Where the project's data
 * are none by today's checks, as in older copies, the first of all. Throws a BuildError where there is no number to change.
 */
export function nextChange(project: string): Omit<Change, 'text'> & { save(): void } {
  // Older copies keep the data of their one story in the folder itself.
  const folder = [join(project, 'data', story.slug), join(project, 'data')].find(existsSync) ?? project;
  const contents = readContents(folder);
  const isValid = (changed: typeof contents) => 'read' in checkContents(changed, folder);
  const wasValid = isValid(contents);
  for (const file of new Set(story.tables.map((table) => table.file))) {
    const content = contents[file];
    if (!Buffer.isBuffer(content)) continue;
    for (const { text, before, after } of changesOf(content.toString()))
      if (!wasValid || isValid({ ...contents, [file]: Buffer.from(text) }))
        return { before, after, save: () => writeFileSync(join(folder, `${file}.json`), text) };
  }
  throw new BuildError(`the tables in ${folder} have no number of three digits to change`);
}
