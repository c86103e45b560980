/** What was written, line by line: all that can be shown of files that cannot be read as data. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { proseFile } from '../prose/prose-file.ts';
import { languages } from '../stories/chosen.ts';
import { dataFile, dataFolder, tables } from '../stories/data.ts';
import { type Commit, fileAt } from './history.ts';
import { type ReadingChange, readingChanges } from './reading-changes.ts';
import type { Reading } from './readings.ts';

function linesOf(file: string, text: string): Reading[] {
  return text.split(/\r?\n/).map((line, index) => ({
    kind: 'line',
    key: file,
    place: `${file}:${index + 1}`,
    text: line.trim(),
  }));
}

/** The lines of data files and prose that are not what they were in a commit. A file that is gone has none. */
export function writtenLines(commit: Commit): ReadingChange[] {
  const files = [
    ...tables.files.map((name) => ({
      file: dataFile(name),
      now: join(dataFolder(), `${name}.json`),
    })),
    ...languages.map((language) => ({ file: proseFile(language), now: proseFile(language) })),
  ];
  return files.flatMap(({ file, now }) => {
    let text: string;
    try {
      text = readFileSync(now, 'utf8');
    } catch {
      return [];
    }
    const before = fileAt(commit, file)?.toString() ?? '';
    return readingChanges(linesOf(file, before), linesOf(file, text)).filter(
      (change) => change.before || change.after,
    );
  });
}
