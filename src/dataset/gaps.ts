/** Values that the data name and nobody knows. */
import type { Dataset } from './shapes.ts';

/** Ids that a fact would have if its value were known: years without a figure, hours that nobody printed. */
export function gapsOf({ seizures, sites }: Pick<Dataset, 'seizures' | 'sites'>): Set<string> {
  return new Set([
    ...seizures.years.flatMap(({ id, status }) => (status === 'gap' ? [id] : [])),
    ...sites.flatMap(({ id, hour }) => ('at' in hour ? [] : [`${id}.hour`])),
  ]);
}
