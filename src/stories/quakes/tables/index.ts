/** The story's tables, in the order in which their facts are listed. */
import { days } from './days.ts';
import { magnitudes } from './magnitudes.ts';
import { networks } from './networks.ts';
import { strong } from './strong.ts';

export const tables = [magnitudes, networks, strong, days] as const;
