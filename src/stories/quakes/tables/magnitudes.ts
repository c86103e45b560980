/** Earthquakes by magnitude, a record a class: from one value to below another. */
import { z } from 'zod';
import { id, provenance } from '../../../dataset/shape-parts.ts';
import { table } from '../../../dataset/table.ts';
import { derivedOfClasses, factsOfClass } from '../facts.ts';
import { count } from './parts.ts';

const bound = z.number().int().min(0).max(9);

const magnitudeClass = z.strictObject({
  id,
  from: bound.optional().meta({ description: 'The least magnitude of the class; none for the lowest class' }),
  below: bound
    .optional()
    .meta({ description: 'The magnitude that the next class begins with; none for the highest' }),
  count,
  worldwide: count.meta({ description: 'How many of them come from the worldwide network' }),
  ...provenance,
});
export type MagnitudeClass = z.infer<typeof magnitudeClass>;

export const magnitudes = table({
  name: 'magnitudes',
  record: magnitudeClass,
  atLeast: 2,
  atMost: 12,
  facts: factsOfClass,
  derived: derivedOfClasses,
  series: ['classes'],
  taken: ['from', 'worldwide'],
  groups: ['magnitudes'],
  prints: {
    earthquake: 'what is counted',
    magnitude: 'the classes',
    percent: 'shares',
    count: 'what is counted',
  },
  checks: [
    (records, { at }) =>
      records.flatMap((record, index) =>
        record.worldwide > record.count
          ? [
              at(
                index,
                ['worldwide'],
                `${record.id}: of ${record.count} earthquakes no more can come from the worldwide network: fix one of both`,
              ),
            ]
          : [],
      ),
  ],
});
