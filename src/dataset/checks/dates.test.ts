import { describe, expect, it } from 'vitest';
import { copyOf, readPrisons } from '../../../tests/prisons.ts';
import type { PrisonsDataset } from '../../stories/prisons/dataset.ts';
import { checkDates } from './dates.ts';

const small = () => copyOf(readPrisons('tests/fixtures/small').dataset);
const text = { en: 'x', fr: 'x' } as PrisonsDataset['story']['title'];

/** Places of what is found after a change of the fixture, which is published and as of 2022-02-01. */
function found(change: (dataset: PrisonsDataset) => void): string[] {
  const dataset = small();
  change(dataset);
  return checkDates(dataset).map(({ file, path }) => [file, ...path].join('.'));
}
const set = (record: object | undefined, values: object) => {
  if (!record) throw new Error('the fixture has no such record');
  Object.assign(record, values);
};
const correction = (date: string) => ({ id: 'c', date, wrong: text, right: text, facts: [] });

describe('nothing is found', () => {
  it.each<[string, (dataset: PrisonsDataset) => void]>([
    ['in the fixture', () => {}],
    ['on the very day', ({ events }) => set(events[3], { from: '2022-02-01', until: '2022-02-01' })],
    ['at the last hour of the day', ({ facts }) => set(facts[0], { at: '2022-02-01T23:59' })],
    [
      'in its month and its year',
      ({ facts, sources }) => {
        set(facts[0], { date: '2022-02' });
        set(sources[0], { published: '2022' });
      },
    ],
    ['where a source was read on that day', ({ sources }) => set(sources[0], { read: '2022-02-01' })],
    ['where the year that has begun has no figure', ({ seizures }) => set(seizures.years[1], { year: 2022 })],
    [
      'where the year of a figure ends on that day',
      ({ seizures, story }) => {
        set(seizures.years[0], { year: 2022 });
        set(story, { asOf: '2022-12-31' });
      },
    ],
    [
      'where a correction has the day of the publication',
      ({ corrections }) => corrections.push(correction('2022-02-01')),
    ],
    [
      'in what a correction took back',
      ({ corrections }) =>
        corrections.push({ ...correction('2022-02-01'), was: { day: { date: '2062-01-01' } } }),
    ],
  ])('%s', (_, change) => {
    expect(found(change)).toEqual([]);
  });
});

describe('told is what lies later', () => {
  it.each<[string, (dataset: PrisonsDataset) => void, string[]]>([
    ['an event', ({ events }) => set(events[3], { from: '2022-02-02' }), ['events.events.3.from']],
    ['its end', ({ events }) => set(events[3], { until: '2022-02-02' }), ['events.events.3.until']],
    ['an hour', ({ sites }) => set(sites[0]?.hour, { at: '2022-02-02T00:00' }), ['sites.sites.0.hour.at']],
    ['a night', ({ sites }) => set(sites[2]?.hour, { night: '2022-02-02' }), ['sites.sites.2.hour.night']],
    [
      'a period',
      ({ seizures }) => set(seizures.within[0], { from: '2022-02-02', until: '2022-02-03' }),
      ['seizures.within.0.from', 'seizures.within.0.until'],
    ],
    [
      'a year without a figure',
      ({ seizures }) => set(seizures.years[1], { year: 2023 }),
      ['seizures.years.1.year'],
    ],
    [
      'the end of a year with a figure',
      ({ seizures, story }) => {
        set(seizures.years[0], { year: 2022 });
        set(story, { asOf: '2022-12-30' });
      },
      ['seizures.years.0.year'],
    ],
    ['a claim', ({ claims }) => set(claims[1], { on: '2022-02-02' }), ['claims.claims.1.on']],
    ['a quote', ({ quotes }) => set(quotes[0], { on: '2022-02-02' }), ['quotes.quotes.0.on']],
    ['a month', ({ facts }) => set(facts[0], { date: '2022-03' }), ['facts.facts.0.date']],
    ['a year alone', ({ facts }) => set(facts[0], { date: '2023' }), ['facts.facts.0.date']],
    [
      'a source',
      ({ sources }) => set(sources[0], { published: '2022-02-02' }),
      ['sources.sources.0.published'],
    ],
    [
      'a correction',
      ({ corrections }) => corrections.push(correction('2022-02-02')),
      ['corrections.corrections.0.date'],
    ],
  ])('%s', (_, change, places) => {
    expect(found(change)).toEqual(places);
  });
});

it('tells of reading once, at the source that was read last', () => {
  const read = ({ sources }: PrisonsDataset) => {
    set(sources[0], { read: '2022-02-03' });
    set(sources[1], { read: '2022-02-02' });
  };
  expect(found(read)).toEqual(['sources.sources.0.read']);
  const dataset = small();
  set(dataset.sources[1], { read: '2022-02-02' });
  expect(checkDates(dataset)).toEqual([
    {
      file: 'sources',
      path: ['sources', 1, 'read'],
      message:
        'bureau was read on 2022-02-02, but the story is as of 2022-02-01: move asOf in story.json to the day on which sources were read last, or fix this date',
    },
  ]);
  expect(found((data) => data.sources.splice(0))).toEqual([]);
});

it('tells of nothing else while the story is as of a day before its publication', () => {
  expect(found(({ story }) => set(story, { asOf: '2016-02-01' }))).toEqual(['story.asOf']);
});

it('tells of a correction before the publication', () => {
  expect(found(({ corrections }) => corrections.push(correction('2022-01-31')))).toEqual([
    'corrections.corrections.0.date',
  ]);
});
