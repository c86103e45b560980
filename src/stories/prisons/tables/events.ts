/** What happened, on the timeline. */
import { z } from 'zod';
import { inOrder } from '../../../dataset/checks/periods.ts';
import { dateFact, quantityFacts } from '../../../dataset/fact-parts.ts';
import { day, holds, id, label, provenance, quantities, shortNote } from '../../../dataset/shape-parts.ts';
import { table } from '../../../dataset/table.ts';
import { limits } from '../limits.ts';

const event = z.strictObject({
  id,
  from: day,
  until: day.optional(),
  kind: z
    .enum(['attack', 'seizure', 'justice', 'law'])
    .meta({ description: 'Decides the colour on the timeline' }),
  text: label,
  holds,
  opens: shortNote
    .optional()
    .meta({ description: 'How the timeline’s title begins where this event is the first' }),
  closes: shortNote
    .optional()
    .meta({ description: 'How the timeline’s title ends where this event is the last' }),
  ...provenance,
  facts: quantities.optional(),
});
export type Event = z.infer<typeof event>;

export const events = table({
  name: 'events',
  record: event,
  atLeast: 1,
  atMost: limits.events,
  facts: (own) => [
    dateFact(`${own.id}.date`, own.from, own),
    ...(own.until ? [dateFact(`${own.id}.until`, own.until, own)] : []),
    ...quantityFacts(own.id, own.from, own.facts),
  ],
  dates: ({ id, from, until }) => [
    [['from'], `the event ${id}`, from],
    ...(until ? [[['until'], `the end of the event ${id}`, until] as const] : []),
  ],
  taken: ['date', 'until'],
  drawn: ['text'],
  checks: [inOrder('from', 'until')],
});
