/** Every figure, once. Whatever is listed here gets a table, a drawing in both frames and a text alternative. */
import type { AnyFigure } from '../../../figures/figure.ts';
import { claims } from './claims.ts';
import { crowding } from './crowding.ts';
import { seizures } from './seizures.ts';
import { seizures2024 } from './seizures-2024.ts';
import { seizuresHistory } from './seizures-history.ts';
import { steppedSitesMap } from './sites-map/stepped.ts';
import { timeline } from './timeline.ts';

export const figures: readonly AnyFigure[] = [
  steppedSitesMap,
  crowding,
  seizures,
  seizures2024,
  seizuresHistory,
  timeline,
  claims,
];
