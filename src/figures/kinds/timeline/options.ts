/** What a timeline is told by. */
import type { Edition } from '../../figure.ts';
import type { KindRow } from '../kind.ts';
import type { Sign } from './signs.ts';

/** What happened on a day, or from one day to another. */
export interface TimelineRow<Lane extends string = string> extends KindRow {
  /** The day, or the first one. ISO. */
  from: string;
  /** The last day; absent where it was one day. ISO. */
  until?: string | undefined;
  /** The name of its lane. */
  lane: Lane;
  /** What happened: a sentence without its full stop. */
  text: string;
}

/** What rows of a lane look like. */
export interface LaneLook<Of extends Edition = Edition> {
  /** Each lane another: `dot`, `square`, `triangle` or `diamond`. */
  sign: Sign;
  /** The class of its signs and words; the story's `figures.css` colours it. Example: `'opening'`. */
  tone: string;
  /** What it is called, beside its line or above it. Example: `() => 'Openings'`. */
  name(edition: Of): string;
}

/**
 * Events twice: in a lane for each subject, all on one scale of time, then below one another in their order, each sign
 * beside its words. Rows come in the order of their dates. Not for more than some 40 events, for lanes of one event each,
 * or for what is counted by time (`bars`).
 */
export interface TimelineOptions<Lane extends string, Of extends Edition = Edition> {
  /** The lanes from top to bottom, by name: four at most. One without an event is left out. */
  lanes: Readonly<Record<Lane, LaneLook<Of>>>;
  /** How many days without an event part the list, too; 90 unless told. */
  longWait?: number;
}
