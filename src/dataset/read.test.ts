import { afterEach, describe, expect, it, vi } from 'vitest';
import { readPrisons, tables } from '../../tests/prisons.ts';
import { dataFolder } from '../stories/data.ts';
import { limits } from './limits.ts';
import { DataError } from './problem.ts';
import { checkContents, checkDataset, readContents } from './read.ts';

describe('the data in data/', () => {
  it('passes every check', () => {
    expect(checkDataset(tables, 'data/prisons')).not.toHaveProperty('problems');
  });

  it('counts its places and compares its two years', () => {
    const { dataset, facts } = readPrisons('data/prisons');
    const value = (id: string) => Number(facts.get(id)?.value);
    expect(value('sites.count')).toBe(dataset.sites.length);
    expect(value('sites.prisons') + value('sites.residences')).toBe(dataset.sites.length);
    expect(value('sites.with-hour') + value('sites.without-hour')).toBe(dataset.sites.length);
    const { before, after } = dataset.story.comparison;
    expect(value('seizures.growth')).toBeCloseTo((value(after) / value(before) - 1) * 100, 1);
  });

  it('computes a year from the year after it and the growth between them', () => {
    const { facts } = readPrisons('tests/fixtures/small');
    // 12.4 / 1.55
    expect(facts.get('seized-2019')).toMatchObject({ value: 8, status: 'derived', rule: 'before-growth' });
    // 18.3 / 12.4 − 1
    expect(facts.get('seizures.growth')?.value).toBe(47.6);
  });

  it('gives every fact a source, but for calendar years without a figure and the story’s own dates', () => {
    const { facts } = readPrisons('data/prisons');
    for (const { id, kind, sources, past } of facts.values()) {
      expect(sources.length > 0 || past || kind === 'year' || id.startsWith('story.'), id).toBe(true);
    }
  });
});

describe('the folder', () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each([
    [undefined, 'data/prisons'],
    ['elsewhere', 'elsewhere'],
  ])('where DATA_DIR is %s is %s', (named, folder) => {
    vi.stubEnv('DATA_DIR', named);
    expect(dataFolder()).toBe(folder);
  });

  it('without data stops what reads it', () => {
    expect(() => readPrisons('tests/fixtures/none')).toThrow(DataError);
    expect(() => readPrisons('tests/fixtures/none')).toThrow(
      new RegExp(
        `^${tables.files.length} problems .*\n\ntests/fixtures/none/sources\\.json:1:1 {2}this file is missing: restore it from the last commit, or write it if its table is new\n`,
      ),
    );
  });
});

it.each([
  [
    'that cannot be read',
    Object.assign(new Error('permission denied'), { code: 'EACCES' }),
    'this file cannot be read (EACCES): restore it from the last commit',
  ],
  [
    'that is too large',
    Buffer.alloc(limits.file + 1),
    'this file has 2.1 MB and may have at most 2: leave out records, or shorten texts',
  ],
])('a file %s is told without its text', (_, content, message) => {
  const contents = { ...readContents(tables, 'tests/fixtures/small'), facts: content };
  expect(checkContents(tables, contents, 'data/prisons')).toEqual({
    problems: [{ file: 'data/prisons/facts.json', line: 1, column: 1, source: '', message }],
  });
});
