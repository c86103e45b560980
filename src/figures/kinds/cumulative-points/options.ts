/** What a figure of cumulative points is told by. */
import type { Qualifier } from '../../../dataset/shapes.ts';
import type { Edition } from '../../figure.ts';
import type { KindRow } from '../kind.ts';

/** A total, as it was on one day. */
export interface PointRow extends KindRow {
  /** The day from which it counts, the same of all rows. ISO. */
  from: string;
  /** The day by which it was reached. ISO. */
  until: string;
  /** In the unit of the figure; zero or above. */
  value: number;
  /** The value in words, with its unit. */
  printed: string;
  /** What stands before the value where it is not exact. */
  qualifier?: Qualifier | undefined;
}

/** What the totals are compared with. */
export interface Reference {
  /** In the unit of the figure, above zero. */
  value: number;
  /** What its line is called. Example: `'All of 2022: 800 visitors'`. */
  words: string;
}

/**
 * A calendar from top to bottom with a bar on each day that a total is known of, and nothing between them: what happened
 * there is not known. For totals that add up within about a year, in the order of their days. Not for more than some 40
 * of them, for a total of every day (`bars`), or for more years than two (the months would be too narrow).
 */
export interface CumulativePointsOptions<Row extends PointRow, Of extends Edition = Edition> {
  /** The class of the bars; the story's `figures.css` colours it, and `.reference`. Example: `'visitors'`. */
  tone: string;
  /** What the bars measure, with its unit; above them. Example: `() => 'Visitors since 1 January'`. */
  axis(rows: readonly Row[], edition: Of): string;
  /** The text alternative around the totals, which come as one text. */
  alternative(points: string, rows: readonly Row[], edition: Of): string;
  /** A line to reach, such as the whole of an earlier year; none unless told. */
  reference?(rows: readonly Row[], edition: Of): Reference | undefined;
}
