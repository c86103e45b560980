/** The kind `blocks`: stacks of blocks to count, of two or three values. */
import type { Edition, Figure } from '../../figure.ts';
import { figureOf, type Told } from '../kind.ts';
import { eachBlock } from './blocks.ts';
import { drawBlocks, labelOf } from './drawing.ts';
import type { BlockRow, BlocksOptions } from './options.ts';

export type { BlockRow } from './options.ts';

/** What the alternative is made of: the rows' labels and how much a block stands for. */
export function blockWords(rows: readonly BlockRow[], edition: Pick<Edition, 'locale'>) {
  return {
    each: eachBlock(rows.map(({ value }) => value)),
    labels: rows.map((row) => labelOf(row, edition)),
  };
}

/** A figure of stacks, a row each. Its text alternative is its own: it says how the rows differ. */
export function blocks<Row extends BlockRow, Of extends Edition = Edition>(
  told: Told<Row, never, Of> & Pick<Figure<Row, Of>, 'alternative'>,
  options: BlocksOptions<Of>,
): Figure<Row, Of> {
  return figureOf<Row, never, Of>(told, {
    alternative: told.alternative,
    provisional: ({ provisional }) => provisional === true,
    marksName: ({ locale }) => locale.message('kinds.blocks.marks'),
    answer: ({ id, label, printed }) => ({ id, about: label, value: printed }),
    draw: (rows, frame, edition) => drawBlocks(rows, options, frame, edition),
  });
}
