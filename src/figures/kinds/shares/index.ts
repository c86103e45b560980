/** The kind `shares`: parts of wholes of different sizes, or more than them. */
import type { Edition, Figure } from '../../figure.ts';
import { figureOf, type Told } from '../kind.ts';
import { drawShares } from './drawing.ts';
import type { ShareRow, SharesOptions } from './options.ts';

export type { ShareRow } from './options.ts';

/** A figure of shares, a row each. Its text alternative is its own: it says what part and whole are. */
export function shares<Row extends ShareRow, Of extends Edition = Edition>(
  told: Told<Row, never, Of> & Pick<Figure<Row, Of>, 'alternative'>,
  options: SharesOptions<Row, Of>,
): Figure<Row, Of> {
  return figureOf<Row, never, Of>(told, {
    alternative: told.alternative,
    marksName: ({ locale }) => locale.message('kinds.shares.marks'),
    answer: (row, edition) => ({ id: row.id, about: row.name, value: options.value(row, edition) }),
    draw: (rows, frame, edition) => drawShares(rows, options, frame, edition),
  });
}
