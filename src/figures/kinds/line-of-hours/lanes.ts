/** The lanes over the line, and what they are called. */
import type { Edition } from '../../figure.ts';
import { textBlock, textWidth } from '../../text.ts';
import type { HourRow, LineOfHoursOptions } from './options.ts';

/** CSS pixels right of the lanes' names. */
const besideNames = 14;

export interface Lanes<Row> {
  /** How many lie above the lowest one. */
  above: number;
  /** Which lane a row stands in, from the top. */
  indexOf(row: Row): number;
  /** What names take left of the line, in CSS pixels: nothing where there is one lane. */
  width: number;
  /** The names from `left` on, each beside its lane. */
  names(left: number, laneY: (lane: number) => number): string;
}

/** The lanes that have a row. */
export function lanesOf<Row extends HourRow, Of extends Edition>(
  rows: readonly Row[],
  { lanes }: LineOfHoursOptions<Row, Of>,
  size: number,
  edition: Of,
): Lanes<Row> {
  const found = new Set(rows.map(({ lane }) => lane));
  const all = Object.entries<(edition: Of) => string>(lanes ?? {}).filter(([lane]) => found.has(lane));
  const keys = all.map(([lane]) => lane);
  const names = all.length > 1 ? all.map(([, name]) => name(edition)) : [];
  return {
    above: Math.max(0, all.length - 1),
    indexOf: ({ lane = '' }) => Math.max(0, keys.indexOf(lane)),
    width: names.length ? Math.max(...names.map((name) => textWidth(name, size))) + besideNames : 0,
    names: (left, laneY) =>
      names
        .map((name, lane) => textBlock([name], left, laneY(lane) + size * 0.35, { size, className: 'quiet' }))
        .join(''),
  };
}
