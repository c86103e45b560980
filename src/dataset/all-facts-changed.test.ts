import { describe, expect, it } from 'vitest';
import {
  bureau,
  count,
  factsAfter,
  gazette,
  gazetteFirst,
  measure,
  part,
  reported,
} from '../../tests/fixture-facts.ts';

describe('facts after a change', () => {
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
      corrections.push({ id: 'fixed', date: '2022-02-01', wrong: text, right: text, facts: [], was });
    });
    const past = { status: 'reported', sources: [], past: true };
    expect(['tonnes', 'day', 'hour'].map((name) => facts.get(`fixed.${name}`))).toEqual([
      {
        id: 'fixed.tonnes',
        kind: 'quantity',
        value: 12.3,
        unit: 'tonne',
        measure: measure('tonne'),
        qualifier: 'nearly',
        ...past,
      },
      { id: 'fixed.day', kind: 'date', value: '2021-03-05', ...past },
      { id: 'fixed.hour', kind: 'clock', value: '2021-03-05T23:30', qualifier: 'about', ...past },
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
