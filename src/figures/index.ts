/** Every figure, once. Whatever is listed here gets a table, a drawing in both frames and a text alternative. */
import { claims } from './claims.ts';
import { crowding } from './crowding.ts';
import type { AnyFigure } from './figure.ts';
import { seizures } from './seizures.ts';
import { seizures2024 } from './seizures-2024.ts';
import { seizuresHistory } from './seizures-history.ts';
import { sitesMap } from './sites-map/index.ts';
import { timeline } from './timeline.ts';

export const figures: readonly AnyFigure[] = [
  sitesMap,
  crowding,
  seizures,
  seizures2024,
  seizuresHistory,
  timeline,
  claims,
];

/** The figure of that id. Throws an Error that lists the known ids. */
export function figureById(id: string): AnyFigure {
  const found = figures.find((figure) => figure.id === id);
  if (!found)
    throw new Error(`no figure has the id ${id}: there are ${figures.map((figure) => figure.id).join(', ')}`);
  return found;
}
