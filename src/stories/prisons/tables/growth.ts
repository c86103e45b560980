/** The growth from one year to another, as a source printed it. */
import type { Fact } from '../../../dataset/facts.ts';
import { type Check, type Dataset, table } from '../../../dataset/table.ts';
import { limits } from '../limits.ts';
import { type Growth, growth as shape } from './seizure-shapes.ts';
import { type Seizures, tonnesOf, yearWithValue } from './seizures.ts';

function growthFact(record: Growth, { seizures }: Dataset & Seizures): Fact {
  const { id, percent: value, qualifier, status, sources, to } = record;
  const year = seizures.years.find((other) => other.id === to)?.year;
  const on = year === undefined ? undefined : String(year);
  return { id, kind: 'quantity', value, unit: 'percent', qualifier, status, sources, series: 'growth', on };
}

/** What a source printed and what its years give lie within a point of each other. */
const followsFromYears: Check<Growth> = (records, { dataset, at }) => {
  const { seizures } = dataset as Dataset & Seizures;
  return records.flatMap(({ percent, from, to, id }, index) => {
    const [before, after] = [from, to].map((name) => {
      const record = seizures.years.find((year) => year.id === name);
      return record && tonnesOf(seizures, record);
    });
    if (before === undefined || after === undefined) return [];
    const derived = (after / before - 1) * 100;
    if (Math.abs(derived - percent) <= 1) return [];
    const message = `${id} says ${percent} percent, but ${before} and ${after} tonnes give ${derived.toFixed(1)}: fix whichever is wrong`;
    return [at(index, ['percent'], message)];
  });
};

export const growth = table({
  name: 'seizures-growth',
  file: 'seizures',
  list: 'growth',
  record: shape,
  atMost: limits.years,
  facts: (record, dataset: Dataset & Seizures) => [growthFact(record, dataset)],
  series: ['growth'],
  references: { from: yearWithValue, to: yearWithValue },
  units: { percent: 'percent' },
  checks: [followsFromYears],
});
