import { describe, expect, it } from 'vitest';
import { type Fact, factsOf } from './facts.ts';
import { readDataset } from './read.ts';
import type { Dataset } from './shapes.ts';

const small = () => structuredClone(readDataset('tests/fixtures/small').dataset);
/** The facts of the fixture dataset after a change of it. */
function factsAfter(change: (dataset: Dataset) => void) {
  const dataset = small();
  change(dataset);
  return factsOf(dataset);
}
const part = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index];
  if (!item) throw new Error(`the fixture has no item ${index}`);
  return item;
};

const { units } = small();
/** What a value in a unit carries, so that it can be printed. */
const measure = (unit: string | undefined) => units.find(({ id }) => id === unit);

const gazette = ['gazette'];
const bureau = ['bureau'];
const gazetteFirst = ['gazette', 'bureau'];
const bureauFirst = ['bureau', 'gazette'];
const reported = (value: Fact['value'], sources: string[], more: Partial<Fact> = {}) => ({
  kind: 'quantity',
  value,
  status: 'reported',
  sources,
  measure: measure(more.unit),
  ...more,
});
const date = (value: string, sources: string[], status = 'reported') => ({
  kind: 'date',
  value,
  status,
  sources,
});
const year = (value: number, sources: string[], status = 'reported') => ({
  kind: 'year',
  value,
  status,
  sources,
});
const derived = (value: number, unit: string, rule: Fact['rule'], sources: string[]) => ({
  kind: 'quantity',
  value,
  unit,
  measure: measure(unit),
  rule,
  status: 'derived',
  sources,
});
const count = (value: number, sources: string[]) => derived(value, 'count', 'counted', sources);
const rouenHour = {
  kind: 'clock',
  value: '2021-03-04T23:30',
  qualifier: 'about',
  status: 'disputed',
  sources: gazetteFirst,
};
const melunHour = { kind: 'clock', value: '2021-03-04T22:15', status: 'reported', sources: gazette };

