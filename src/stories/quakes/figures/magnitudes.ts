/** Earthquakes by magnitude: how many small ones there are, and which classes the worldwide network lists. */
import type { MagnitudeClass } from '../tables.ts';
import { type QuakesEdition, total } from './edition.ts';

export interface MagnitudeRow {
  id: string;
  /** The class in words: `3 to 4`. */
  range: string;
  from: number | null;
  below: number | null;
  count: number;
  /** Those of them that the worldwide network lists. */
  worldwide: number;
  status: MagnitudeClass['status'];
  sources: readonly string[];
}

/** What the title takes as small: hardly anybody feels it. */
const small = 2;

function rangeOf({ from, below }: MagnitudeClass, { message }: QuakesEdition): string {
  if (from === undefined) return message('magnitudes.range.first', { below: below ?? '' });
  return below === undefined
    ? message('magnitudes.range.last', { from })
    : message('magnitudes.range', { from, below });
}

/** A row a class, the smallest magnitudes first. */
export function magnitudeRows(edition: QuakesEdition): MagnitudeRow[] {
  return edition.tables.magnitudes.map((record) => {
    const { id, from = null, below = null, count, worldwide, status, sources } = record;
    return { id, range: rangeOf(record, edition), from, below, count, worldwide, status, sources };
  });
}

export function magnitudesTitle(rows: readonly MagnitudeRow[], { locale, message }: QuakesEdition): string {
  return message('magnitudes.title', {
    small: locale.number(total(rows.filter(({ below }) => below !== null && below <= small))),
    all: locale.number(total(rows)),
    below: small,
  });
}

export function magnitudesAlternative(
  rows: readonly MagnitudeRow[],
  { locale, message }: QuakesEdition,
): string {
  const classes = rows.map(({ range, count, worldwide }) =>
    message('magnitudes.alt.class', {
      range,
      count: locale.number(count),
      worldwide: locale.number(worldwide),
    }),
  );
  return message('magnitudes.alt', { classes: classes.join('; ') });
}
