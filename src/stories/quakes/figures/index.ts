/** Every figure, once, in the order of the gallery. */
import type { AnyFigure } from '../../../figures/figure.ts';
import { days } from './days.ts';
import { magnitudes } from './magnitudes.ts';
import { networks } from './networks.ts';
import { quakesMap } from './quakes-map.ts';

export const figures: readonly AnyFigure[] = [quakesMap, magnitudes, days, networks];
