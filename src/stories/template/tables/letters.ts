/** An example, to be replaced: the words of the headline, a record each. */
import { z } from 'zod';
import { derived } from '../../../dataset/fact-parts.ts';
import { id, provenance } from '../../../dataset/shape-parts.ts';
import { table } from '../../../dataset/table.ts';

export const letters = table({
  name: 'letters',
  record: z.strictObject({
    id,
    word: z.string().min(1).max(12).meta({ description: 'As it stands in the headline' }),
    count: z.number().int().min(1).max(12).meta({ description: 'How many letters it has' }),
    ...provenance,
  }),
  atLeast: 2,
  atMost: 20,
  facts: ({ id, count, status, sources }) => [
    { id, kind: 'quantity', value: count, unit: 'letter', status, sources },
  ],
  derived: (records) => [
    derived(
      'letters.all',
      records.reduce((sum, { count }) => sum + count, 0),
      'letter',
      'counted',
      records.flatMap(({ sources }) => sources),
    ),
  ],
  groups: ['letters'],
  drawn: ['word'],
  units: { count: 'letter' },
});
