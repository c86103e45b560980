/** What a value is that a sentence or a drawing may use. */
import type { Qualifier, Status, Unit } from './shapes.ts';

/** The way in which a value comes about that no source prints: the key, behind `rule.`, of the sentence that says it. */
export type Rule = string;

export interface Fact {
  id: string;
  kind: 'quantity' | 'date' | 'clock' | 'year';
  /** A number in `unit`, or an ISO date, or an ISO date with the hour in the time zone of the story. */
  value: number | string;
  /** The id of a unit, or `ratio`, which is printed in words and is no unit of the data. */
  unit?: string | undefined;
  /** That unit's record, by which the value is printed. */
  measure?: Unit | undefined;
  qualifier?: Qualifier | undefined;
  /** Whether the source itself calls the value provisional. */
  provisional?: true | undefined;
  status: Status;
  /** None where the value is our own: it is printed, and nobody can be asked for it. */
  sources: readonly string[];
  /** Whether a correction took the value back; that correction alone may print it. */
  past?: true | undefined;
  /** What the value speaks of: an ISO day, month or year; absent where the value is a date itself or has none. */
  on?: string | undefined;
  /** The list of values that it is one of, which rules may compare it with. */
  series?: string | undefined;
  /** Only for derived facts: the key of the sentence that says how the value comes about. */
  rule?: Rule | undefined;
}

export type Facts = ReadonlyMap<string, Fact>;
