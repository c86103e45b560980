/** What a reader knows around the places of the story: towns, seas, countries. The files belong to the project. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const longitude = z.number().min(-180).max(180);
const latitude = z.number().min(-90).max(90);
const country = z.string().regex(/^[A-Z]{2}$/);
/** Names by language, where they are others than the one that GeoNames calls the main one. */
const names = z.record(z.string().min(2), z.string().min(1));

const town = z.strictObject({
  name: z.string().min(1),
  country,
  longitude,
  latitude,
  population: z.number().int().positive(),
  names: names.optional(),
});
export type Town = z.infer<typeof town>;

/** Places for a label, the best first. */
const at = z.array(z.tuple([longitude, latitude])).min(1);

/**
 * `geo/names.json`: what no package tells. `npm run geo` refuses a name of a town that is none of those which
 * GeoNames has for it. The places of labels are chosen by hand, for no list knows which part of a country or of a sea a
 * view shows; what seas are called stands in `src/locale/`, and countries are called as Unicode CLDR has them.
 */
const labels = z.strictObject({
  towns: z.array(z.strictObject({ name: z.string().min(1), country, names })),
  seas: z.array(z.strictObject({ id: z.enum(['channel', 'atlantic', 'mediterranean']), at })),
  /** `shape` is what Natural Earth calls the country. */
  countries: z.array(z.strictObject({ code: country, shape: z.string().min(1), at })),
});
export type PlaceLabels = z.infer<typeof labels>;

export interface Surroundings extends Pick<PlaceLabels, 'seas' | 'countries'> {
  /** The largest first. */
  towns: readonly Town[];
}

const parsed = (folder: string, file: string): unknown =>
  JSON.parse(readFileSync(`${folder}/${file}.json`, 'utf8'));

/** The names that are kept by hand, and where labels of seas and countries stand. */
export function readPlaceLabels(folder: string): PlaceLabels {
  return labels.parse(parsed(folder, 'names'));
}

/** Towns as `npm run geo` made them, and where seas and countries are named. */
export function readSurroundings(folder: string): Surroundings {
  const { seas, countries } = readPlaceLabels(folder);
  return { towns: z.array(town).parse(parsed(folder, 'towns')), seas, countries };
}
