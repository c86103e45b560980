/** A figure's rows for programs. */
import { printText } from '../dataset/print.ts';
import { rowsOf } from '../figures/drawing.ts';
import type { AnyFigure, Edition, Field, FieldType } from '../figures/figure.ts';
import { story } from '../stories/chosen.ts';
import { sourceIds } from './source-ids.ts';
import { figureVersion } from './version.ts';

/** A column, for programs. */
export interface DescribedColumn {
  key: string;
  type: FieldType;
  /** What a number counts. */
  unit?: string;
  /** All that a value may be, where it is one of few words. */
  codes?: readonly string[];
  /** That of an hour. */
  timeZone?: string;
}

function described({ key, type = 'string', unit, codes }: Field) {
  return {
    key,
    type,
    ...(unit ? { unit } : {}),
    ...(codes ? { codes } : {}),
    ...(type === 'hour' ? { timeZone: story.timeZone } : {}),
  };
}

export interface FigureData {
  id: string;
  version: string;
  title: string;
  alternative: string;
  note: string | null;
  asOf: string;
  /** Its address. */
  licence: string;
  columns: (DescribedColumn & { header: string })[];
  /** What the rows hold besides `columns`, `status` and `sources`; `of` names the column that is told more of. */
  details: (DescribedColumn & { of: string | null })[];
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
    licence: story.licence.address,
    columns: figure.columns.map((column) => ({ ...described(column), header: column.header(edition) })),
    details: figure.details.map((detail) => ({ ...described(detail), of: detail.of ?? null })),
    rows: rows.map((row) => ({
      ...Object.fromEntries(figure.columns.map((column) => [column.key, column.value(row)])),
      status: figure.status(row),
      sources: figure.sources(row),
      ...Object.fromEntries(figure.details.map((detail) => [detail.key, detail.value(row, edition)])),
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
