/** The stepped map as it stays on screen: every view is in it, and the active step's style shows one of them. */
import { sourceLine, sourceMarkup } from '../../drawing.ts';
import type { AnyFigure, Edition, FrameName } from '../../figure.ts';
import { markedTextBlock, round, wrap } from '../../text.ts';
import { framesMarkup, marksIn, partShape } from './drawing.ts';
import type { MapRow, SteppedMapOptions } from './options.ts';
import { circlesMarkup, edgeMarkup, keyMarkup, labelsMarkup, landMarkup, partWords } from './panel.ts';
import { groupOf } from './states.ts';
import { frameOf, overviewOf, type PlacedView, partsOf, placedView } from './views.ts';

/** CSS pixels. The land is drawn once, for the wide one. */
const stageFrames: Record<FrameName, { width: number; textSize: number; sourceSize: number }> = {
  narrow: { width: 360, textSize: 13, sourceSize: 11.5 },
  wide: { width: 720, textSize: 17, sourceSize: 13 },
};
const margin = 12;
const heightOf = (name: FrameName) => Math.round(stageFrames[name].width * partShape);

/** The views of a stage: the whole in the middle of its height, with its key; the enlarged ones fill it. */
interface StageViews {
  overview: PlacedView;
  /** Where the overview's top is. */
  top: number;
  /** Baseline of its key. */
  foot: number;
  parts: { name: string; placed: PlacedView }[];
}

export function stageViews<Row extends MapRow, Of extends Edition>(
  frame: FrameName,
  options: SteppedMapOptions<Row, Of>,
): StageViews {
  const { width, textSize } = stageFrames[frame];
  const height = Math.round(width * options.shape);
  const top = Math.round((heightOf(frame) - height - textSize * 2.4) / 2);
  return {
    overview: placedView(options, overviewOf(options), { width, height }),
    top,
    foot: top + height + textSize * 1.6,
    parts: partsOf(options).map((name) => ({
      name,
      placed: placedView(options, name, { width, height: heightOf(frame) }),
    })),
  };
}

const landId = (figure: string, view: string) => `${figure}-land-${view}`;

/** Land and dots of each view, once for all drawings of the page. */
export function stageDefinitions<Row extends MapRow, Of extends Edition>(
  figure: string,
  options: SteppedMapOptions<Row, Of>,
): string {
  const { overview, parts } = stageViews('wide', options);
  const all = [{ name: overviewOf(options), placed: overview }, ...parts];
  return `<defs>${all.map(({ name, placed }) => `<g id="${landId(figure, name)}">${landMarkup(name, placed, options)}</g>`).join('')}</defs>`;
}

function sourcesOf(figure: AnyFigure, rows: readonly MapRow[], frame: FrameName, edition: Edition): string[] {
  const { width, sourceSize } = stageFrames[frame];
  return wrap(sourceLine(figure, rows, edition), width - 2 * margin, sourceSize);
}

/** Width and height of the drawing, in CSS pixels. */
export function stageSize(
  figure: AnyFigure,
  rows: readonly MapRow[],
  frame: FrameName,
  edition: Edition,
): { width: number; height: number } {
  const { width, sourceSize } = stageFrames[frame];
  const lines = sourcesOf(figure, rows, frame, edition).length;
  return { width, height: Math.ceil(heightOf(frame) + margin + lines * sourceSize * 1.3) };
}

/** What the drawing for one frame holds. It refers to `stageDefinitions`, which must stand on the same page. */
export function drawStage<Row extends MapRow, Of extends Edition>(
  figure: AnyFigure,
  rows: readonly Row[],
  frame: FrameName,
  options: SteppedMapOptions<Row, Of>,
  edition: Of,
): string {
  const { width, textSize, sourceSize } = stageFrames[frame];
  const { overview, top, foot, parts } = stageViews(frame, options);
  const height = heightOf(frame);
  const name = overviewOf(options);
  const scale = round(width / stageFrames.wide.width);
  const land = (view: string) => `<use transform="scale(${scale})" href="#${landId(figure.id, view)}"/>`;
  const key = { x: margin, y: foot, width, textSize: textSize - 1 };
  const enlarged = parts.map(
    ({ name: part, placed }) =>
      `<g class="view-${part} grows-${part}-${frame}"><svg width="${width}" height="${height}"><rect class="sea" width="${width}" height="${height}"/>${land(part)}${circlesMarkup(part, placed, rows, options)}${labelsMarkup(part, placed, textSize, options, edition)}${partWords(part, placed, rows, textSize, options, edition)}${edgeMarkup(placed)}</svg></g>`,
  );
  const sources = sourceMarkup(sourcesOf(figure, rows, frame, edition), figure, rows, edition);
  const size = stageSize(figure, rows, frame, edition);
  return [
    `<rect class="backdrop" width="${width}" height="${size.height}"/>`,
    // A nested svg cuts off what grows.
    `<svg width="${width}" height="${height}"><rect class="sea" width="${width}" height="${height}"/>`,
    `<g transform="translate(0 ${top})">${land(name)}${framesMarkup(overview, options)}${circlesMarkup(name, overview, rows, options)}<g class="words-${name}">${labelsMarkup(name, overview, textSize - 2, options, edition)}</g></g>`,
    `<g class="words-${name}">${keyMarkup(name, key, options, edition)}</g>`,
    ...enlarged,
    '</svg>',
    markedTextBlock(sources, margin, height + margin + sourceSize * 0.7, {
      size: sourceSize,
      className: 'source',
    }),
  ].join('');
}

/** Where readers ask for a row, in each view. */
export function stageMarks<Row extends MapRow, Of extends Edition>(
  rows: readonly Row[],
  frame: FrameName,
  options: SteppedMapOptions<Row, Of>,
) {
  const { overview, top, parts } = stageViews(frame, options);
  const of = (name: string, placed: PlacedView, down = 0) =>
    marksIn(placed, rows, options).map(({ row, mark }) => ({
      row,
      mark: { ...mark, top: mark.top + down },
      className: `in-${name} places-${groupOf(row, options)}`,
    }));
  return [
    ...of(overviewOf(options), overview, top),
    ...parts.flatMap(({ name, placed }) => of(name, placed)),
  ];
}

/** Where each enlarged view lies on the overview of a frame, in the frame's CSS pixels. */
export function growingFrom<Row extends MapRow, Of extends Edition>(
  frame: FrameName,
  options: SteppedMapOptions<Row, Of>,
): { name: string; x: number; y: number; scale: number }[] {
  const { overview, top, parts } = stageViews(frame, options);
  return parts.map(({ name, placed }) => {
    const { x, y, width } = frameOf(overview, placed);
    return { name, x, y: y + top, scale: width / placed.width };
  });
}
