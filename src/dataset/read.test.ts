import { describe, expect, it } from 'vitest';
import { checkDataset, readDataset } from './read.ts';

describe('the data in data/', () => {
  it('is sound', () => {
    expect(checkDataset('data')).not.toHaveProperty('problems');
  });

  it('counts its places and compares its two years', () => {
    const { dataset, facts } = readDataset('data');
    const value = (id: string) => Number(facts.get(id)?.value);
    expect(value('sites.count')).toBe(dataset.sites.length);
    expect(value('sites.prisons') + value('sites.residences')).toBe(dataset.sites.length);
    expect(value('sites.with-hour') + value('sites.without-hour')).toBe(dataset.sites.length);
    const { before, after } = dataset.story.comparison;
    expect(value('seizures.growth')).toBeCloseTo((value(after) / value(before) - 1) * 100, 1);
  });

  it('computes a year from the year after it and the growth between them', () => {
    const { facts } = readDataset('tests/fixtures/small');
    // 12.4 / 1.55
    expect(facts.get('seized-2019')).toMatchObject({ value: 8, status: 'derived', rule: 'before-growth' });
    // 18.3 / 12.4 − 1
    expect(facts.get('seizures.growth')?.value).toBe(47.6);
  });

  it('gives every fact a source, but for calendar years without a figure and the story’s own dates', () => {
    const { facts } = readDataset('data');
    for (const { id, kind, sources } of facts.values()) {
      expect(sources.length > 0 || kind === 'year' || id.startsWith('story.'), id).toBe(true);
    }
  });
});
