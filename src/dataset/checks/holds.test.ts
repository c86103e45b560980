import { describe, expect, it } from 'vitest';
import { copyOf, readPrisons } from '../../../tests/prisons.ts';
import type { PrisonsDataset } from '../../stories/prisons/dataset.ts';
import type { RuleRecord } from '../rule-shape.ts';
import { checkHolds } from './holds.ts';

const { dataset, facts } = readPrisons('tests/fixtures/small');
const withChange = (change: (copy: PrisonsDataset) => void): PrisonsDataset => {
  const copy = copyOf(dataset);
  change(copy);
  return copy;
};

describe('words in data files', () => {
  const rules: RuleRecord[] = [
    { id: 'rose', is: 'above', fact: 'seized-2021', than: 'seized-2020' },
    { id: 'fell', is: 'above', fact: 'seized-2020', than: 'seized-2021' },
  ];
  const resting = (...holds: string[]) =>
    withChange((copy) => {
      copy.rules = rules;
      Object.assign(copy.events[0] ?? {}, { holds });
    });

  it('stand while their rules hold', () => {
    expect(checkHolds(resting('rose'), facts)).toEqual([]);
  });

  it('are refused where one does not, or is unknown', () => {
    expect(checkHolds(resting('rose', 'fell', 'zebra'), facts)).toMatchObject([
      {
        file: 'events',
        path: ['events', 0, 'holds', 1],
        message: expect.stringContaining('this wording is no longer true'),
      },
      {
        file: 'events',
        path: ['events', 0, 'holds', 2],
        message: 'no rule has the id zebra',
      },
    ]);
  });
});
