/** A figure's rows as the cells of a table, for the page and for whatever compares tables. */
import { publisherNames } from '../dataset/publisher.ts';
import type { AnyFigure, Edition } from './figure.ts';

export interface Cell {
  text: string;
  numeric: boolean;
}

export interface Table {
  header: string[];
  /** A row's cells as readers see them; the last two are its status and its sources. */
  rows: Cell[][];
}

/** Header and cells in the words and formats of the edition. */
export function figureTable(figure: AnyFigure, edition: Edition): Table {
  const { locale, dataset } = edition;
  const words = (text: string): Cell => ({ text, numeric: false });
  return {
    header: [
      ...figure.columns.map((column) => column.header(edition)),
      locale.message('table.status'),
      locale.message('table.sources'),
    ],
    rows: figure.rows(edition).map((row) => [
      ...figure.columns.map((column) => ({
        text: column.text(row, edition),
        numeric: typeof column.value(row) === 'number',
      })),
      words(locale.message(`status.${figure.status(row)}`)),
      words(publisherNames(figure.sources(row), dataset.sources).join(', ') || locale.message('table.none')),
    ]),
  };
}
