/** Every figure, once, in the order of the gallery. */
import type { AnyFigure } from '../../../figures/figure.ts';
import { letters } from './letters.ts';

export const figures: readonly AnyFigure[] = [letters];
