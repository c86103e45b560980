import { describe, expect, it } from 'vitest';
import { copyOf, readPrisons } from '../../../../tests/prisons.ts';
import { checkTables } from '../../../dataset/checks/tables.ts';
import type { PrisonsDataset } from '../dataset.ts';
import type { Claim } from './claims.ts';

const { dataset, facts } = readPrisons('tests/fixtures/small');
const withChange = (change: (copy: PrisonsDataset) => void): PrisonsDataset => {
  const copy = copyOf(dataset);
  change(copy);
  return copy;
};

describe('the standing of a claim', () => {
  const claiming = (values: Partial<Claim>) =>
    withChange((copy) => {
      Object.assign(copy.claims[0] ?? {}, values);
    });
  const compare = { said: 'count', record: 'sites.prisons' };
  const facts3 = (value: number) => ({
    count: { value, unit: 'count' as const, status: 'reported' as const, sources: ['gazette'] },
  });

  it.each<[string, Partial<Claim>]>([
    ['an error that differs', { compare }],
    ['held and the same', { compare, standing: 'held', facts: facts3(2) }],
    ['held and near enough', { compare: { ...compare, within: 1 }, standing: 'held' }],
    ['disputed, whatever it said', { compare, standing: 'disputed', facts: facts3(2) }],
    ['an error that compares nothing', {}],
  ])('may be %s', (_, values) => {
    expect(checkTables(claiming(values), facts)).toEqual([]);
  });

  it.each<[string, Partial<Claim>, string, string]>([
    [
      'held and another value',
      { compare, standing: 'held' },
      'standing',
      'claim-prisons is called held, but it said 3 and sites.prisons is 2: fix the value, or give it another standing and another record',
    ],
    [
      'an error and the same',
      { compare, facts: facts3(2) },
      'standing',
      'claim-prisons is called an error, but sites.prisons is 2, which is what it said: fix the value, or give it another standing and another record',
    ],
    [
      'overtaken and the same',
      { compare, standing: 'overtaken', facts: facts3(2) },
      'standing',
      'claim-prisons is called overtaken, but sites.prisons is 2, which is what it said: fix the value, or give it another standing and another record',
    ],
    [
      'held and held against nothing',
      { standing: 'held' },
      'standing',
      'claim-prisons is called held and states a value: name under "compare" what it is held against, such as { "said": "count", "record": "seized-2023" }',
    ],
    [
      'of a value that it does not state',
      { compare: { ...compare, said: 'cont' } },
      'compare.said',
      'no fact of claim-prisons has the id cont: did you mean count?',
    ],
    [
      'of a record that nobody knows',
      { compare: { ...compare, record: 'sites.prison' } },
      'compare.record',
      'no fact has the id sites.prison: did you mean sites.prisons?',
    ],
    [
      'of another unit',
      { compare: { ...compare, record: 'seized-2021' } },
      'compare.record',
      'count is in count and seized-2021 is not: compare values of one unit',
    ],
  ])('is refused if it is %s', (_, values, path, message) => {
    expect(checkTables(claiming(values), facts)).toEqual([
      { file: 'claims', path: ['claims', 0, ...path.split('.')], message },
    ]);
  });
});
