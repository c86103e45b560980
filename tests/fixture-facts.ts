/** Facts of the fixture, as they are and after a change, and what a test expects of them. */
import { factsOf } from '../src/dataset/all-facts.ts';
import type { Fact } from '../src/dataset/facts.ts';
import type { PrisonsDataset } from '../src/stories/prisons/dataset.ts';
import { copyOf, readPrisons } from './prisons.ts';

export const small = () => copyOf(readPrisons('tests/fixtures/small').dataset);
/** The facts of the fixture dataset after a change of it. */
export function factsAfter(change: (dataset: PrisonsDataset) => void) {
  const dataset = small();
  change(dataset);
  return factsOf(dataset);
}
export const part = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index];
  if (!item) throw new Error(`the fixture has no item ${index}`);
  return item;
};

export const { units } = small();
/** What a value in a unit carries, so that it can be printed. */
export const measure = (unit: string | undefined) => units.find(({ id }) => id === unit);

export const gazette = ['gazette'];
export const bureau = ['bureau'];
export const gazetteFirst = ['gazette', 'bureau'];
export const bureauFirst = ['bureau', 'gazette'];
export const reported = (value: Fact['value'], sources: string[], more: Partial<Fact> = {}) => ({
  kind: 'quantity',
  value,
  status: 'reported',
  sources,
  measure: measure(more.unit),
  ...more,
});
export const date = (value: string, sources: string[], status = 'reported') => ({
  kind: 'date',
  value,
  status,
  sources,
});
export const year = (value: number, sources: string[], status = 'reported') => ({
  kind: 'year',
  value,
  status,
  sources,
});
export const derived = (value: number, unit: string, rule: Fact['rule'], sources: string[]) => ({
  kind: 'quantity',
  value,
  unit,
  measure: measure(unit),
  rule,
  status: 'derived',
  sources,
});
export const count = (value: number, sources: string[]) => derived(value, 'count', 'counted', sources);
export const rouenHour = {
  kind: 'clock',
  value: '2021-03-04T23:30',
  qualifier: 'about',
  status: 'disputed',
  sources: gazetteFirst,
};
export const melunHour = { kind: 'clock', value: '2021-03-04T22:15', status: 'reported', sources: gazette };
