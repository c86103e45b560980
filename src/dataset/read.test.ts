import { describe, expect, it } from 'vitest';
import { checkDataset, readDataset } from './read.ts';

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
