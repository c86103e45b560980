/** What the maps of the story that is built are drawn from. */
import { readBoundaries } from '../dataset/boundaries.ts';
import type { Edition } from '../figures/figure.ts';
import { story } from './chosen.ts';
import { geoFolder } from './data.ts';

export type Places = Pick<Edition, 'boundaries' | 'surroundings'>;

/** Boundaries and surroundings from a folder, the story's own unless told; none for a story without a map. */
export function readPlaces(folder: string = geoFolder): Places {
  const names = story.map?.boundaries ?? [];
  return {
    boundaries: Object.fromEntries(names.map((name) => [name, readBoundaries(name, folder)])),
    surroundings: story.map?.surroundings(folder),
  };
}
