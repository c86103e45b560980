/** What a site and a place of context have in common: name, department, commune, coordinates. */
import { z } from 'zod';
import { limits } from '../../../dataset/limits.ts';
import { provenance } from '../../../dataset/shape-parts.ts';

export const place = {
  name: z.string().min(1).max(limits.name).meta({ description: 'The French name, as labels show it' }),
  department: z
    .string()
    .regex(/^(\d\d|2[AB]|97[1-8]|98[4678])$/, 'a department is its INSEE code, such as 92, 2A or 974'),
  commune: z.string().regex(/^(\d\d|2[AB])\d{3}$/, 'a commune is its INSEE code, such as 92050'),
  longitude: z.number().min(-180).max(180).meta({ description: 'Degrees WGS84, east is positive' }),
  latitude: z.number().min(-90).max(90).meta({ description: 'Degrees WGS84' }),
  position: z.strictObject(provenance).meta({ description: 'Where the coordinates come from' }),
};
