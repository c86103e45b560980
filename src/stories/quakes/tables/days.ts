/** Earthquakes by day, in UTC. */
import { z } from 'zod';
import { areUnique } from '../../../dataset/checks/unique.ts';
import { day, id, provenance } from '../../../dataset/shape-parts.ts';
import { table } from '../../../dataset/table.ts';
import type { QuakesDataset } from '../dataset.ts';
import { derivedOfDays, factsOfDay } from '../facts.ts';
import { count } from './parts.ts';

const dayRecord = z.strictObject({
  id,
  date: day,
  count,
  whole: z.boolean().meta({ description: 'Whether the list has all of the day' }),
  ...provenance,
});
export type Day = z.infer<typeof dayRecord>;

export const days = table({
  name: 'days',
  record: dayRecord,
  atLeast: 2,
  atMost: 400,
  facts: factsOfDay,
  derived: (_records, _facts, dataset: QuakesDataset) => derivedOfDays(dataset),
  dates: ({ id, date }) => [[['date'], `the day ${id}`, date]],
  taken: ['entries'],
  groups: ['days', 'strongest-day'],
  checks: [areUnique('date')],
});
