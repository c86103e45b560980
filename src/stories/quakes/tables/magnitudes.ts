/** Earthquakes by magnitude, a record a class: from one value to below another. */
import { table } from '../../../dataset/table.ts';
import { derivedOfClasses, factsOfClass } from '../facts.ts';

import { magnitudeClass } from '../records.ts';

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
