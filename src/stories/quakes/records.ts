/** What a record of each of the story's tables is. */
import { z } from 'zod';
import { clock, day, id, provenance, shortNote } from '../../dataset/shape-parts.ts';

/** Earthquakes. */
const count = z.number().int().min(0).max(100_000);
const longitude = z.number().min(-180).max(180).meta({ description: 'Degrees WGS84, east is positive' });
const latitude = z.number().min(-90).max(90).meta({ description: 'Degrees WGS84' });

const bound = z.number().int().min(0).max(9);

export const magnitudeClass = z.strictObject({
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

export const network = z.strictObject({
  id: id.meta({ description: 'The code that the list has for it' }),
  name: shortNote.meta({ description: 'What it covers' }),
  count,
  ...provenance,
});
export type Network = z.infer<typeof network>;

/** Outside the United States smaller ones can be hard to locate, says the USGS. */
export const leastStrong = 4.5;

export const strongEarthquake = z.strictObject({
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

export const dayRecord = z.strictObject({
  id,
  date: day,
  count,
  whole: z.boolean().meta({ description: 'Whether the list has all of the day' }),
  ...provenance,
});
export type Day = z.infer<typeof dayRecord>;
