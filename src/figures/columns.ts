/** The columns that most tables have, each in a few words. */
import type { Column, Edition } from './figure.ts';

type Header<Of extends Edition> = (edition: Of) => string;

/** A column of words; `text` is what readers see, where that is not the plain value. */
export function wordsColumn<Row, Of extends Edition = Edition>(
  key: string,
  header: Header<Of>,
  value: (row: Row) => string,
  more: Pick<Column<Row, Of>, 'type' | 'codes'> & Partial<Pick<Column<Row, Of>, 'text'>> = {},
): Column<Row, Of> {
  return { key, header, value, text: value, ...more };
}

/** A column of years. */
export function yearColumn<Row, Of extends Edition = Edition>(
  header: Header<Of>,
  year: (row: Row) => number,
): Column<Row, Of> {
  return { key: 'year', type: 'year', header, value: year, text: (row) => String(year(row)) };
}

/** A column of numbers of a unit, with the marks of the language. */
export function numberColumn<Row, Of extends Edition = Edition>(
  key: string,
  header: Header<Of>,
  value: (row: Row) => number,
  more: Pick<Column<Row, Of>, 'type' | 'unit' | 'isLater'> = {},
): Column<Row, Of> {
  return {
    key,
    type: 'number',
    ...more,
    header,
    value,
    text: (row, { locale }) => locale.number(value(row)),
  };
}
