/** A figure's rows as the CSV that spreadsheets of the edition's language open. */
import { publisherNames } from '../dataset/publisher.ts';
import { writeCsv } from '../dataset/spreadsheet/csv.ts';
import { statusCodes } from '../figures/details.ts';
import { rowsOf } from '../figures/drawing.ts';
import type { AnyFigure, DetailValue, Edition, Field, FieldType } from '../figures/figure.ts';
import type { CsvDialect } from '../locale/locale.ts';

/** The plain value; an unknown one is empty. One date fits into a cell: of a period its first day. */
function csvCell(value: DetailValue, type: FieldType | undefined, { decimal }: CsvDialect): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', decimal);
  if (typeof value === 'object') return value.join(' ');
  return type === 'period' ? String(value).replace(/\/.*/, '') : String(value);
}

/** What stands between the columns of the table and the further ones; the words that are always there. */
function provenanceFields({ locale }: Edition): (Field & { name: string })[] {
  return [
    { name: locale.message('table.status'), key: 'status_text' },
    { name: locale.message('table.sources'), key: 'publishers' },
    { name: 'status_code', key: 'status', codes: statusCodes },
    { name: 'source_ids', key: 'sources', type: 'list' },
  ];
}

const isFirst = ({ isLater }: { isLater?: true }) => !isLater;

/** The columns of the CSV with their headers, in order. */
export function csvFields(figure: AnyFigure, edition: Edition): (Field & { name: string })[] {
  const columns = figure.columns.map((column) => ({ ...column, name: column.header(edition) }));
  return [
    ...columns.filter(isFirst),
    ...provenanceFields(edition),
    ...figure.details.map((detail) => ({ ...detail, name: detail.key })),
    ...columns.filter(({ isLater }) => isLater),
  ];
}

/**
 * UTF-8 bytes of the rows. First the columns of the table, with the units in their headers; behind them, under the same
 * names in every language, what programs and careful readers need besides.
 */
export function figureCsv(figure: AnyFigure, edition: Edition): Uint8Array {
  const { locale, dataset } = edition;
  const cell = (row: unknown) => (column: AnyFigure['columns'][number]) =>
    csvCell(column.value(row), column.type, locale.csv);
  const rows = rowsOf(figure, edition).map((row) => [
    ...figure.columns.filter(isFirst).map(cell(row)),
    locale.message(`status.${figure.status(row)}`),
    publisherNames(figure.sources(row), dataset.sources).join('; '),
    figure.status(row),
    csvCell(figure.sources(row), 'list', locale.csv),
    ...figure.details.map((detail) => csvCell(detail.value(row, edition), detail.type, locale.csv)),
    ...figure.columns.filter(({ isLater }) => isLater).map(cell(row)),
  ]);
  const header = csvFields(figure, edition).map(({ name }) => name);
  return writeCsv([header, ...rows], locale.csv.delimiter);
}
