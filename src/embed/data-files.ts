/** A figure's rows for spreadsheets and programs. */
import { publisherNames } from '../dataset/publisher.ts';
import { writeCsv } from '../dataset/spreadsheet/csv.ts';
import { rowsOf } from '../figures/drawing.ts';
import type { AnyFigure, Edition } from '../figures/figure.ts';
import { printText } from '../locale/print.ts';
import { figureVersion } from './version.ts';

/** Of the texts, the graphics and the tables. */
export const licence = 'https://creativecommons.org/licenses/by/4.0/';

/** Ids of all sources that the rows and the drawing rest on. */
export function sourceIds(figure: AnyFigure, edition: Edition): string[] {
  const rows = rowsOf(figure, edition);
  return [
    ...new Set([...rows.flatMap((row) => figure.sources(row)), ...(figure.drawingSources?.(rows) ?? [])]),
  ];
}

/** UTF-8 bytes of the rows as CSV; headers carry the units, cells the plain values, an unknown value is empty. */
export function figureCsv(figure: AnyFigure, edition: Edition): Uint8Array {
  const { locale, dataset } = edition;
  const header = [
    ...figure.columns.map((column) => column.header(edition)),
    locale.message('table.status'),
    locale.message('table.sources'),
  ];
  const rows = rowsOf(figure, edition).map((row) => [
    ...figure.columns.map((column) => String(column.value(row) ?? '')),
    locale.message(`status.${figure.status(row)}`),
    publisherNames(figure.sources(row), dataset.sources).join('; '),
  ]);
  return writeCsv([header, ...rows]);
}

export interface FigureData {
  id: string;
  version: string;
  title: string;
  alternative: string;
  note: string | null;
  asOf: string;
  licence: string;
  columns: { key: string; header: string }[];
  rows: Record<string, unknown>[];
  sources: {
    id: string;
    publisher: string;
    /** Where it was read, or whom it cites. */
    detail: string | null;
    published: string;
    what: string;
    address: string | null;
  }[];
}

/** The rows with all that is needed to use them alone: what they are, where they come from, under which licence. */
export function figureData(figure: AnyFigure, edition: Edition): FigureData {
  const { dataset, facts, locale } = edition;
  const rows = rowsOf(figure, edition);
  const used = new Set(sourceIds(figure, edition));
  return {
    id: figure.id,
    version: figureVersion(figure, edition),
    title: figure.title(rows, edition),
    alternative: figure.alternative(rows, edition),
    note: figure.note?.(rows, edition) ?? null,
    asOf: dataset.story.asOf,
    licence,
    columns: figure.columns.map((column) => ({ key: column.key, header: column.header(edition) })),
    rows: rows.map((row) => ({
      ...Object.fromEntries(figure.columns.map((column) => [column.key, column.value(row)])),
      status: figure.status(row),
      sources: figure.sources(row),
    })),
    sources: dataset.sources
      .filter(({ id }) => used.has(id))
      .map(({ id, publisher, detail, published, what, address }) => ({
        id,
        publisher,
        detail: detail ? printText(detail, facts, locale) : null,
        published,
        what: printText(what, facts, locale),
        address,
      })),
  };
}
