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

/** The values that the tests set out from, whatever editors have made of them since. */
function setOut(): void {
  const file = (name: string) => join(base, 'data/prisons', `${name}.json`);
  const seizures: { years: DataRecord[] } = JSON.parse(readFileSync(file('seizures'), 'utf8'));
  const now = seizures.years.find(({ id }) => id === 'seized-2024')?.tonnes;
  for (const name of ['seizures', 'claims', 'sources'])
    writeFileSync(file(name), numberRewritten(String(now), '53.5')(readFileSync(file(name), 'utf8')));
  const hour = { at: '2025-04-14T21:10', status: 'reported', sources: ['afp-chrono'] };
  writeFileSync(
    file('sites'),
    inRecord('sites', 'nimes', () => ({ hour }))(readFileSync(file('sites'), 'utf8')),
  );
}
setOut();
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
export function inList(list: string, change: (records: DataRecord[]) => void): Edit {
  return (text) => {
    const content: Record<string, DataRecord[]> = JSON.parse(text);
    change(content[list] ?? []);
    return `${JSON.stringify(content, null, 2)}\n`;
  };
}

/** An edit that gives the record of that id other values. */
export function inRecord(list: string, id: string, change: (record: DataRecord) => object): Edit {
  return inList(list, (records) => {
    const found = records.find((record) => record.id === id);
    if (!found) throw new Error(`${list} holds no ${id}`);
    Object.assign(found, change(found));
  });
}

/** An edit that writes one number as another, wherever it is a value. */
function numberRewritten(from: string, to: string): Edit {
  return (text) => text.replace(new RegExp(`(: *)${RegExp.escape(from)}(?=\\s*[,}\\n])`, 'g'), `$1${to}`);
}

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

export const lowerYear = numberRewritten('53.5', '53.4');
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
