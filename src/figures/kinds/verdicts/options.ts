/** What a figure of verdicts is told by. */
import type { Edition } from '../../figure.ts';
import type { KindRow } from '../kind.ts';

/** What has become of a statement: a tick, a filled cross, an arrow, and "not equal". */
export const standings = ['held', 'error', 'overtaken', 'disputed'] as const;
export type Standing = (typeof standings)[number];

/** A statement beside what is known of it. */
export interface VerdictRow extends KindRow {
  /** The statement, a sentence or two. */
  said: string;
  /** What is known of it, a sentence or two. */
  record: string;
  /** `held`, `error`, `overtaken` or `disputed`. */
  standing: Standing;
}

/** A standing in words. */
export interface StandingWords {
  /** Beside the sign, and below a row of them. */
  word: string;
  /** In the table of the story, behind the word. */
  meaning: string;
}

/**
 * Statements against the record: counted at a glance by what has become of them, then side by side as words. The story
 * shows a table to read; the drawing is for other sites. Rows of one standing stand together. Not for numbers, and not for
 * more than some 20 statements, or such as are longer than two sentences.
 */
export interface VerdictsOptions<Of extends Edition = Edition> {
  /** The heads of the three columns. Example: `(column) => column`. */
  heading(column: 'said' | 'record' | 'standing', edition: Of): string;
  /** What a standing is called, and what it means. Example: `() => ({ word: 'Kept', meaning: 'done by the day' })`. */
  standing(standing: Standing, edition: Of): StandingWords;
}
