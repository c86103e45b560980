/** What several of the story's tables are made of. */
import { z } from 'zod';

/** Earthquakes. */
export const count = z.number().int().min(0).max(100_000);
export const longitude = z
  .number()
  .min(-180)
  .max(180)
  .meta({ description: 'Degrees WGS84, east is positive' });
export const latitude = z.number().min(-90).max(90).meta({ description: 'Degrees WGS84' });
