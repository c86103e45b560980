/** The data of this story, as its figures see them. */
import type { Dataset } from '../../dataset/table.ts';
import type { Day, MagnitudeClass, Network, StrongEarthquake } from './records.ts';

export interface QuakesTables {
  magnitudes: MagnitudeClass[];
  networks: Network[];
  strong: StrongEarthquake[];
  days: Day[];
}

export type QuakesDataset = Dataset & QuakesTables;
