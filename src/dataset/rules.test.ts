import { describe, expect, it } from 'vitest';
import type { Fact } from './facts.ts';
import { readDataset } from './read.ts';
import { rulesOf } from './rules.ts';
import type { Dataset } from './shapes.ts';

const { dataset, facts } = readDataset('data');
const { before, after } = dataset.story.comparison;
const worth = (id: string) => Number(facts.get(id)?.value);

it('holds every comparison that the prose makes, on the real data', () => {
  const broken = Object.entries(rulesOf(dataset, facts)).filter(([, { holds }]) => !holds);
  expect(broken).toEqual([]);
});

it('holds nothing of facts that are not there', () => {
  const holding = Object.entries(rulesOf(dataset, new Map())).filter(([, { holds }]) => holds);
  expect(holding.map(([name]) => name).sort()).toEqual(['every-prison-over-capacity', 'nimes-most-crowded']);
});

it('says in words what each rule compares', () => {
  const rules = rulesOf(dataset, facts);
  for (const { says } of Object.values(rules)) expect(says.split(' ').length).toBeGreaterThan(4);
  expect(rules['june-reached-the-year-before']?.says).toContain(before);
  expect(rules['highest-of-the-series']?.says).toContain(after);
  expect(rules['fell-the-year-before']?.says).toContain(before);
});

describe('a rule turns when the data does:', () => {
  /** Whether a rule holds once some facts have other values. */
  const holds = (rule: string, values: Record<string, Fact['value']>, changed: Dataset = dataset) => {
    const other = new Map(facts);
    for (const [id, value] of Object.entries(values)) {
      const fact = facts.get(id);
      if (!fact) throw new Error(`the data has no fact ${id}`);
      other.set(id, { ...fact, value });
    }
    return rulesOf(changed, other)[rule]?.holds;
  };
  const quoted = worth('growth-2024');
  const places = worth('nimes.places');
  const article = String(facts.get('no-claim.on')?.value);
  const charges = String(facts.get('charges.date')?.value);

  it.each<[string, string, Record<string, Fact['value']>, boolean]>([
    ['june-reached-the-year-before', 'as much', { 'seized-2024-june': worth(before) }, true],
    ['june-reached-the-year-before', 'less', { 'seized-2024-june': worth(before) - 0.1 }, false],
    ['highest-of-the-series', 'not the highest', { [after]: worth(after) - 10 }, false],
    ['growth-above-the-quoted', 'the same', { 'seizures.growth': quoted }, false],
    ['growth-above-the-quoted', 'less', { 'seizures.growth': quoted - 2 }, false],
    ['growth-above-the-quoted', 'nearly a point more', { 'seizures.growth': quoted + 0.9 }, true],
    ['growth-above-the-quoted', 'a point more', { 'seizures.growth': quoted + 1 }, false],
    ['fell-the-year-before', 'the same', { [before]: worth('seized-2022') }, false],
    ['nimes-more-than-twice', 'twice', { 'nimes.detainees': 2 * places }, false],
    ['nimes-more-than-twice', 'one more', { 'nimes.detainees': 2 * places + 1 }, true],
    ['channel-before-the-article', 'the same day', { 'channel-first-text': article }, false],
    ['adopted-before-the-charges', 'the same day', { 'law-adopted.date': charges }, false],
  ])('%s, %s', (rule, _, values, expected) => {
    expect(holds(rule, values)).toBe(expected);
  });

  it('crowding', () => {
    const withCrowding = (change: (site: Dataset['sites'][number]) => void) => {
      const changed = structuredClone(dataset);
      for (const site of changed.sites) change(site);
      return changed;
    };
    const full = withCrowding(({ id, crowding }) => {
      if (id === 'nimes' && crowding) crowding.detainees = crowding.places;
    });
    expect(holds('every-prison-over-capacity', {}, full)).toBe(false);
    expect(holds('nimes-most-crowded', {}, full)).toBe(false);
    const unknown = withCrowding((site) => {
      delete site.crowding;
    });
    expect(holds('every-prison-over-capacity', {}, unknown)).toBe(false);
    expect(holds('nimes-most-crowded', {}, unknown)).toBe(false);
    // More detainees than in Nîmes, in more places than those would fill.
    const larger = withCrowding(({ id, crowding }) => {
      if (id !== 'nimes' && crowding) Object.assign(crowding, { detainees: 10_000, places: 9000 });
    });
    expect(holds('nimes-most-crowded', {}, larger)).toBe(true);
    expect(holds('every-prison-over-capacity', {}, larger)).toBe(true);
  });
});
