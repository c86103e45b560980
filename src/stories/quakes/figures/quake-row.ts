/** A row of the map: a strong earthquake. */
import type { StrongEarthquake } from '../records.ts';

export interface QuakeRow {
  /** The fact that holds its magnitude. */
  id: string;
  place: string;
  /** UTC as ISO date with hour. */
  at: string;
  /** Day and hour in words. */
  when: string;
  magnitude: number;
  /** The magnitude with its decimal even where that is zero. */
  printed: string;
  /** Kilometres. */
  depth: number;
  longitude: number;
  latitude: number;
  network: string;
  status: StrongEarthquake['status'];
  sources: readonly string[];
}
