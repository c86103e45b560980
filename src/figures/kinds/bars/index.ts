/** The kind `bars`: values side by side in an order, with gaps, derived and provisional ones told apart. */
import type { Edition, Figure } from '../../figure.ts';
import { figureOf, type Told } from '../kind.ts';
import { drawBars } from './drawing.ts';
import type { BarRow, BarsOptions } from './options.ts';
import { alternativeOf, noteOf } from './words.ts';

export type { BarRow } from './options.ts';

/** The rows as they look: where all are derived, none looks so. */
function looks<Row extends BarRow>(
  rows: readonly Row[],
  { allDerived }: { allDerived?: true },
): readonly Row[] {
  if (!allDerived) return rows;
  return rows.map((row) => (row.status === 'derived' ? { ...row, status: 'reported' } : row));
}

/** A figure of bars, a row each, in the order of the rows. */
export function bars<Row extends BarRow, Of extends Edition = Edition>(
  told: Told<Row, never, Of>,
  options: BarsOptions<Row, Of>,
): Figure<Row, Of> {
  return figureOf(told, {
    alternative: (rows, edition) => alternativeOf(looks(rows, options), options, edition),
    drawingSources: (rows) => rows.flatMap(({ noteSources = [] }) => noteSources),
    provisional: ({ provisional }) => provisional === true,
    note: (rows, edition) => noteOf(looks(rows, options), options, edition),
    marksName: ({ locale }) => locale.message('kinds.bars.marks'),
    answer: ({ id, label, printed, note }) => ({ id, about: label, value: printed, detail: note }),
    draw: (rows, frame, edition) => drawBars(looks(rows, options), options, frame, edition),
  });
}
