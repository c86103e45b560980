/** Earthquakes by day, in UTC. */
import { areUnique } from '../../../dataset/checks/unique.ts';
import { table } from '../../../dataset/table.ts';
import type { QuakesDataset } from '../dataset.ts';
import { derivedOfDays, factsOfDay } from '../facts.ts';

import { dayRecord } from '../records.ts';

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
