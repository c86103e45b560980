import { describe, expect, it } from 'vitest';
import { readPrisons } from '../../../tests/prisons.ts';
import type { RuleRecord } from '../rule-shape.ts';
import { checkRules } from './rules.ts';

const { dataset, facts } = readPrisons('tests/fixtures/small');

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
    const problems = checkRules({ ...dataset, rules: [rule] }, facts);
    expect(problems).toEqual([
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
