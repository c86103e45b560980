/** Names what a figure shows: the same name as long as nothing that it shows has changed. */
import { createHash } from 'node:crypto';
import { drawFigure } from '../figures/drawing.ts';
import { type AnyFigure, type Edition, frameNames, frames } from '../figures/figure.ts';

/** Every file of a figure carries its name, and an edition never changes: each is named once. */
const known = new WeakMap<Edition, WeakMap<AnyFigure, string>>();

function nameOf(figure: AnyFigure, edition: Edition): string {
  const rows = figure.rows(edition);
  const values = rows.map((row) => figure.columns.map((column) => column.value(row)));
  const drawings = frameNames.map((name) => drawFigure(figure, rows, frames[name], edition).svg);
  const words = [figure.title(rows, edition), figure.note?.(rows, edition) ?? ''];
  const shown = JSON.stringify([words, values, drawings]);
  return createHash('sha256').update(shown).digest('hex').slice(0, 10);
}

/** Ten hexadecimal digits made from a figure's words, values and drawings in one language. */
export function figureVersion(figure: AnyFigure, edition: Edition): string {
  const names = known.get(edition) ?? new WeakMap<AnyFigure, string>();
  known.set(edition, names);
  const name = names.get(figure) ?? nameOf(figure, edition);
  names.set(figure, name);
  return name;
}
