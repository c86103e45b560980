import { describe, expect, it } from 'vitest';
import { copyOf, readPrisons } from '../../../../tests/prisons.ts';
import { checkNumbers } from '../../../dataset/checks/numbers.ts';
import { checkTables } from '../../../dataset/checks/tables.ts';
import type { PrisonsDataset } from '../dataset.ts';

type Change = (dataset: PrisonsDataset) => void;

/** Problems with the fixture after a change of it: the file, the path and the sentence of each. */
function found(change: Change): string[] {
  const { dataset: original, facts } = readPrisons('tests/fixtures/small');
  const dataset = copyOf(original);
  change(dataset);
  return [...checkNumbers(dataset), ...checkTables(dataset, facts)].map(
    ({ file, path, message }) => `${file} ${path.join('.')}: ${message}`,
  );
}

/** Changes one record of a list. */
const set =
  <Item extends object>(
    list: (dataset: PrisonsDataset) => Item[],
    index: number,
    values: Partial<Item>,
  ): Change =>
  (dataset) => {
    const item = list(dataset)[index];
    if (!item) throw new Error(`the fixture has no item ${index}`);
    Object.assign(item, values);
  };
const all =
  (...changes: Change[]): Change =>
  (dataset) => {
    for (const change of changes) change(dataset);
  };
const growth = ({ seizures }: PrisonsDataset) => seizures.growth;
const within = ({ seizures }: PrisonsDataset) => seizures.within;
const sites = ({ sites }: PrisonsDataset) => sites;
const sources = ({ sources }: PrisonsDataset) => sources;
const events = ({ events }: PrisonsDataset) => events;
const provenance = { status: 'reported' as const, sources: ['gazette'] };
const night = (day: string) => ({ hour: { status: 'gap' as const, night: day, sources: ['gazette'] } });

/** 18.3 tonnes are exactly twice as many. */
const doubled = (percent: number) =>
  all(
    ({ seizures }) => Object.assign(seizures.years[0] ?? {}, { tonnes: 9.15 }),
    set(growth, 1, { from: 'seized-2017', percent }),
  );
const burned = (value: number) =>
  set(sites, 0, {
    facts: {
      vehicles: { value: 4, unit: 'vehicle', ...provenance },
      burned: { value, unit: 'vehicle', partOf: 'vehicles', ...provenance },
    },
  });

describe('nothing is found', () => {
  it.each<[string, Change]>([
    ['in the fixture', () => {}],
    ['where a growth is a point less than its years give', doubled(99)],
    ['where it is a point more', doubled(101)],
    ['where it begins in a gap, which is told elsewhere', set(growth, 1, { from: 'seized-2018' })],
    ['where it ends in a gap', set(growth, 1, { to: 'seized-2018' })],
    ['where it begins in an unknown year', set(growth, 1, { from: 'seized-2031' })],
    ['where it ends in an unknown year', set(growth, 1, { to: 'seized-2031' })],
    ['where nothing was seized between two days', set(within, 1, { tonnes: 7 })],
    ['where two totals of the same days differ', set(within, 1, { until: '2021-04-30', tonnes: 6 })],
    [
      'where all periods begin in the same month, and the last ends with the year',
      all(
        ...[0, 1, 2].map((index) => set(within, index, { from: '2021-02-01' })),
        set(within, 2, { tonnes: 17 }),
      ),
    ],
    ['where a whole year begins alike but ends before', set(within, 2, { until: '2021-12-30', tonnes: 18 })],
    ['where a part is as much as its whole', burned(4)],
    ['where an event ends on the day on which it begins', set(events, 0, { until: '2021-03-04' })],
    ['where a source was read on the day that it came out', set(sources, 0, { read: '2021-03-05' })],
    ['where a value has as many digits as are printed', set(within, 0, { tonnes: 6.999 })],
    [
      'where all sites lie within a week of the one in the middle, in whatever order they stand',
      all(
        set(sites, 0, night('2021-03-01')),
        set(sites, 1, night('2021-03-12')),
        set(sites, 2, night('2021-03-05')),
      ),
    ],
    [
      'where a prison holds ten times as many people as it has places',
      set(sites, 0, { crowding: { detainees: 5000, places: 500, ...provenance } }),
    ],
  ])('%s', (_, change) => {
    expect(found(change)).toEqual([]);
  });
});

describe('told is', () => {
  it.each<[string, Change, string[]]>([
    [
      'a growth more than a point too low',
      doubled(98.9),
      [
        'seizures growth.1.percent: growth-2021 says 98.9 percent, but 9.15 and 18.3 tonnes give 100.0: fix whichever is wrong',
      ],
    ],
    [
      'a growth more than a point too high',
      doubled(101.1),
      [
        'seizures growth.1.percent: growth-2021 says 101.1 percent, but 9.15 and 18.3 tonnes give 100.0: fix whichever is wrong',
      ],
    ],
    [
      'a part that is more than its whole',
      burned(5),
      [
        'sites sites.0.facts.burned.value: burned (5) is part of vehicles (4) and cannot be more: fix whichever is wrong',
      ],
    ],
    [
      'a source that was read a day before it came out',
      set(sources, 0, { read: '2021-03-04' }),
      [
        'sources sources.0.read: gazette was read (2021-03-04) before it was published (2021-03-05): fix whichever is wrong',
      ],
    ],
    [
      'a night eight days from the others',
      set(sites, 2, night('2021-03-12')),
      [
        'sites sites.2.hour.night: arles (2021-03-12) lies more than 7 days from the other sites (2021-03-04), and one line shows all hours: fix the date',
      ],
    ],
    [
      'a day of another year, once for its beginning and once for its end',
      set(within, 1, { from: '2019-06-01', until: '2019-06-01' }),
      ['from', 'until'].map(
        (key) =>
          `seizures within.1.${key}: seized-autumn does not lie in 2021 as the first period does, and one chart shows one year: fix whichever is wrong`,
      ),
    ],
    [
      'a period that begins on another day than the first',
      set(within, 1, { from: '2021-05-01' }),
      [
        'seizures within.1.from: seized-autumn begins on 2021-05-01 and the first period on 2021-01-01, and one line adds up all from one day: fix whichever is wrong',
      ],
    ],
    [
      'a comparison with an earlier year',
      ({ story }) => Object.assign(story.comparison, { before: 'seized-2021', after: 'seized-2020' }),
      [
        'story comparison.after: the story compares seized-2021 with a later year, and seized-2020 is none: swap them, or name another',
      ],
    ],
    [
      'one detainee more than ten times the places',
      set(sites, 0, { crowding: { detainees: 5001, places: 500, ...provenance } }),
      [
        'sites sites.0.crowding.detainees: rouen holds 5001 in 500 places, more than 10 times as many: fix whichever is wrong',
      ],
    ],
  ])('%s', (_, change, expected) => {
    expect(found(change)).toEqual(expected);
  });
});
