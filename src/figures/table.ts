/** A figure's rows as the cells of a table, for the page and for whatever compares tables. */
import { publisherName, publishersOf } from '../dataset/publisher.ts';
import type { Source } from '../dataset/shapes.ts';
import { once } from '../tools/once.ts';
import { rowsOf } from './drawing.ts';
import type { AnyFigure, Edition } from './figure.ts';

export interface Cell {
  text: string;
  numeric: boolean;
  /** The sources that the cell names, if it names any. */
  sources?: readonly Source[];
}

export interface Table {
  header: string[];
  /** A row's cells as readers see them; the last two are its status and its sources. */
  rows: Cell[][];
}

/** The status of a row, and whether its value is a first figure, in words. */
function statusWords(figure: AnyFigure, row: unknown, { locale }: Edition): string {
  const status = locale.message(`status.${figure.status(row)}`);
  return figure.provisional?.(row) ? locale.message('status.provisional', { status }) : status;
}

/** Header and cells in the words and formats of the edition. Made once. */
export const figureTable = once((figure: AnyFigure, edition: Edition): Table => {
  const { locale, dataset } = edition;
  const words = (text: string): Cell => ({ text, numeric: false });
  const names = (ids: readonly string[]): Cell => {
    const sources = publishersOf(ids, dataset.sources);
    if (sources.length === 0) return words(locale.message('table.none'));
    return { ...words(sources.map(publisherName).join(', ')), sources };
  };
  return {
    header: [
      ...figure.columns.map((column) => column.header(edition)),
      locale.message('table.status'),
      locale.message('table.sources'),
    ],
    rows: rowsOf(figure, edition).map((row) => [
      ...figure.columns.map((column) => ({
        text: column.text(row, edition),
        numeric: typeof column.value(row) === 'number',
      })),
      words(statusWords(figure, row, edition)),
      names(figure.sources(row)),
    ]),
  };
});
