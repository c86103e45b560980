/** The further columns that say how sure a value is and where it comes from; programs read their words. */
import type { Fact, Rule } from '../dataset/facts.ts';
import { qualifier, status } from '../dataset/shape-parts.ts';
import type { Qualifier } from '../dataset/shapes.ts';
import type { Detail, DetailValue, Edition, Field, RowStatus } from './figure.ts';

/** What the data say of a value besides the value. */
export interface Certainty {
  status: RowStatus;
  sources: readonly string[];
  qualifier?: Qualifier | undefined;
  /** Whether the source itself calls it a first figure. */
  provisional?: true | undefined;
  /** How it is computed, if it is. */
  rule?: Rule | undefined;
  /** What is particular about it, or why it is missing, in words. */
  note?: string | undefined;
}

/** Of a value that a fact holds, or that the data say is missing. */
export function certaintyOf(fact: Fact | undefined, note?: string): Certainty {
  if (!fact) return { status: 'gap', sources: [], note };
  const { status, sources, qualifier, provisional, rule } = fact;
  return { status, sources, qualifier, provisional, rule, note };
}

/** The ids of a row's record, by which other rows, notes and sentences name it. */
export function idDetail<Row>(id: (row: Row) => string): Detail<Row> {
  return { key: 'id', value: id };
}

/** A value as readers see it, with its unit and all that is doubtful, in the words of the edition. */
export function printedDetail<Row>(of: string, printed: (row: Row, edition: Edition) => string): Detail<Row> {
  return { key: `${of}_text`, of, value: printed };
}

const values = {
  status: ({ status }) => status,
  qualifier: ({ qualifier }) => qualifier ?? null,
  provisional: ({ status, provisional }) => (status === 'gap' ? null : (provisional ?? false)),
  rule: ({ rule }) => rule ?? null,
  note: ({ note }) => note ?? null,
  sources: ({ sources }) => sources,
} satisfies Record<string, (certainty: Certainty) => DetailValue>;

/** All that a row's or a value's status may be. */
export const statusCodes: readonly RowStatus[] = [...status.options, 'gap'];

const fields: Partial<Record<keyof typeof values, Pick<Field, 'type' | 'codes'>>> = {
  status: { codes: statusCodes },
  qualifier: { codes: qualifier.options },
  provisional: { type: 'boolean' },
  sources: { type: 'list' },
};

/** Status and sources of one column's values, and whatever else the data can say of them. */
export function certaintyDetails<Row, Of extends Edition = Edition>(
  of: string,
  certainty: (row: Row, edition: Of) => Certainty,
  more: readonly ('qualifier' | 'provisional' | 'rule' | 'note')[] = [],
): Detail<Row, Of>[] {
  return (['status', ...more, 'sources'] as const).map((name) => ({
    key: `${of}_${name}`,
    of,
    ...fields[name],
    value: (row, edition) => values[name](certainty(row, edition)),
  }));
}
