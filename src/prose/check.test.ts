import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { inEveryLanguage } from '../../tests/every-language.ts';
import { printProblem } from '../dataset/problem.ts';
import { checkStory } from './check.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
  cpSync('data/prisons', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Adds records to a file of the copied data. */
function add(file: string, records: object[]): void {
  const path = join(folder, `${file}.json`);
  const content = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...content, [file]: [...content[file], ...records] }, null, 2));
}

const source = (id: string) => ({
  id,
  publisher: 'A gazette',
  published: '2025-01-01',
  read: '2025-01-02',
  language: 'en',
  what: inEveryLanguage('A report'),
  address: null,
});

it('warns of every source that nothing names, and stops nothing for it', () => {
  add('sources', [source('unused-gazette'), source('used-gazette'), source('unused-almanac')]);
  add('facts', [{ id: 'a-count', value: 3, unit: 'count', status: 'reported', sources: ['used-gazette'] }]);
  const result = checkStory(folder);
  const warnings = 'summary' in result ? result.summary.warnings : [];
  expect(warnings.map((warning) => printProblem(warning).split('  ')[1]?.split('\n')[0])).toEqual([
    'the source unused-gazette is never used: name it where it serves, or remove it',
    'the source unused-almanac is never used: name it where it serves, or remove it',
  ]);
});

it('stops a comparison of the prose that a change of the data has made untrue', () => {
  const path = join(folder, 'seizures.json');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(/"tonnes": 27\.7/, '"tonnes": 63'));
  const result = checkStory(folder);
  const problems = 'problems' in result ? result.problems.map(printProblem) : [];
  expect(problems.some((problem) => problem.includes('growth-2023 says'))).toBe(true);
});
