/** What a frame page shows: the figure of today, or one that is held in a frozen folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../dataset/spreadsheet/csv.ts';
import { type Drawing, readFile } from '../downloads/drawing.ts';
import type { Edition } from '../figures/figure.ts';
import { figureTable, type Table } from '../figures/table.ts';
import type { CatalogueEntry } from './catalogue.ts';

export interface FrameContent {
  narrow: Drawing;
  wide: Drawing;
  table: Pick<Table, 'header'> & { rows: { text: string; numeric: boolean }[][] };
  /** ISO day of the data. */
  asOf: string;
}

/** The figure as it is now. */
export function liveContent({ figure, narrow, wide }: CatalogueEntry, edition: Edition): FrameContent {
  return { narrow, wide, table: figureTable(figure, edition), asOf: edition.dataset.story.asOf };
}

/** The table of a frozen folder, and the ISO day of its data. */
export function heldTable(folder: string): Pick<FrameContent, 'table' | 'asOf'> {
  const data = JSON.parse(readFileSync(join(folder, 'data.json'), 'utf8'));
  const [header = [], ...rows] = readCsv(readFileSync(join(folder, 'data.csv'))).rows;
  // The table's columns, status and sources; columns that came later stand behind what is for programs.
  const places: number[] = data.columns.map((column: { header: string }) => header.indexOf(column.header));
  const status = places.filter((place, index) => place === index).length;
  const shown = [...places, status, status + 1];
  const cell = (text: string) => ({ text, numeric: /^-?\d+([.,]\d+)?$/.test(text) });
  return {
    table: {
      header: shown.map((place) => header[place] ?? ''),
      rows: rows.map((row) => shown.map((place) => cell(row[place] ?? ''))),
    },
    asOf: data.asOf,
  };
}

/** The figure as its frozen folder holds it. */
export function heldContent(folder: string): FrameContent {
  const drawing = (name: string) => readFile(readFileSync(join(folder, name), 'utf8'));
  return { narrow: drawing('chart-narrow.svg'), wide: drawing('chart.svg'), ...heldTable(folder) };
}
