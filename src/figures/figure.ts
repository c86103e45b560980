/** What a figure is. */
import type { Boundaries } from '../dataset/boundaries.ts';
import type { Facts } from '../dataset/facts.ts';
import type { Rule } from '../dataset/rules.ts';
import type { Status } from '../dataset/shapes.ts';
import type { Dataset } from '../dataset/table.ts';
import type { Locale } from '../locale/locale.ts';
import type { Frame, Mark } from './frames.ts';
import type { Stepped } from './stepped.ts';

export { type Frame, type FrameName, frameNames, frames, type Mark, markAround } from './frames.ts';

/** All that rows are made from: the data in one language. */
export interface Edition<Data extends Dataset = Dataset> {
  dataset: Data;
  facts: Facts;
  rules: Record<string, Rule>;
  locale: Locale;
  /** By the names that the story's map gives them; none for a story without a map. */
  boundaries: Readonly<Record<string, Boundaries>>;
  /** What the story's map has besides, as the story reads it. */
  // biome-ignore lint/suspicious/noExplicitAny: each story's map reads its own; only the figures of that story see it.
  surroundings: any;
}

/** A fact's status, or that there is no value. */
export type RowStatus = Status | 'gap';

/**
 * What a column's values are: texts unless told. Dates are ISO days; a period is one, or its first and last with a slash
 * between; an hour is an ISO date with the hour in the story's time zone; a list holds ids.
 */
export type FieldType =
  | 'string'
  | 'number'
  | 'integer'
  | 'boolean'
  | 'year'
  | 'date'
  | 'period'
  | 'hour'
  | 'list';

/** A column, for programs. */
export interface Field {
  /** Stable name for machines. */
  key: string;
  type?: FieldType;
  /** What a number counts. */
  unit?: string;
  /** All that a value may be, where it is one of few words. */
  codes?: readonly string[];
}

/** A column of the table, the CSV and the JSON. */
export interface Column<Row, Of extends Edition = Edition> extends Field {
  header(edition: Of): string;
  /** Whether files hold it behind all others: they had been published before it came. */
  isLater?: true;
  /** The plain value; null where nothing is known. */
  value(row: Row): string | number | null;
  /** The value as readers see it. */
  text(row: Row, edition: Of): string;
}

export type DetailValue = string | number | boolean | readonly string[] | null;

/** A further column of the CSV and the JSON, under its key in every language. */
export interface Detail<Row, Of extends Edition = Edition> extends Field {
  /** Key of the column whose value it tells more of, or `position`; absent where it speaks of the whole row. */
  of?: string;
  value(row: Row, edition: Of): DetailValue;
}

export interface Drawn {
  /** SVG elements in the frame's coordinates, from 0,0. */
  content: string;
  /** CSS pixels. */
  height: number;
  /** One for each of the first rows, in their order, where the figure answers for its rows. */
  marks?: Mark[];
}

/** What a row says to those who ask for its mark. */
export interface RowAnswer {
  /** The fact that holds the value, or a name of the same form where none does. */
  id: string;
  /** What the value is of: a year, a place, an event. */
  about: string;
  value: string;
  /** What else the data say of it. */
  detail?: string | undefined;
}

/** ISO 8601: years, months, days or hours. */
export interface Period {
  from: string;
  until: string;
}

/** From the earliest of some ISO dates to the latest; nothing where there is none. */
export function periodOf(dates: readonly string[]): Period | undefined {
  const sorted = [...dates].sort();
  const [from, until] = [sorted[0], sorted.at(-1)];
  return from && until ? { from, until } : undefined;
}

/** A table to read: of each row a word with what it means, what the row is about, and a text. */
export interface ReadTable {
  className: string;
  /** An `<svg>` that stands above it. */
  above: string;
  /** Of the three columns. */
  header: readonly string[];
  rows: readonly { word: string; meaning: string; heading: string; text: string }[];
}

/** `Of` is the edition of the figure's own story, whose words and tables it knows. */
export interface Figure<Row, Of extends Edition = Edition> {
  /** Also the prefix of every id inside its drawings. */
  id: string;
  rows(edition: Of): Row[];
  /** The finding, as a heading. */
  title(rows: readonly Row[], edition: Of): string;
  /** The finding's numbers in reading order, for those who do not see the drawing. */
  alternative(rows: readonly Row[], edition: Of): string;
  columns: readonly Column<Row, Of>[];
  /** What those who compute with the rows need besides. */
  details: readonly Detail<Row, Of>[];
  /** The time that the rows speak of: ISO years, days or hours, from the first to the last. */
  period?(rows: readonly Row[], edition: Of): Period | undefined;
  /** Ids of the sources that a row rests on. */
  sources(row: Row): readonly string[];
  /** Sources of what the drawing shows besides its rows; for the source line alone. */
  drawingSources?(rows: readonly Row[], edition: Pick<Of, 'dataset'>): readonly string[];
  /** What the row's status is, as the data has it. */
  status(row: Row): RowStatus;
  /** Whether the row's value is a first figure, by its source's own word. */
  provisional?(row: Row): boolean;
  /** The table that the page shows instead of the drawing with its table in a fold, where that is read more easily. */
  tableToRead?(rows: readonly Row[], edition: Of): ReadTable;
  draw(rows: readonly Row[], frame: Frame, edition: Of): Drawn;
  /** A drawing for pictures that are seen small, of at most this size, where neither frame's could be read there. */
  drawSmall?(rows: readonly Row[], size: { width: number; height: number }, edition: Of): string;
  /** For figures that can stay on screen, and change, while the steps of the prose pass. */
  stepped?: Stepped<Row, Of>;
  /** For figures whose marks can be asked. */
  answer?(row: Row, edition: Of): RowAnswer;
  /** What a person would call all of these marks together. */
  marksName?(edition: Of): string;
  /** A sentence that belongs under the drawing, if the data calls for one. */
  note?(rows: readonly Row[], edition: Of): string | undefined;
  /** Extra credit that the source line must carry. */
  credit?(edition: Of): string;
}

/** A figure whose rows nobody outside needs to name. */
// biome-ignore lint/suspicious/noExplicitAny: figures of different rows share one list; only a figure's own functions see its rows.
export type AnyFigure = Figure<any>;
