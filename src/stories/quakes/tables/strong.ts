/** The strong earthquakes, one by one. */
import { referenceTo, table } from '../../../dataset/table.ts';
import type { QuakesDataset } from '../dataset.ts';
import { derivedOfSequence, derivedOfStrong, factsOfStrong } from '../facts.ts';

import { strongEarthquake } from '../records.ts';

export const strong = table({
  name: 'strong',
  record: strongEarthquake,
  atLeast: 1,
  atMost: 400,
  facts: factsOfStrong,
  derived: (_records, _facts, dataset: QuakesDataset) => [
    ...derivedOfStrong(dataset),
    ...derivedOfSequence(dataset),
  ],
  series: ['magnitudes'],
  dates: ({ id, at }) => [[['at'], `the earthquake ${id}`, at]],
  taken: ['hour', 'magnitude', 'depth'],
  groups: ['strong', 'hualien'],
  references: { network: referenceTo('networks', 'network') },
  further: (index, known) => {
    const like = known[index % known.length];
    if (!like) throw new Error('there is no earthquake to be like');
    const longitude = ((index * 37) % 360) - 180;
    const latitude = ((index * 11) % 120) - 60;
    return { ...like, id: `further-${index}`, longitude, latitude, sequence: undefined };
  },
  drawn: ['place'],
  units: { magnitude: 'magnitude', depth: 'kilometre' },
});
