/** The strong earthquakes, one by one. */
import { z } from 'zod';
import { clock, id, provenance } from '../../../dataset/shape-parts.ts';
import { referenceTo, table } from '../../../dataset/table.ts';
import type { QuakesDataset } from '../dataset.ts';
import { derivedOfSequence, derivedOfStrong, factsOfStrong } from '../facts.ts';
import { latitude, longitude } from './parts.ts';

/** Outside the United States smaller ones can be hard to locate, says the USGS. */
export const leastStrong = 4.5;

const strongEarthquake = z.strictObject({
  id: id.meta({ description: 'The id that the list has for it' }),
  place: z.string().min(1).max(80).meta({ description: 'As the list has it' }),
  at: clock,
  magnitude: z.number().min(leastStrong).max(10),
  scale: z
    .string()
    .min(2)
    .max(6)
    .meta({ description: 'How the magnitude was worked out', examples: ['mww'] }),
  longitude,
  latitude,
  depth: z.number().min(-10).max(800).meta({ description: 'Kilometres' }),
  network: z.string().meta({ description: 'The id of a network' }),
  sequence: z
    .enum(['hualien'])
    .optional()
    .meta({ description: 'The series of earthquakes at one place that it is one of' }),
  ...provenance,
});
export type StrongEarthquake = z.infer<typeof strongEarthquake>;

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
  drawn: ['place'],
  units: { magnitude: 'magnitude', depth: 'kilometre' },
});
