/** What was seized by a day of one year, from its beginning on. */
import { inOrder } from '../../../dataset/checks/periods.ts';
import { dateFact } from '../../../dataset/fact-parts.ts';
import type { Fact } from '../../../dataset/facts.ts';
import { type Check, type Dataset, table } from '../../../dataset/table.ts';
import { limits } from '../limits.ts';
import { type SeizureWithin, seizureWithin } from './seizure-shapes.ts';
import { type Seizures, tonnesOf } from './seizures.ts';

function withinFacts({ id, tonnes: value, until, qualifier, status, sources }: SeizureWithin): Fact[] {
  return [
    { id, kind: 'quantity', value, unit: 'tonne', qualifier, status, sources, series: 'within', on: until },
    dateFact(`${id}.until`, until, { status, sources }),
  ];
}

/** What was seized by a later day of a year cannot be less, and the whole year must be the year's own figure. */
const areCumulative: Check<SeizureWithin> = (records, { dataset, at }) => {
  const { seizures } = dataset as Dataset & Seizures;
  return records.flatMap(({ id, from, until, tonnes }, index) => {
    const larger = records.find(
      (other) => other.from === from && other.until < until && other.tonnes > tonnes,
    );
    if (larger) {
      const message = `${id} is less (${tonnes}) than ${larger.id} before it (${larger.tonnes}): a total cannot shrink`;
      return [at(index, ['tonnes'], message)];
    }
    const year = seizures.years.find(
      (record) => from === `${record.year}-01-01` && until === `${record.year}-12-31`,
    );
    const whole = year && tonnesOf(seizures, year);
    if (!year || whole === undefined || whole === tonnes) return [];
    const message = `${id} says ${tonnes} and ${year.id} says ${whole}, but both are the whole of ${year.year}`;
    return [at(index, ['tonnes'], message)];
  });
};

/** One chart shows one year. */
const areOfOneYear: Check<SeizureWithin> = (records, { at }) => {
  const year = records[0]?.from.slice(0, 4);
  return records.flatMap(({ id, from, until }, index) =>
    (['from', 'until'] as const).flatMap((key) => {
      // A period that ends before it begins is told for that.
      if (until < from || { from, until }[key].slice(0, 4) === year) return [];
      const message = `${id} does not lie in ${year} as the first period does, and one chart shows one year: fix whichever is wrong`;
      return [at(index, [key], message)];
    }),
  );
};

/** One line adds up all from one day. */
const beginTogether: Check<SeizureWithin> = (records, { at }) => {
  const begin = records[0]?.from;
  const year = begin?.slice(0, 4);
  return records.flatMap(({ id, from, until }, index) => {
    // One that lies in another year, or is reversed, is told for that.
    if (from === begin || from.slice(0, 4) !== year || until < from) return [];
    const message = `${id} begins on ${from} and the first period on ${begin}, and one line adds up all from one day: fix whichever is wrong`;
    return [at(index, ['from'], message)];
  });
};

export const within = table({
  name: 'seizures-within',
  file: 'seizures',
  list: 'within',
  record: seizureWithin,
  atLeast: 1,
  atMost: limits.years,
  facts: withinFacts,
  series: ['within'],
  dates: ({ id, from, until }) => [
    [['from'], `the beginning of ${id}`, from],
    [['until'], `the end of ${id}`, until],
  ],
  units: { tonnes: 'tonne' },
  checks: [areCumulative, inOrder('from', 'until'), areOfOneYear, beginTogether],
});
