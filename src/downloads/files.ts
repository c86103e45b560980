/** The files that every figure gives away. Those of a frozen folder are made by the same lines. */
import { type AnyFigure, type Edition, frames } from '../figures/figure.ts';
import type { StyleSheets } from '../stories/sheets.ts';
import { figureCsv } from './data-csv.ts';
import { figureData } from './data-files.ts';
import { asPicture, type Picture } from './picture.ts';
import { figurePng, pictureName } from './png.ts';
import { styledDrawing } from './standalone-svg.ts';
import { portableSvg } from './svg-file.ts';

/** The pictures: of which drawing each is, and how many pixels it has to the CSS pixel. */
const pictures = {
  'chart.png': { size: frames.wide, scale: 1 },
  'chart@2x.png': { size: frames.wide, scale: 2 },
  'chart-narrow@2x.png': { size: frames.narrow, scale: 2 },
} as const;

const pictureOf = (
  name: keyof typeof pictures,
  figure: AnyFigure,
  edition: Edition,
  sheets: StyleSheets,
): Picture => asPicture(styledDrawing(figure, pictures[name].size, edition, sheets), sheets);

const picture = (name: keyof typeof pictures): FileKind => ({
  type: 'image/png',
  content: (figure, edition, sheets) =>
    figurePng(pictureOf(name, figure, edition, sheets), pictures[name].scale),
});

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
  'chart.png': picture('chart.png'),
  'chart@2x.png': picture('chart@2x.png'),
  'chart-narrow@2x.png': picture('chart-narrow@2x.png'),
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

/** What each picture of a figure is drawn from, as a name. */
export const drawnPictures = (
  figure: AnyFigure,
  edition: Edition,
  sheets: StyleSheets,
): Record<string, string> =>
  Object.fromEntries(
    (Object.keys(pictures) as (keyof typeof pictures)[]).map((name) => [
      name,
      pictureName(pictureOf(name, figure, edition, sheets), pictures[name].scale),
    ]),
  );
