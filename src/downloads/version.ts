/** Names what a figure shows: the same name as long as nothing that it shows has changed. */
import { rowsOf } from '../figures/drawing.ts';
import { type AnyFigure, type Edition, frameNames, frames } from '../figures/figure.ts';
import { readStyleSheets, type StyleSheets } from '../stories/sheets.ts';
import { once } from '../tools/once.ts';
import { sha256 } from '../tools/sha256.ts';
import { figureCsv } from './data-csv.ts';
import { printFile } from './drawing.ts';
import { portableDrawing } from './portable/index.ts';

const versionIn = once((figure: AnyFigure, edition: Edition, sheets: StyleSheets): string => {
  const rows = rowsOf(figure, edition);
  const values = new TextDecoder().decode(figureCsv(figure, edition));
  const drawings = frameNames.map((name) =>
    printFile(portableDrawing(figure, frames[name], edition, sheets)),
  );
  const words = [figure.title(rows, edition), figure.note?.(rows, edition) ?? ''];
  const shown = JSON.stringify([words, values, drawings]);
  return sha256(shown).slice(0, 10);
});

/** Ten hexadecimal digits made from a figure's words, values and SVG files in one language. */
export const figureVersion = (figure: AnyFigure, edition: Edition, sheets = readStyleSheets()): string =>
  versionIn(figure, edition, sheets);
