import { describe, expect, it } from 'vitest';
import { readDataset } from '../read.ts';
import type { RuleRecord } from '../rule-shape.ts';
import type { Claim, Dataset } from '../shapes.ts';
import { checkClaims } from './claims.ts';
import { checkGivenValues } from './given-values.ts';
import { checkHolds } from './holds.ts';
import { checkRules } from './rules.ts';

const { dataset, facts } = readDataset('tests/fixtures/small');
const withChange = (change: (copy: Dataset) => void): Dataset => {
  const copy = structuredClone(dataset);
  change(copy);
  return copy;
};

describe('a rule is refused', () => {
  it.each<[string, RuleRecord, string, string]>([
    [
      'where it names an unknown fact',
      { id: 'r', is: 'provisional', fact: 'zebra' },
      'fact',
      'no fact has the id zebra',
    ],
    [
      'where it compares with one',
      { id: 'r', is: 'above', fact: 'seized-2021', than: 'zebra' },
      'than',
      'no fact has the id zebra',
    ],
    [
      'where it ends with one',
      { id: 'r', is: 'highest', fact: 'seized-2021', among: 'years', upTo: 'x' },
      'upTo',
      'no fact has the id x',
    ],
    [
      'where one of its facts is unknown',
      { id: 'r', is: 'gap', facts: ['seized-2018', 'zebra'] },
      'facts.1',
      'no fact has the id zebra',
    ],
    [
      'where it names an unknown series',
      { id: 'r', is: 'highest', fact: 'seized-2021', among: 'year' },
      'among',
      'no series is called year: there are detainees, growth, hours, occupancy, places, within, years',
    ],
    [
      'where all are of an unknown series',
      { id: 'r', is: 'in-order', facts: ['raid.date', 'raid.until'], all: 'days' },
      'all',
      'no series is called days: there are detainees, growth, hours, occupancy, places, within, years',
    ],
    [
      'where it compares a day as a number',
      { id: 'r', is: 'above', fact: 'raid.date', than: 'seized-2021' },
      'is',
      'raid.date is a day or an hour, and "above" compares quantities: name another fact, or use "before"',
    ],
    [
      'where it compares a number as a day',
      { id: 'r', is: 'before', fact: 'raid.date', than: 'seized-2021' },
      'is',
      'seized-2021 is no day and no hour, which "before" compares: name another fact, or use "above"',
    ],
    [
      'where it compares units',
      { id: 'r', is: 'above', fact: 'seized-2021', than: 'growth-2021' },
      'is',
      'seized-2021 is in tonne and growth-2021 in percent: compare facts of one unit',
    ],
    [
      'where the fact is of another series',
      { id: 'r', is: 'highest', fact: 'seized-spring', among: 'years' },
      'is',
      'seized-spring is of the series within, and cannot be compared among years: name a fact of that series',
    ],
    [
      'where the fact is of none',
      { id: 'r', is: 'lowest', fact: 'raid.date', among: 'years' },
      'is',
      'raid.date is of no series, and cannot be compared among years: name a fact of that series',
    ],
    [
      'where it ends at what speaks of no time',
      { id: 'r', is: 'highest', fact: 'seized-2021', among: 'years', upTo: 'raid.date' },
      'is',
      'raid.date speaks of no time up to which to compare: name one of the series, such as seized-2021',
    ],
    [
      'where it compares a day with a number',
      { id: 'r', is: 'equal', fact: 'raid.date', value: 3 },
      'is',
      'raid.date is day or hour and a number is none: compare two of a kind',
    ],
    [
      'where it multiplies a number',
      { id: 'r', is: 'at-least', fact: 'seized-2021', value: 3, times: 2 },
      'is',
      'r compares with a number: multiply it, and leave out times',
    ],
    [
      'where it compares with nothing',
      { id: 'r', is: 'at-least', fact: 'seized-2021' },
      'is',
      'r needs either than, the id of another fact, or value, a number',
    ],
    [
      'where it compares with two',
      { id: 'r', is: 'equal', fact: 'seized-2021', than: 'seized-2020', value: 1 },
      'is',
      'r needs either than, the id of another fact, or value, a number',
    ],
  ])('%s', (_, rule, path, message) => {
    const findings = checkRules({ ...dataset, rules: [rule] }, facts);
    expect(findings).toEqual([
      {
        file: 'rules',
        path: ['rules', 0, ...path.split('.').map((part) => (/^\d$/.test(part) ? Number(part) : part))],
        message,
      },
    ]);
  });

  it('never for a gap, which is a value that has a name', () => {
    const rule: RuleRecord = { id: 'r', is: 'above', fact: 'seized-2018', than: 'seized-2017' };
    expect(checkRules({ ...dataset, rules: [rule] }, facts)).toEqual([]);
  });
});

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
          'bureau gives 12.5 for seized-2020, which is 12.4 and names it among its sources: mend whichever is wrong, or take bureau out of the sources of seized-2020',
      },
      {
        file: 'sources',
        path: ['sources', 1, 'gives', 'zebra'],
        message: 'no fact has the id zebra',
      },
    ]);
  });
});

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
    expect(checkClaims(claiming(values), facts)).toEqual([]);
  });

  it.each<[string, Partial<Claim>, string, string]>([
    [
      'held and another value',
      { compare, standing: 'held' },
      'standing',
      'claim-prisons is called held, but it said 3 and sites.prisons is 2: mend the value, or give it another standing and another record',
    ],
    [
      'an error and the same',
      { compare, facts: facts3(2) },
      'standing',
      'claim-prisons is called an error, but sites.prisons is 2, which is what it said: mend the value, or give it another standing and another record',
    ],
    [
      'overtaken and the same',
      { compare, standing: 'overtaken', facts: facts3(2) },
      'standing',
      'claim-prisons is called overtaken, but sites.prisons is 2, which is what it said: mend the value, or give it another standing and another record',
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
    expect(checkClaims(claiming(values), facts)).toEqual([
      { file: 'claims', path: ['claims', 0, ...path.split('.')], message },
    ]);
  });
});
