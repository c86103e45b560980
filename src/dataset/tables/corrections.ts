/** What was wrong, and what is right. */
import type { Fact } from '../facts.ts';
import { limits } from '../limits.ts';
import { type Correction, correction } from '../shapes.ts';
import { table } from '../table.ts';

/** What was printed before a correction, and by mistake: no source bears it out. */
function pastFacts({ id: owner, was = {} }: Correction): Fact[] {
  return Object.entries(was).map(([name, old]): Fact => {
    const past = { id: `${owner}.${name}`, status: 'reported', sources: [], past: true } as const;
    if ('date' in old) return { ...past, kind: 'date', value: old.date };
    if ('at' in old) return { ...past, kind: 'clock', value: old.at, qualifier: old.qualifier };
    return { ...past, kind: 'quantity', value: old.value, unit: old.unit, qualifier: old.qualifier };
  });
}

export const corrections = table({
  name: 'corrections',
  record: correction,
  atMost: limits.records,
  facts: pastFacts,
  dates: ({ id, date }) => [[['date'], `the correction ${id}`, date]],
});
