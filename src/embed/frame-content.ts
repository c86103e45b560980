/** What a frame page shows: the figure of today, or one that is held in a frozen folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3';
import type { Edition } from '../figures/figure.ts';
import { figureTable, type Table } from '../figures/table.ts';
import type { CatalogueEntry } from './catalogue.ts';

export interface FrameContent {
  /** The SVG files. */
  narrow: string;
  wide: string;
  table: Pick<Table, 'header'> & { rows: { text: string; numeric: boolean }[][] };
  /** ISO day of the data. */
  asOf: string;
}

/** The figure as it is now. */
export function liveContent({ figure, narrow, wide }: CatalogueEntry, edition: Edition): FrameContent {
  return { narrow, wide, table: figureTable(figure, edition), asOf: edition.dataset.story.asOf };
}

/** The figure as its frozen folder holds it. */
export function heldContent(folder: string): FrameContent {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const rows = csvParse(read('data.csv').replace(/^\ufeff/, ''));
  const cell = (text: string) => ({ text, numeric: /^-?\d+(\.\d+)?$/.test(text) });
  return {
    narrow: read('chart-narrow.svg'),
    wide: read('chart.svg'),
    table: { header: rows.columns, rows: rows.map((row) => Object.values(row).map(cell)) },
    asOf: JSON.parse(read('data.json')).asOf,
  };
}
