/** The files that every figure gives away. Those of a frozen folder are made by the same lines. */
import { type AnyFigure, type Edition, frames } from '../figures/figure.ts';
import type { StyleSheets } from '../styles/sheets.ts';
import { figureCsv } from './data-csv.ts';
import { figureData } from './data-files.ts';
import { figurePng } from './png.ts';
import { styledSvg } from './standalone-svg.ts';
import { portableSvg } from './svg-file.ts';

interface FileKind {
  type: string;
  content(
    figure: AnyFigure,
    edition: Edition,
    sheets: StyleSheets,
  ): string | Uint8Array | Promise<Uint8Array>;
}

/** By name; `chart-narrow` is the drawing for phones. */
export const fileKinds = {
  'chart.svg': {
    type: 'image/svg+xml',
    content: (figure, edition, sheets) => portableSvg(figure, frames.wide, edition, sheets),
  },
  'chart-narrow.svg': {
    type: 'image/svg+xml',
    content: (figure, edition, sheets) => portableSvg(figure, frames.narrow, edition, sheets),
  },
  'chart.png': {
    type: 'image/png',
    content: (figure, edition, sheets) => figurePng(styledSvg(figure, frames.wide, edition, sheets), 1),
  },
  'chart@2x.png': {
    type: 'image/png',
    content: (figure, edition, sheets) => figurePng(styledSvg(figure, frames.wide, edition, sheets), 2),
  },
  'chart-narrow@2x.png': {
    type: 'image/png',
    content: (figure, edition, sheets) => figurePng(styledSvg(figure, frames.narrow, edition, sheets), 2),
  },
  'data.csv': { type: 'text/csv; charset=utf-8', content: figureCsv },
  'data.json': {
    type: 'application/json',
    content: (figure, edition) => `${JSON.stringify(figureData(figure, edition), null, 2)}\n`,
  },
} satisfies Record<string, FileKind>;

export type FileName = keyof typeof fileKinds;
export const fileNames = Object.keys(fileKinds) as FileName[];

/** The bytes of one of a figure's files. */
export async function figureFile(
  name: FileName,
  figure: AnyFigure,
  edition: Edition,
  sheets: StyleSheets,
): Promise<Uint8Array> {
  const content = await fileKinds[name].content(figure, edition, sheets);
  return typeof content === 'string' ? Buffer.from(content) : content;
}
