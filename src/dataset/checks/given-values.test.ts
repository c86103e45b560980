import { describe, expect, it } from 'vitest';
import { copyOf, readPrisons } from '../../../tests/prisons.ts';
import type { PrisonsDataset } from '../../stories/prisons/dataset.ts';
import { checkGivenValues } from './given-values.ts';

const { dataset, facts } = readPrisons('tests/fixtures/small');
const withChange = (change: (copy: PrisonsDataset) => void): PrisonsDataset => {
  const copy = copyOf(dataset);
  change(copy);
  return copy;
};

describe('what a source prints', () => {
  const giving = (gives: Record<string, number>) =>
    withChange((copy) => {
      Object.assign(copy.sources[1] ?? {}, { gives });
    });
  it.each<[string, Record<string, number>]>([
    ['is what the fact says', { 'seized-2020': 12.4 }],
    ['is of a fact that does not name the source', { 'seized-spring': 8 }],
    ['is of a gap', { 'seized-2018': 9 }],
  ])('may stand where it %s', (_, gives) => {
    expect(checkGivenValues(giving(gives), facts)).toEqual([]);
  });

  it('is refused where it is something else, or of nothing', () => {
    expect(checkGivenValues(giving({ 'seized-2020': 12.5, zebra: 1 }), facts)).toEqual([
      {
        file: 'sources',
        path: ['sources', 1, 'gives', 'seized-2020'],
        message:
          'bureau gives 12.5 for seized-2020, which is 12.4 and names it among its sources: fix whichever is wrong, or take bureau out of the sources of seized-2020',
      },
      {
        file: 'sources',
        path: ['sources', 1, 'gives', 'zebra'],
        message: 'no fact has the id zebra',
      },
    ]);
  });
});