describe('facts', () => {
  it('are all that the files of the fixture hold and all that follows from it', () => {
    const found = Object.fromEntries(
      [...factsOf(small())].map(([key, { id, ...fact }]) => {
        expect(key).toBe(id);
        return [id, fact];
      }),
    );
    expect(found).toEqual({
      'rouen.hour': { ...rouenHour, series: 'hours' },
      'rouen.detainees': reported(640, bureau, { unit: 'count', on: '2021-03', series: 'detainees' }),
      'rouen.places': reported(500, bureau, { unit: 'count', on: '2021-03', series: 'places' }),
      'rouen.vehicles': reported(4, gazetteFirst, { unit: 'vehicle', status: 'checked', on: '2021-03-04' }),
      'melun.hour': { ...melunHour, series: 'hours' },
      'melun.detainees': reported(180, bureau, { unit: 'count', on: '2021-03', series: 'detainees' }),
      'melun.places': reported(200, bureau, { unit: 'count', on: '2021-03', series: 'places' }),
      'rouen.night': date('2021-03-04', gazetteFirst, 'disputed'),
      'melun.night': date('2021-03-04', gazette),
      'arles.night': date('2021-03-04', gazette),
      'seized-2017': reported(6.5, bureau, { unit: 'tonne', on: '2017', series: 'years' }),
      'seized-2017.year': year(2017, bureau),
      'seized-2018.year': year(2018, []),
      // 12.4 / 1.55
      'seized-2019': { ...derived(8, 'tonne', 'before-growth', bureau), on: '2019', series: 'years' },
      'seized-2019.year': year(2019, bureau, 'derived'),
      'seized-2020': reported(12.4, bureauFirst, {
        unit: 'tonne',
        status: 'checked',
        on: '2020',
        series: 'years',
      }),
      'seized-2020.year': year(2020, bureauFirst, 'checked'),
      'seized-2021': reported(18.3, bureauFirst, {
        unit: 'tonne',
        status: 'checked',
        on: '2021',
        series: 'years',
      }),
      'seized-2021.year': year(2021, bureauFirst, 'checked'),
      'seized-spring': reported(7, gazette, {
        unit: 'tonne',
        qualifier: 'nearly',
        on: '2021-04-30',
        series: 'within',
      }),
      'seized-spring.until': date('2021-04-30', gazette),
      'seized-autumn': reported(13.1, gazette, { unit: 'tonne', on: '2021-09-30', series: 'within' }),
      'seized-autumn.until': date('2021-09-30', gazette),
      'seized-year': reported(18.3, bureauFirst, {
        unit: 'tonne',
        status: 'checked',
        on: '2021-12-31',
        series: 'within',
      }),
      'seized-year.until': date('2021-12-31', bureauFirst, 'checked'),
      'growth-2020': reported(55, bureau, {
        unit: 'percent',
        qualifier: 'nearly',
        on: '2020',
        series: 'growth',
      }),
      'growth-2021': reported(48, bureau, { unit: 'percent', on: '2021', series: 'growth' }),
      'raid.date': date('2021-03-04', gazetteFirst, 'checked'),
      'raid.until': date('2021-03-05', gazetteFirst, 'checked'),
      'count.date': date('2021-06-01', gazette),
      'trial.date': date('2021-06-03', gazette),
      'law.date': date('2022-01-10', gazette),
      'claim-prisons.on': date('2021-03-05', gazette),
      'claim-prisons.count': reported(3, gazette, { unit: 'count', on: '2021-03-05' }),
      'claim-growth.on': date('2021-03-05', gazette),
      'said-minister.on': date('2021-03-06', gazette),
      'census-month': date('2021-03', bureau),
      'story.published': date('2022-02-01', []),
      'story.as-of': date('2022-02-01', []),
      'sites.count': count(3, gazetteFirst),
      'sites.prisons': count(2, gazetteFirst),
      'sites.residences': count(1, gazetteFirst),
      'sites.with-hour': count(2, gazetteFirst),
      'sites.without-hour': count(1, gazetteFirst),
      'night.first': melunHour,
      'night.last': rouenHour,
      // 18.3 / 12.4 = 1.47581
      'seizures.ratio': derived(1.476, 'ratio', 'ratio', bureauFirst),
      'seizures.growth': derived(47.6, 'percent', 'growth', bureauFirst),
      'rouen.occupancy': { ...derived(128, 'percent', 'occupancy', bureau), series: 'occupancy' },
      'melun.occupancy': { ...derived(90, 'percent', 'occupancy', bureau), series: 'occupancy' },
      'rouen.beyond-places': derived(140, 'person', 'difference', bureau),
      'melun.beyond-places': derived(-20, 'person', 'difference', bureau),
      'crowding.count': count(2, bureau),
      // The year before it is known, and neither is computed from the other.
      'seized-2021.growth': { ...derived(47.6, 'percent', 'growth', bureauFirst), on: '2021' },
      'crowding.over': count(1, bureau),
      'claims.held': count(1, bureau),
      'claims.error': count(1, bureau),
      'claims.overtaken': count(0, bureau),
      'claims.disputed': count(0, bureau),
      'claims.count': count(2, bureau),
    });
  });

  it('of a place without an hour speak of its night', () => {
    const facts = factsAfter(({ sites }) => {
      part(sites, 2).facts = {
        cars: { value: 2, unit: 'vehicle', status: 'reported', sources: ['bureau'] },
      };
    });
    expect(facts.get('arles.cars')).toMatchObject({ value: 2, on: '2021-03-04', sources: bureau });
  });

  it('may stand alone: a number, an hour, a day', () => {
    const facts = factsAfter((dataset) => {
      dataset.facts.push(
        {
          id: 'staff',
          value: 12,
          unit: 'count',
          qualifier: 'about',
          status: 'reported',
          sources: ['bureau'],
        },
        { id: 'alarm', at: '2021-03-04T22:20', qualifier: 'nearly', status: 'checked', sources: ['gazette'] },
      );
    });
    expect(facts.get('staff')).toEqual({
      id: 'staff',
      ...reported(12, bureau, { unit: 'count', qualifier: 'about' }),
    });
    expect(facts.get('alarm')).toEqual({
      id: 'alarm',
      kind: 'clock',
      value: '2021-03-04T22:20',
      qualifier: 'nearly',
      status: 'checked',
      sources: gazette,
    });
  });

  it('of prisons have no month where the one that is named is a number', () => {
    const facts = factsAfter(({ facts: own, story }) => {
      own.push({ id: 'staff', value: 12, unit: 'count', status: 'reported', sources: ['bureau'] });
      story.crowdingMonth = 'staff';
    });
    expect(facts.get('rouen.places')).toEqual({
      id: 'rouen.places',
      ...reported(500, bureau, { unit: 'count', series: 'places' }),
    });
  });

  it('of prisons have no month where the one that is named is unknown', () => {
    const facts = factsAfter(({ story }) => {
      story.crowdingMonth = 'census-moth';
    });
    expect(facts.get('rouen.places')?.on).toBeUndefined();
  });

  it('of a correction are what it took back, without a source', () => {
    const facts = factsAfter(({ corrections }) => {
      const text = { en: 'x', fr: 'x' };
      const was = {
        tonnes: { value: 12.3, unit: 'tonne', qualifier: 'nearly' },
        day: { date: '2021-03-05' },
        hour: { at: '2021-03-05T23:30', qualifier: 'about' },
      } as const;
      corrections.push({ id: 'mended', date: '2022-02-01', wrong: text, right: text, facts: [], was });
    });
    const past = { status: 'reported', sources: [], past: true };
    expect(['tonnes', 'day', 'hour'].map((name) => facts.get(`mended.${name}`))).toEqual([
      {
        id: 'mended.tonnes',
        kind: 'quantity',
        value: 12.3,
        unit: 'tonne',
        measure: measure('tonne'),
        qualifier: 'nearly',
        ...past,
      },
      { id: 'mended.day', kind: 'date', value: '2021-03-05', ...past },
      { id: 'mended.hour', kind: 'clock', value: '2021-03-05T23:30', qualifier: 'about', ...past },
    ]);
    expect([...facts.values()].filter((fact) => fact.past)).toHaveLength(3);
  });

  it('of a year are as exact as its record says', () => {
    const facts = factsAfter(({ seizures }) => {
      Object.assign(part(seizures.years, 3), { qualifier: 'about' });
    });
    expect(facts.get('seized-2020')?.qualifier).toBe('about');
    expect(facts.get('seized-2021')?.qualifier).toBeUndefined();
  });

  it('of growth have no year where nobody knows the year to which it leads', () => {
    const facts = factsAfter(({ seizures }) => {
      part(seizures.growth, 1).to = 'seized-2031';
    });
    expect(facts.get('growth-2021')?.on).toBeUndefined();
  });

  it('count a full prison as not over', () => {
    const full = factsAfter(({ sites }) => {
      const { crowding } = part(sites, 0);
      if (crowding) crowding.places = crowding.detainees;
    });
    expect(full.get('crowding.over')?.value).toBe(0);
    expect(full.get('rouen.occupancy')?.value).toBe(100);
  });

  it('count in how many ways the same words were read, by what they are about', () => {
    const facts = factsAfter(({ quotes }) => {
      const minister = part(quotes, 0);
      const about = (id: string, subject: string, words: string, sources: string[]) =>
        quotes.push({ ...minister, id, about: subject, words, sources });
      about('first', 'tag', 'DDPF', ['gazette']);
      about('second', 'tag', 'DPPF', ['bureau']);
      about('third', 'tag', 'DDPF', ['bureau']);
      about('other', 'slogan', 'no', ['bureau']);
    });
    expect(facts.get('tag.readings')).toEqual({ id: 'tag.readings', ...count(2, gazetteFirst) });
    expect(facts.get('slogan.readings')).toEqual({ id: 'slogan.readings', ...count(1, bureau) });
    expect(facts.has('undefined.readings')).toBe(false);
  });

  it('lack what would be compared where it is not known', () => {
    const facts = factsAfter(({ story, sites }) => {
      story.comparison.before = 'seized-2031';
      for (const site of sites) site.hour = part(sites, 2).hour;
    });
    expect(
      ['seizures.ratio', 'seizures.growth', 'night.first', 'night.last'].filter((id) => facts.has(id)),
    ).toEqual([]);
  });

  it('are refused where two have one id, or a year is computed from none', () => {
    expect(() => factsAfter(({ facts }) => facts.push(part(facts, 0)))).toThrow(
      'two facts have the id census-month',
    );
    for (const [later, growth] of [
      ['seized-2018', 'growth-2020'],
      ['seized-2031', 'growth-2020'],
      ['seized-2020', 'growth-2031'],
    ])
      expect(() =>
        factsAfter(({ seizures }) => {
          Object.assign(part(seizures.years, 2), { from: { later, growth } });
        }),
      ).toThrow(`seized-2019 is computed from ${later} and ${growth}, which have no value`);
    const second = factsAfter(({ seizures }) => {
      Object.assign(part(seizures.years, 2), { from: { later: 'seized-2020', growth: 'growth-2021' } });
    });
    // 12.4 / 1.48
    expect(second.get('seized-2019')?.value).toBe(8.4);
  });
});
