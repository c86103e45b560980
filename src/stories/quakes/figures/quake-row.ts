/** A row of the map: a strong earthquake. Its id is that of the fact that holds its magnitude, which is its size. */
import type { MapRow } from '../../../figures/kinds/stepped-map/index.ts';
import type { StrongEarthquake } from '../records.ts';

export interface QuakeRow extends MapRow {
  place: string;
  /** UTC as ISO date with hour. */
  at: string;
  /** Day and hour in words. */
  when: string;
  /** The magnitude with its decimal even where that is zero. */
  printed: string;
  /** Kilometres. */
  depth: number;
  network: string;
  sequence: StrongEarthquake['sequence'];
}
