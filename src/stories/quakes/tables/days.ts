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
  further: (index, known) => {
    const first = known.map(({ date }) => date).sort()[0] ?? '';
    const date = new Date(Date.parse(first) - (index + 1) * 86_400_000).toISOString().slice(0, 10);
    const count = 180 + ((index * 37) % 120);
    return {
      id: `day-${date}`,
      date,
      count,
      whole: true,
      status: 'derived' as const,
      sources: ['usgs-week'],
    };
  },
  checks: [areUnique('date')],
});
