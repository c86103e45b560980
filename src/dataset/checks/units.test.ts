import { describe, expect, it } from 'vitest';
import { copyOf, readPrisons } from '../../../tests/prisons.ts';
import type { PrisonsDataset } from '../../stories/prisons/dataset.ts';
import { factsOf } from '../all-facts.ts';
import { ownUnit } from '../units.ts';
import { checkFactUnits, checkUnits } from './units.ts';

const small = () => copyOf(readPrisons('tests/fixtures/small').dataset);
const provenance = { status: 'reported' as const, sources: ['gazette'] };

/** Places of what is found after a change of the fixture. */
function found(change: (dataset: PrisonsDataset) => void): string[] {
  const dataset = small();
  change(dataset);
  return checkUnits(dataset).map(({ file, path }) => [file, ...path].join('.'));
}
const withFact = (value: number, unit: string) =>
  found(({ facts }) => facts.push({ id: 'a-fact', value, unit, ...provenance }));

it('finds nothing in the fixture', () => {
  expect(found(() => {})).toEqual([]);
});

describe('a value', () => {
  it.each([
    [0, 'count'],
    [1, 'ordinal'],
    [-100, 'percent'],
    [0.5, 'percent'],
    [0.001, 'tonne'],
    [10_000, 'tonne'],
  ])('of %d may be a %s', (value, unit) => {
    expect(withFact(value, unit)).toEqual([]);
  });

  it.each([
    [-1, 'count'],
    [1.5, 'person'],
    [0, 'ordinal'],
    [-100.001, 'percent'],
    [0, 'tonne'],
    [10_000.001, 'tonne'],
  ])('of %d may be no %s', (value, unit) => {
    expect(withFact(value, unit)).toEqual(['facts.facts.1.value']);
  });

  it('is found in every record that has one, and where its key names its unit', () => {
    const places = found(({ units, sites, claims, seizures }) => {
      for (const unit of units) Object.assign(unit, { most: 1 });
      sites.splice(1);
      claims.splice(1);
      seizures.years.splice(1);
      seizures.within.splice(1);
    });
    expect(places.sort()).toEqual(
      [
        'sites.sites.0.facts.vehicles.value',
        'claims.claims.0.facts.count.value',
        'seizures.years.0.tonnes',
        'seizures.within.0.tonnes',
        'seizures.growth.0.percent',
        'seizures.growth.1.percent',
      ].sort(),
    );
  });

  it('that a correction took back may lie outside the range of its unit', () => {
    const text = { en: 'x', fr: 'x' } as PrisonsDataset['story']['title'];
    const was = { count: { value: -1.5, unit: 'count' } };
    const correction = { id: 'c', date: '2022-02-01', wrong: text, right: text, facts: [], was };
    expect(found(({ corrections }) => corrections.push(correction))).toEqual([]);
  });
});

describe('a unit', () => {
  it('may have its least value as its most', () => {
    expect(found(({ units }) => Object.assign(units[5] ?? {}, { least: 1, most: 1 }))).toEqual([]);
  });

  it('that the page needs is missed, and stops what prints in it', () => {
    const without = (dataset: PrisonsDataset) => {
      dataset.units = dataset.units.filter(({ id }) => id !== 'tonne');
    };
    expect(found(without)).toEqual(['units.units']);
    const dataset = small();
    expect(ownUnit(dataset, 'tonne').least).toBe(0.001);
    without(dataset);
    expect(() => ownUnit(dataset, 'tonne')).toThrow('no unit has the id tonne');
    expect(factsOf(dataset).get('seized-2020')?.measure).toBeUndefined();
  });

  it('may lack forms, and have none that its language does not ask for', () => {
    const forms = (values: object) => found(({ units }) => Object.assign(units[2]?.forms ?? {}, values));
    expect(forms({ fr: { other: '#' } })).toEqual([]);
    expect(forms({ fr: { many: '#', other: '#' } })).toEqual([]);
    expect(forms({ en: { one: '#', two: '#', other: '#' } })).toEqual(['units.units.2.forms.en.two']);
  });
});

describe('the unit that a table gives its facts', () => {
  const missing = (change: (units: PrisonsDataset['units']) => PrisonsDataset['units']) => {
    const dataset = small();
    const units = change(dataset.units);
    return checkFactUnits({ units }, factsOf({ ...dataset, units })).map(({ message }) => message);
  };

  it('is found in the fixture', () => {
    expect(missing((units) => units)).toEqual([]);
  });

  it('is told once where the data lack it, with a fact that has it', () => {
    expect(missing((units) => units.filter(({ id }) => id !== 'tonne'))).toEqual([
      expect.stringMatching(/^no unit has the id tonne, in which the fact seiz\S+ is given: add it here, /),
    ]);
  });
});
