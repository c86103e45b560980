/**
 * Broken data files, and what the editor is told: each case changes one file of the fixture dataset. The sentences
 * were read one by one; a change of theirs is a change of what editors see.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { languages } from '../stories/chosen.ts';
import { checkDataset } from '../stories/data.ts';
import { printProblem } from './problem.ts';
import type { FileName } from './shapes.ts';

interface BrokenFile {
  refusal: string;
  name: string;
  file: FileName;
  /** Replaced by `to`; `@all` is the whole file, `@start` its beginning, `@latin1:…` is written in Windows-1252. */
  from: string;
  to: string;
  /** Place and sentence of each problem, in order; `@languages` are those that the story is published in. */
  says: string[];
}

const cases: BrokenFile[] = JSON.parse(readFileSync('tests/fixtures/broken.json', 'utf8'));
const work = mkdtempSync(join(tmpdir(), 'broken-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

function breakFile({ file, from, to }: BrokenFile): string {
  const folder = mkdtempSync(join(work, 'data-'));
  cpSync('tests/fixtures/small', folder, { recursive: true });
  const path = join(folder, `${file}.json`);
  const text = readFileSync(path, 'utf8');
  const latin = from.startsWith('@latin1:');
  const part = latin ? from.slice('@latin1:'.length) : from;
  const whole = { '@all': to, '@start': to + text }[part];
  if (whole === undefined && !text.includes(part)) throw new Error(`${file} does not hold ${part}`);
  writeFileSync(path, Buffer.from(whole ?? text.replace(part, () => to), latin ? 'latin1' : 'utf8'));
  return folder;
}

function said(folder: string): string[] {
  const result = checkDataset(folder);
  if (!('problems' in result)) return [];
  return result.problems.map(
    (problem) => printProblem(problem).split('\n')[0]?.replace(`${folder}/`, '') ?? '',
  );
}

describe('broken data files', () => {
  it.each(cases)('$refusal: $name', (broken) => {
    const says = broken.says.map((line) => line.replace('@languages', languages.join(', ')));
    expect(said(breakFile(broken))).toEqual(says);
  });

  it('are at least sixty, and each refusal is tried at least twice', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    const tried = Map.groupBy(cases, ({ refusal }) => refusal);
    for (const [refusal, group] of tried) expect(group.length, refusal).toBeGreaterThanOrEqual(2);
  });

  it('are told all at once, of every file', () => {
    const folder = breakFile({ refusal: '', name: '', file: 'seizures', from: '12.4', to: '"a"', says: [] });
    const path = join(folder, 'facts.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"reported"', '"sure"'));
    rmSync(join(folder, 'quotes.json'));
    expect(said(folder)).toEqual([
      'seizures.json:31:17  tonnes must be a number above 0. You wrote "a"',
      'quotes.json:1:1  this file is missing: restore it from the last commit, or write it if its table is new',
      'facts.json:6:17  status must be one of "reported", "checked", "derived", "disputed". You wrote "sure"',
    ]);
  });
});
