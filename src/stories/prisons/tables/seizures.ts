/** What the three tables of `seizures.json` know of one another. */
import { tenth } from '../../../dataset/fact-parts.ts';
import type { Dataset, Reference } from '../../../dataset/table.ts';
import type { Growth, SeizureWithin, SeizureYear } from './seizure-shapes.ts';

export interface Seizures {
  seizures: { years: SeizureYear[]; within: SeizureWithin[]; growth: Growth[] };
}

/** Tonnes of a year, computed if the record says so; undefined for a gap. Throws on an unknown reference. */
export function tonnesOf(seizures: Seizures['seizures'], record: SeizureYear): number | undefined {
  if ('tonnes' in record) return record.tonnes;
  if (!('from' in record)) return undefined;
  const later = seizures.years.find(({ id }) => id === record.from.later);
  const growth = seizures.growth.find(({ id }) => id === record.from.growth);
  if (!later || !growth || !('tonnes' in later)) {
    throw new Error(
      `${record.id} is computed from ${record.from.later} and ${record.from.growth}, which have no value`,
    );
  }
  return tenth(later.tonnes / (1 + growth.percent / 100));
}

const yearsIn = (dataset: Dataset) => (dataset as Dataset & Seizures).seizures.years;

export const yearWithTonnes: Reference = {
  what: 'year with tonnes',
  ids: (dataset) =>
    yearsIn(dataset)
      .filter((year) => 'tonnes' in year)
      .map(({ id }) => id),
};

export const yearWithValue: Reference = {
  what: 'year with a value',
  ids: (dataset) =>
    yearsIn(dataset)
      .filter(({ status }) => status !== 'gap')
      .map(({ id }) => id),
};
