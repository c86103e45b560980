/** What a figure rests on. */
import { rowsOf } from '../figures/drawing.ts';
import type { AnyFigure, Edition } from '../figures/figure.ts';

/** Ids of all sources that the rows and the drawing rest on. */
export function sourceIds(figure: AnyFigure, edition: Edition): string[] {
  const rows = rowsOf(figure, edition);
  return [
    ...new Set([
      ...rows.flatMap((row) => figure.sources(row)),
      ...(figure.drawingSources?.(rows, edition) ?? []),
    ]),
  ];
}
