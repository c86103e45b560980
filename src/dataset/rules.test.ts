import { describe, expect, it } from 'vitest';
import { readPrisons } from '../../tests/prisons.ts';
import type { RuleRecord } from './rule-shape.ts';
import { brokenRule, rulesOf } from './rules.ts';
import { verdictOn } from './verdicts.ts';

const { dataset, facts } = readPrisons('tests/fixtures/small');
const gaps = new Set(['seized-2018', 'arles.hour']);

/** A kind of rule without its name. */
type Body = RuleRecord extends infer One ? (One extends RuleRecord ? Omit<One, 'id'> : never) : never;
const verdict = (body: Body, known = facts) => verdictOn({ id: 'rule', ...body } as RuleRecord, known, gaps);

/** The facts of the fixture, some with other contents. */
function otherwise(changes: Record<string, object | undefined>) {
  const other = new Map(facts);
  for (const [id, change] of Object.entries(changes)) {
    const fact = facts.get(id);
    if (!fact) throw new Error(`the fixture has no fact ${id}`);
    if (change) other.set(id, { ...fact, ...change });
    else other.delete(id);
  }
  return other;
}

it('holds every comparison that the story makes, on the real data', () => {
  const read = readPrisons('data/prisons');
  const rules = Object.entries(rulesOf(read.dataset, read.facts));
  expect(rules.length).toBeGreaterThan(20);
  expect(rules.filter(([, { holds }]) => !holds)).toEqual([]);
});

it('says what words mean before what is compared, and what the data say instead', () => {
  const rule: RuleRecord = {
    id: 'a',
    is: 'above',
    fact: 'seized-2020',
    than: 'seized-2021',
    says: 'it fell',
  };
  const { a } = rulesOf({ ...dataset, rules: [rule] }, facts);
  expect(a && brokenRule(a)).toBe(
    'this wording is no longer true: it stands only while it fell (seized-2020 is above seized-2021); now seized-2020 is 12.4, seized-2021 is 18.3. Write it anew',
  );
});

const above = { is: 'above', fact: 'seized-2021', than: 'seized-2020' } as const;
const atLeast = { is: 'at-least', fact: 'seized-2021', than: 'seized-2020' } as const;
const highest = { is: 'highest', fact: 'seized-2021', among: 'years' } as const;
const lowest = { is: 'lowest', fact: 'seized-2017', among: 'years' } as const;
const before = { is: 'before', fact: 'claim-growth.on', than: 'said-minister.on' } as const;
const inOrder: Body = { is: 'in-order', facts: ['melun.hour', 'rouen.hour'], all: 'hours' };

