/** What a figure of shares is told by. */
import type { Edition } from '../../figure.ts';
import type { KindRow } from '../kind.ts';

/** A part of a whole, or more than it. */
export interface ShareRow extends KindRow {
  /** What the whole belongs to; left above its bar. */
  name: string;
  /** In the unit of the whole; zero or above. */
  part: number;
  /** Above zero; the thickness of its bar, against the largest one. */
  whole: number;
  /** The part in percent of the whole, as the data round it. */
  share: number;
}

/**
 * A bar a row, as long as the part's share of its whole and as thick as the whole is large, so that areas compare the
 * parts themselves; a line stands at a hundred percent. Rows come in the order of the drawing. Not for wholes that are
 * alike (`bars`), for shares of one whole that add up to a hundred, or where a part is below zero.
 */
export interface SharesOptions<Row extends ShareRow, Of extends Edition = Edition> {
  /** The classes of the bar up to its whole, of what is beyond that, and of the line there; `figures.css` colours them. */
  tones: { part: string; beyond: string; limit: string };
  /** What length and thickness mean, with the time of it; above the bars. Example: `() => 'Seats taken, 2023'`. */
  axis(edition: Of): string;
  /** Part and whole in words, right of the name. Example: `({ part, whole }) => part + ' of ' + whole + ' seats'`. */
  value(row: Row, edition: Of): string;
  /** How much is beyond the whole, behind bars that are longer than it; nothing unless told. Example: `'+12'`. */
  beyond?(row: Row, edition: Of): string;
  /** That so many further rows are in the table alone: at most 40 are drawn. Example: `(count) => 'and ' + count + ' more'`. */
  more(count: number, edition: Of): string;
  /** What the line at a hundred percent is called; "full" unless told. */
  full?(edition: Of): string;
}
