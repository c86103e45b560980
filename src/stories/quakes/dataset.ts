/** The data of this story, as its figures see them. */
import type { Dataset } from '../../dataset/table.ts';
import type { Day } from './tables/days.ts';
import type { MagnitudeClass } from './tables/magnitudes.ts';
import type { Network } from './tables/networks.ts';
import type { StrongEarthquake } from './tables/strong.ts';

export interface QuakesTables {
  magnitudes: MagnitudeClass[];
  networks: Network[];
  strong: StrongEarthquake[];
  days: Day[];
}

export type QuakesDataset = Dataset & QuakesTables;
