/** The story's data with further records: the same at every call, valid, and never checked in. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyTable } from '../src/dataset/table.ts';
import { story } from '../src/stories/chosen.ts';
import { readDataset, storyFolder, tables } from '../src/stories/data.ts';

/** How many records there are to be, by the name of their table. */
export type DataSize = Readonly<Record<string, number>>;

/** The story's tables that can grow. */
export const growing: readonly AnyTable[] = story.tables.filter(({ further }) => further);

type Loose = Record<string, unknown>;
type Change = (records: Loose[]) => Loose[];

function edit(folder: string, { file, list }: Pick<AnyTable, 'file' | 'list'>, change: Change): void {
  const path = join(folder, `${file}.json`);
  const content = JSON.parse(readFileSync(path, 'utf8'));
  content[list] = change(content[list]);
  writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`);
}

/** A number that no record is needed for, and that is one at least: how many there are of something. */
function countedFact(): string {
  const groups = new Set(story.tables.flatMap((table) => table.groups ?? []));
  const { facts } = readDataset(storyFolder);
  for (const { id, kind, value } of facts.values())
    if (kind === 'quantity' && Number(value) >= 1 && groups.has(id.split('.')[0] ?? '')) return id;
  throw new Error(`the data of ${story.slug} derive no number of ${[...groups].join(', ')}`);
}

/** Takes away what the story states of its own data: others grow there. */
function withoutStatements(folder: string): void {
  const fact = countedFact();
  const own = (name: string) => ({ file: name, list: name });
  // The prose names them all the same.
  edit(folder, own('rules'), (rules) => rules.map(({ id }) => ({ id, is: 'at-least', fact, value: 1 })));
  edit(folder, own('corrections'), () => []);
  edit(folder, own('sources'), (sources) => sources.map(({ gives: _, ...source }) => source));
  for (const table of story.tables)
    edit(folder, table, (records) => records.map((record) => table.apartFromOthers?.(record) ?? record));
}

/**
 * Copies the story's data files to `folder` and adds records until there are as many as are asked for. What is there
 * already stays: the prose speaks of it.
 */
export function writeGrownData(folder: string, size: DataSize): void {
  cpSync(storyFolder, folder, { recursive: true });
  withoutStatements(folder);
  const regions = tables.regions();
  for (const table of growing)
    edit(folder, table, (known) => {
      const missing = Math.max(0, (size[table.name] ?? 0) - known.length);
      const further = Array.from({ length: missing }, (_, index) => table.further?.(index, known, regions));
      return [...known, ...further];
    });
}
