/** Names what a figure shows: the same name as long as nothing that it shows has changed. */
import { createHash } from 'node:crypto';
import { drawFigure, rowsOf } from '../figures/drawing.ts';
import { type AnyFigure, type Edition, frameNames, frames } from '../figures/figure.ts';
import { once } from '../figures/once.ts';
import { figureCsv } from './data-csv.ts';

/** Ten hexadecimal digits made from a figure's words, downloaded values and drawings in one language. */
export const figureVersion = once((figure: AnyFigure, edition: Edition): string => {
  const rows = rowsOf(figure, edition);
  const values = new TextDecoder().decode(figureCsv(figure, edition));
  const drawings = frameNames.map((name) => drawFigure(figure, rows, frames[name], edition).svg);
  const words = [figure.title(rows, edition), figure.note?.(rows, edition) ?? ''];
  const shown = JSON.stringify([words, values, drawings]);
  return createHash('sha256').update(shown).digest('hex').slice(0, 10);
});
