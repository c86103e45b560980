/** What a figure of bars is told by. */
import type { Qualifier } from '../../../dataset/shapes.ts';
import type { Edition } from '../../figure.ts';
import type { KindRow } from '../kind.ts';

/** One bar, or the place where one is missing. */
export interface BarRow extends KindRow {
  /** What stands below the bar: a year, a day, a class. A few characters, each row's another. */
  label: string;
  /** How high the bar is, in the unit of the figure; null where nothing is known. Zero or above. */
  value: number | null;
  /** The value in words, with its unit. */
  printed: string;
  /** What stands before the value where it is not exact. */
  qualifier?: Qualifier | undefined;
  /** Whether the value will change by its source's own word: a hatched bar. */
  provisional?: boolean;
  /** Whether the bar keeps its number where there is no room for all. */
  highlighted?: boolean;
  /** What is particular about the value, or why it is missing; below the drawing. */
  note?: string | undefined;
  /** Sources of the values that the note prints. */
  noteSources?: readonly string[];
}

/**
 * Bars side by side in the order of the rows, from zero: years, days, classes of size. A derived value is an outline, a
 * provisional one is hatched, and a missing one stays a gap. Not for names that are longer than a few characters (their
 * labels would be left out), for parts of a whole (`shares`), or for values below zero.
 */
export interface BarsOptions<Row extends BarRow, Of extends Edition = Edition> {
  /**
   * The classes of the bars: this name, and with `-derived` or `-provisional` behind it. The story's `figures.css` colours
   * them. Example: `'visitors'`.
   */
  tone: string;
  /** What the bars measure, with its unit; above them. Example: `() => 'Visitors a year'`. */
  axis(edition: Of): string;
  /** The text alternative around the values, which come as one text. Example: `(bars) => 'Visitors: ' + bars`. */
  alternative(bars: string, edition: Of): string;
  /** What the text alternative says of a row without a value; `2019, no figure` unless told. */
  missing?(row: Row, edition: Of): string;
  /**
   * What a hatched bar is called: `short` above it, `long` in the note and the text alternative; "provisional" unless told.
   * Example, of a day that is not over: `() => ({ short: 'so far', long: 'not over yet' })`.
   */
  provisional?(edition: Of): { short: string; long: string };
  /** Whether all values are derived in one way, as counts of one list are: their bars then look as those of a source's do. */
  allDerived?: true;
  /** How derived values come about, for the note. Example: `() => 'the sum of both halves'`. */
  derivation?(edition: Of): string;
}
