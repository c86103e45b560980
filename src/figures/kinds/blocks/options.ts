/** What a figure of blocks is told by. */
import type { Edition } from '../../figure.ts';
import type { KindRow } from '../kind.ts';

/** One stack of blocks. */
export interface BlockRow extends KindRow {
  /** What stands below the stack: a year, a place. A few characters. */
  label: string;
  /** How many blocks of one the stack has, in the unit of the figure. Above zero. */
  value: number;
  /** The value in words, with its unit; above the stack. */
  printed: string;
  /** Whether the value will change by its source's own word; said beside the label. */
  provisional?: boolean;
}

/**
 * A stack of blocks for each of two or three rows, so that readers see how many more there are. A block is one, unless that
 * makes more than 120 or not even one. Not for more rows than three (they would have no room on a phone: `bars`), for
 * values that differ by a few hundredths, or where one is not exact.
 */
export interface BlocksOptions<Of extends Edition = Edition> {
  /** The class of the last stack, which the others lead to; the story's `figures.css` colours it. Example: `'loans'`. */
  tone: string;
  /** The class of all stacks before it, the quieter one. Example: `'loans-before'`. */
  toneBefore: string;
  /** What a block stands for, in the unit of the figure; below the stacks. Example: `(each) => 'a block is ' + each`. */
  block(each: number, edition: Of): string;
}
