/** Places that the words name beside the story's own. */
import { z } from 'zod';
import { inRegion } from '../../../dataset/checks/regions.ts';
import { holds, id, provenance, shortNote } from '../../../dataset/shape-parts.ts';
import { table } from '../../../dataset/table.ts';
import { limits } from '../limits.ts';
import { territories } from '../overseas.ts';
import { inFrance, type Located, sitsInCommune } from './place-checks.ts';
import { place } from './place-shape.ts';

const contextPlace = z.strictObject({
  id,
  name: place.name,
  department: place.department,
  commune: place.commune,
  longitude: place.longitude,
  latitude: place.latitude,
  precision: z
    .literal('town')
    .meta({ description: 'The middle of the town: drawn as an area, never as a place that was attacked' }),
  position: place.position,
  reported: z
    .strictObject({ text: shortNote, ...provenance, holds })
    .meta({ description: 'What the reports have there, in a few words that may stand below the name' }),
});
export type ContextPlace = z.infer<typeof contextPlace>;

/** The map shows context in its larger views alone. */
function isNotOverseas({ id, department }: Located): { key: string; message: string } | undefined {
  if (!(department in territories)) return undefined;
  const message = `${id} lies overseas, and the map shows context in metropolitan France alone: leave it out`;
  return { key: 'department', message };
}

export const context = table({
  name: 'context',
  record: contextPlace,
  atMost: limits.context,
  apart: true,
  drawn: ['name', 'reported.text'],
  places: [inRegion(inFrance, isNotOverseas, sitsInCommune)],
});
