/** Changes of the data, and what they come to: for the tests of their impact. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocatedJson } from '../src/dataset/json.ts';
import type { FileName } from '../src/dataset/shapes.ts';
import { type Impact, impactOf } from '../src/desk/impact.ts';
import type { OutputName } from '../src/desk/outputs.ts';
import { proseFile } from '../src/prose/prose-file.ts';
import { languages } from '../src/stories/chosen.ts';
import { readEdition } from '../src/stories/edition.ts';
import { readPrisons } from './prisons.ts';

/** A folder of the worker's own, which removes it. */
export const work = mkdtempSync(join(tmpdir(), 'impact-'));

// Copied once: what an editor changes while the tests run concerns none of them.
export const base = join(work, 'base');
mkdirSync(join(base, 'src/stories/prisons'), { recursive: true });
cpSync('data/prisons', join(base, 'data/prisons'), { recursive: true });
for (const language of languages) cpSync(proseFile(language), join(base, proseFile(language)));
export const before = readEdition('en', join(base, 'data/prisons'));
export const prose = {
  file: proseFile('en'),
  text: readFileSync(join(base, proseFile('en')), 'utf8'),
};

export type Edit = (text: string) => string;
let copies = 0;

/** A copy of the data in which some files are edited; each edit must change something. */
export function changedData(edits: Record<FileName, Edit>): string {
  const folder = join(work, `data-${copies++}`);
  cpSync(join(base, 'data/prisons'), folder, { recursive: true });
  for (const [name, edit] of Object.entries(edits)) {
    const path = join(folder, `${name}.json`);
    const text = readFileSync(path, 'utf8');
    const edited = edit(text);
    if (edited === text) throw new Error(`the edit changes nothing in ${name}.json`);
    writeFileSync(path, edited);
  }
  return folder;
}

export type DataRecord = Record<string, unknown> & { id: string };

/** An edit of the records in one list of a file. */
export const inList =
  (list: string, change: (records: DataRecord[]) => void): Edit =>
  (text) => {
    const content: Record<string, DataRecord[]> = JSON.parse(text);
    change(content[list] ?? []);
    return `${JSON.stringify(content, null, 2)}\n`;
  };

/** An edit that gives the record of that id other values. */
export const inRecord = (list: string, id: string, change: (record: DataRecord) => object): Edit =>
  inList(list, (records) => {
    const found = records.find((record) => record.id === id);
    if (!found) throw new Error(`${list} holds no ${id}`);
    Object.assign(found, change(found));
  });

export function filesIn(folder: string): LocatedJson[] {
  return [...readPrisons(folder).files.values()];
}

export function impact(folder: string): Impact {
  return impactOf([{ before, after: readEdition('en', folder), prose }], filesIn(folder));
}

/** The lines of the prose that bind a fact. */
export function proseLines(id: string): number[] {
  return prose.text
    .split('\n')
    .flatMap((line, index) => (line.includes(`<Fact id="${id}"`) ? [index + 1] : []));
}

export const fact = ({ facts }: Impact, id: string) => {
  const found = facts.find((candidate) => candidate.id === id);
  const [english] = found?.languages ?? [];
  if (!found || !english) throw new Error(`${id} does not change`);
  return { ...found, english };
};
export const of = (kind: OutputName['kind'], outputs: readonly OutputName[] = []) =>
  outputs.filter((output) => output.kind === kind).map(({ id }) => id);

export const lowerYear: Edit = (text) => text.replace(/(: *)53\.5(?=\s*[,}\n])/g, '$153.4');
export const lowered = { seizures: lowerYear, claims: lowerYear, sources: lowerYear };

/** A change that makes a comparison in the prose false. */
export const lessByJune = {
  seizures: inRecord('within', 'seized-2024-june', () => ({ tonnes: 20 })),
  sources: inRecord('sources', 'bfm-june', () => ({ gives: undefined })),
};

export const without = (id: string) => (records: DataRecord[]) => {
  records.splice(
    records.findIndex((record) => record.id === id),
    1,
  );
};
