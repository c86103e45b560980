/** The columns that most tables have, each in a few words. */
import type { Column, Edition } from './figure.ts';

type Header = (edition: Edition) => string;

/** A column of words; `text` is what readers see, where that is not the plain value. */
export function wordsColumn<Row>(
  key: string,
  header: Header,
  value: (row: Row) => string,
  more: Pick<Column<Row>, 'type' | 'codes'> & Partial<Pick<Column<Row>, 'text'>> = {},
): Column<Row> {
  return { key, header, value, text: value, ...more };
}

/** A column of years. */
export function yearColumn<Row>(header: Header, year: (row: Row) => number): Column<Row> {
  return { key: 'year', type: 'year', header, value: year, text: (row) => String(year(row)) };
}

/** A column of numbers of a unit, with the marks of the language. */
export function numberColumn<Row>(
  key: string,
  header: Header,
  value: (row: Row) => number,
  more: Pick<Column<Row>, 'type' | 'unit' | 'isLater'> = {},
): Column<Row> {
  return {
    key,
    type: 'number',
    ...more,
    header,
    value,
    text: (row, { locale }) => locale.number(value(row)),
  };
}