describe('a rule', () => {
  it.each<[string, Body, Record<string, object | undefined>, boolean]>([
    ['above another', above, {}, true],
    ['not above the same', above, { 'seized-2020': { value: 18.3 } }, false],
    ['above what is nearly as much', above, { 'seized-2020': { value: 18.3, qualifier: 'nearly' } }, false],
    ['not above what may be more', above, { 'seized-2020': { qualifier: 'at-least' } }, false],
    [
      'above what is less even at its most',
      above,
      { 'seized-2020': { value: 17.4, qualifier: 'about' } },
      true,
    ],
    [
      'not above what about as much may reach',
      above,
      { 'seized-2020': { value: 17.5, qualifier: 'about' } },
      false,
    ],
    [
      'more than so much is above so much',
      above,
      { 'seized-2021': { value: 12.4, qualifier: 'more-than' } },
      true,
    ],
    [
      'at least so much is not above so much',
      above,
      { 'seized-2021': { value: 12.4, qualifier: 'at-least' } },
      false,
    ],
    ['above by less than so much', { ...above, byLessThan: 6 }, {}, true],
    ['not by less than so much', { ...above, byLessThan: 5.9 }, {}, false],
    ['above nothing', above, { 'seized-2020': undefined }, false],
    ['at least as much', atLeast, { 'seized-2021': { value: 12.4 } }, true],
    ['less', atLeast, { 'seized-2021': { value: 12.3 } }, false],
    ['nearly as much', atLeast, { 'seized-2021': { value: 12.4, qualifier: 'nearly' } }, false],
    ['at least so much, told so', atLeast, { 'seized-2021': { value: 12.4, qualifier: 'at-least' } }, true],
    [
      'not at least what has no upper bound',
      atLeast,
      { 'seized-2020': { value: 12.4, qualifier: 'at-least' } },
      false,
    ],
    ['twice as much', { ...atLeast, times: 1.4 }, {}, true],
    ['not that many times as much', { ...atLeast, times: 1.5 }, {}, false],
    ['at least a number', { is: 'at-least', fact: 'claims.error', value: 1 }, {}, true],
    ['not at least a number', { is: 'at-least', fact: 'claims.error', value: 2 }, {}, false],
    ['the same as a number', { is: 'equal', fact: 'sites.residences', value: 1 }, {}, true],
    ['the same as another', { is: 'equal', fact: 'sites.prisons', than: 'crowding.count' }, {}, true],
    ['not the same', { is: 'equal', fact: 'sites.prisons', than: 'crowding.over' }, {}, false],
    [
      'not the same with a word before it',
      { is: 'equal', fact: 'sites.residences', value: 1 },
      { 'sites.residences': { qualifier: 'about' } },
      false,
    ],
    ['another', { is: 'other', fact: 'sites.prisons', than: 'crowding.over' }, {}, true],
    ['no other', { is: 'other', fact: 'sites.prisons', than: 'crowding.count' }, {}, false],
    ['no other than what is not known', { is: 'other', fact: 'sites.prisons', than: 'nothing' }, {}, false],
    [
      'not surely another beside about as many',
      { is: 'other', fact: 'sites.prisons', value: 2 },
      { 'sites.prisons': { qualifier: 'about' } },
      false,
    ],
    ['another day', { is: 'other', fact: 'claim-growth.on', than: 'said-minister.on' }, {}, true],
    ['no other day than an hour of it', { is: 'other', fact: 'raid.date', than: 'rouen.hour' }, {}, false],
    [
      'the same day as an hour of it',
      { is: 'equal', fact: 'raid.date', than: 'rouen.hour' },
      { 'rouen.hour': { qualifier: undefined } },
      true,
    ],
    [
      'not above by less than so much where there is no upper bound',
      { ...above, byLessThan: 6 },
      { 'seized-2021': { qualifier: 'at-least' } },
      false,
    ],
    ['the highest', highest, {}, true],
    ['not the highest beside an equal', highest, { 'seized-2017': { value: 18.3 } }, false],
    [
      'not the highest beside what may be higher',
      highest,
      { 'seized-2017': { qualifier: 'at-least' } },
      false,
    ],
    [
      'the highest of a series that has no other',
      { ...highest, upTo: 'seized-2017', fact: 'seized-2017' },
      {},
      false,
    ],
    ['the highest until then', { ...highest, fact: 'seized-2020', upTo: 'seized-2020' }, {}, true],
    ['not the highest until then', { ...highest, fact: 'seized-2019', upTo: 'seized-2020' }, {}, false],
    ['no longer known', highest, { 'seized-2021': undefined }, false],
    ['the lowest', lowest, {}, true],
    ['not the lowest', { ...lowest, fact: 'seized-2019' }, {}, false],
    ['a day before', before, {}, true],
    ['not before the same day', before, { 'claim-growth.on': { value: '2021-03-06' } }, false],
    [
      'no day before an hour of it',
      { is: 'before', fact: 'claim-growth.on', than: 'rouen.hour' },
      { 'claim-growth.on': { value: '2021-03-04' } },
      false,
    ],
    [
      'no month before a day of it',
      { is: 'before', fact: 'census-month', than: 'claim-growth.on' },
      {},
      false,
    ],
    ['within so many days', { ...before, days: 1 }, {}, true],
    ['more days before', { ...before, days: 1 }, { 'claim-growth.on': { value: '2021-03-04' } }, false],
    ['not surely before, at that hour or later', inOrder, { 'melun.hour': { qualifier: 'at-least' } }, false],
    ['in order, and all', inOrder, {}, true],
    ['in another order', { ...inOrder, facts: ['rouen.hour', 'melun.hour'] }, {}, false],
    ['at the same hour', inOrder, { 'rouen.hour': { value: '2021-03-04T22:15' } }, false],
    [
      'in order, and there are others',
      { is: 'in-order', facts: ['claim-growth.on', 'said-minister.on'], all: 'hours' },
      {},
      false,
    ],
    ['disputed', { is: 'status', fact: 'rouen.hour', status: 'disputed' }, {}, true],
    [
      'no longer disputed',
      { is: 'status', fact: 'rouen.hour', status: 'disputed' },
      { 'rouen.hour': { status: 'checked' } },
      false,
    ],
    [
      'provisional',
      { is: 'provisional', fact: 'seized-2021' },
      { 'seized-2021': { provisional: true } },
      true,
    ],
    ['final, and so not provisional', { is: 'provisional', fact: 'seized-2021' }, {}, false],
    ['final', { is: 'final', fact: 'seized-2021' }, {}, true],
    ['not final', { is: 'final', fact: 'seized-2021' }, { 'seized-2021': { provisional: true } }, false],
    ['a gap', { is: 'gap', facts: ['seized-2018', 'arles.hour'] }, {}, true],
    ['known', { is: 'gap', facts: ['seized-2018', 'seized-2017'] }, {}, false],
  ])('tells what is %s', (_, body, changes, holds) => {
    expect(verdict(body, otherwise(changes)).holds).toBe(holds);
  });

  it('names all facts that it compares, those of its series too', () => {
    expect(verdict(above).facts).toEqual(['seized-2021', 'seized-2020']);
    expect(verdict({ ...highest, upTo: 'seized-2020' }).facts).toEqual([
      'seized-2021',
      'seized-2020',
      'seized-2017',
      'seized-2019',
    ]);
    expect(verdict({ is: 'gap', facts: ['seized-2018'] }).facts).toEqual(['seized-2018']);
  });

  it('says in words what it compares, and who stands against it', () => {
    expect(verdict({ ...highest, fact: 'seized-2020', upTo: 'seized-2021' })).toMatchObject({
      says: 'seized-2020 is the highest of the series years, of those no later than seized-2021',
      now: 'seized-2021 may be as high',
    });
    expect(verdict({ ...highest, fact: 'seized-2017', upTo: 'seized-2017' }).now).toBe(
      'there is nothing else to compare it with',
    );
    expect(verdict({ is: 'in-order', facts: ['raid.date', 'raid.until'], all: 'hours' }).now).toBe(
      'there are rouen.hour, melun.hour, too',
    );
    expect(verdict({ is: 'status', fact: 'rouen.hour', status: 'checked' }).now).toBe('it is disputed');
    expect(verdict({ is: 'gap', facts: ['seized-2018', 'seized-2017'] }).now).toBe(
      'now seized-2018 has no value, it is a gap, seized-2017 is 6.5',
    );
    expect(verdict({ ...before, days: 3 }).says).toBe(
      'claim-growth.on is before said-minister.on, by at most 3 days',
    );
    expect(verdict({ ...atLeast, times: 2 }).says).toBe('seized-2021 is at least 2 times seized-2020');
  });
});
