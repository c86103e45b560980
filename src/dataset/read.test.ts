import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { printProblem } from './problem.ts';
import { checkDataset, readDataset } from './read.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-'));
  cpSync('tests/fixtures/small', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What an editor reads after a change of one file; paths without the temporary folder. */
function after(file: string, from: string, to: string): string {
  const path = join(folder, `${file}.json`);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
  const result = checkDataset(folder);
  if (!('problems' in result)) return '';
  return result.problems.map((problem) => printProblem(problem).replace(`${folder}/`, '')).join('\n');
}

describe('the data in data/', () => {
  it('is sound', () => {
    expect(checkDataset('data')).not.toHaveProperty('problems');
  });

  it('holds the seven places and the two years of the story', () => {
    const { facts } = readDataset('data');
    const value = (id: string) => facts.get(id)?.value;
    expect([value('sites.count'), value('sites.prisons'), value('sites.residences')]).toEqual([7, 6, 1]);
    expect([value('seized-2023'), value('seized-2024'), value('seizures.growth')]).toEqual([
      23.2, 53.5, 130.6,
    ]);
    // 26.5 / 2.02
    expect(value('seized-2020')).toBe(13.1);
  });

  it('gives every fact that is no calendar year a source', () => {
    const { facts } = readDataset('data');
    const without = [...facts.values()].filter(({ sources }) => sources.length === 0).map(({ id }) => id);
    expect(without).toEqual([
      'seized-2018.year',
      'seized-2019.year',
      'seized-2025.year',
      'story.published',
      'story.as-of',
    ]);
  });
});

describe('a broken data file', () => {
  it('says line and column of a decimal comma, and how to mend it', () => {
    expect(after('seizures', '"tonnes": 18.3,\n      "status"', '"tonnes": "18,3",\n      "status"')).toMatch(
      /^seizures\.json:38:17 {2}tonnes must be a number above 0\. You wrote "18,3": use a point, 18\.3\n/,
    );
  });

  it.each([
    [
      'an unknown source',
      'events',
      '"gazette"',
      '"gazete"',
      'no source has the id gazete: did you mean gazette?',
    ],
    ['no source', 'events', '"sources": ["gazette"]', '"sources": []', 'name at least one source'],
    ['a missing status', 'claims', '"status": "checked",', '', 'status is missing'],
    ['a misspelt key', 'seizures', '"tonnes": 12.4', '"tones": 12.4', 'tones: did you mean tonnes?'],
    ['null', 'seizures', '"tonnes": 12.4', '"tonnes": null', 'must not be null'],
    [
      'a trailing comma',
      'quotes',
      '"sources": ["gazette"]',
      '"sources": ["gazette",]',
      'a value is missing; a comma must not stand',
    ],
    [
      'a number typed by hand',
      'sites',
      'Shots at the gate',
      '15 shots at the gate',
      '"15" is a number typed by hand',
    ],
    [
      'a number word',
      'sites',
      'Shots at the gate',
      'Two shots at the gate',
      '"Two" is a number typed by hand',
    ],
    [
      'an unknown fact',
      'sites',
      '{rouen.vehicles|Words}',
      '{rouen.vehicle|Words}',
      'did you mean rouen.vehicles?',
    ],
    [
      'an unknown manner',
      'sites',
      '{rouen.vehicles|Words}',
      '{rouen.vehicles|loud}',
      'cannot be printed as loud',
    ],
    [
      'an id twice',
      'events',
      '"id": "trial"',
      '"id": "raid"',
      'the id raid is already used in data/events.json',
    ],
    ['a year twice', 'seizures', '"year": 2018', '"year": 2017', 'the year 2017 stands here twice'],
    ['a wrong percentage', 'seizures', '"percent": 48', '"percent": 50', 'give 47.6'],
    [
      'a reversed period',
      'events',
      '"until": "2021-03-05"',
      '"until": "2021-03-03"',
      'ends (2021-03-03) before it begins',
    ],
    [
      'a day not in the calendar',
      'events',
      '"from": "2021-06-03"',
      '"from": "2021-06-31"',
      'not in the calendar',
    ],
    [
      'a key twice',
      'story',
      '"asOf": "2022-02-01",',
      '"asOf": "2022-02-01", "asOf": "2022-02-02",',
      '"asOf" stands here twice',
    ],
  ])('names %s', (_, file, from, to, message) => {
    const said = after(file, from, to);
    expect(said).toContain(message);
    expect(said).toMatch(new RegExp(`^${file}\\.json:\\d+:\\d+ `));
  });

  it('prints all problems at once', () => {
    const path = join(folder, 'seizures.json');
    const text = readFileSync(path, 'utf8').replace('12.4', '"a"').replace('6.5', '"b"');
    writeFileSync(path, text);
    const result = checkDataset(folder);
    expect('problems' in result && result.problems).toHaveLength(2);
  });
});
