/** What a line of hours is told by. */
import type { Edition } from '../../figure.ts';
import type { KindRow } from '../kind.ts';

/** What happened at an hour, or at one that nobody knows. */
export interface HourRow<Lane extends string = string> extends KindRow {
  /** What stands above its mark: a place, a train. A few words. */
  name: string;
  /** The hour, ISO and in the story's time zone, such as `2021-05-03T22:10`; null where it is not known. */
  at: string | null;
  /** The hour in words, such as `about 22:10`, or that it is not known. */
  clock: string;
  /** The name of its lane; absent where the figure has none. */
  lane?: Lane;
  /** Whether it is disputed that the hour is right: links to it are dotted. */
  disputed?: boolean;
  /** What is doubtful about the hour, in words, for those who ask. */
  doubt?: string | undefined;
}

/** Links from each hour to the next, and what they mean; the class `link` has the story's `strong-accent`. */
export interface HourLinks<Of extends Edition = Edition> {
  /** What a link means, in the key below. Example: `() => 'order of the hours, not a route'`. */
  meaning(edition: Of): string;
  /** What a dotted link means, one of whose ends is disputed. Example: `() => 'hour disputed'`. */
  disputed(edition: Of): string;
}

/**
 * Marks at their hours on one line, from the full hour before the first to the full hour after the last; those whose hour
 * is not known stand beside it. Names fly above them like flags; lanes tell subjects apart. Rows come in the order of
 * their hours, those without one last. Not for what took more than a day or has days and no hours (`timeline`), for hours
 * that are counted (`bars`), or for more than some 20 rows: 14 names have room above one another.
 */
export interface LineOfHoursOptions<Row extends HourRow, Of extends Edition = Edition> {
  /** The class of the marks; the story's `figures.css` colours it. Example: `'trains'`. */
  tone: string;
  /** What stands below the marks without an hour. Example: `() => 'hour not noted'`. */
  unknownHour(edition: Of): string;
  /** What stands behind the name of a row whose hour is disputed, in brackets. Example: `() => 'disputed'`. */
  disputed(edition: Of): string;
  /** The lanes from top to bottom, and what each is called, left of it; one without a row is left out. All rows are of one lane unless told. */
  lanes?: Readonly<Record<NonNullable<Row['lane']>, (edition: Of) => string>>;
  /** Links each row that has an hour to the next one, and says in a key what that means; no links unless told. */
  links?: HourLinks<Of>;
  /** The mark of a row as an SVG element, around `x` and `y`, with `className` where it is not empty; a disc unless told. */
  mark?(row: Row, place: { x: number; y: number; radius: number; className: string }): string;
}

/** Where `drawHours` draws, for figures that have a line of hours inside a drawing of their own; all in CSS pixels. */
export interface HoursBox {
  /** The left edge. */
  left: number;
  /** The right edge. */
  right: number;
  /** The upper edge; the height follows from lanes, names and key. */
  top: number;
  /** The size of the hours, of the lanes' names and of the key. */
  textSize: number;
  /** The size of the rows' names; without it they stand elsewhere in the drawing. */
  nameSize?: number;
  /** Half the width of a mark. */
  radius: number;
  /** The classes of what changes with the steps of a scrolly; without them, marks have the figure's `tone`. */
  classes?: HourClasses;
}

/** Classes by a row's id, for the style sheet of a figure that steps change. */
export interface HourClasses {
  /** The class of a mark. Example: `(id) => 'mark-' + id`. */
  mark(id: string): string;
  /** The class of the link that leads to it. */
  link(id: string): string;
}
