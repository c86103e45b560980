/** The bars: what is computed is an outline, what is provisional is hatched, a gap stays empty. */
import * as Plot from '@observablehq/plot';
import type { Drawn, Edition, Frame } from '../../figure.ts';
import { drawPlot, type PlotDrawing } from '../../plot.ts';
import { textBlock, textWidth } from '../../text.ts';
import { hatching } from './hatching.ts';
import { keyOf, markedPart } from './marked.ts';
import type { BarRow, BarsOptions } from './options.ts';
import { below, besideLabels, heights, numberOf, type Sizes, sizesOf, wordAbove } from './sizes.ts';
import { provisionalWords } from './words.ts';

/** Gaps after the last known value are told in a note, not drawn. */
function drawnRows<Row extends BarRow>(rows: readonly Row[]): readonly Row[] {
  return rows.slice(0, rows.findLastIndex(({ value }) => value !== null) + 1);
}

/** Neighbouring gaps, as one stretch each. */
function gaps<Row extends BarRow>(rows: readonly Row[]): Row[][] {
  const stretches: Row[][] = [];
  rows.forEach((row, index) => {
    if (row.value !== null) return;
    if (index > 0 && rows[index - 1]?.value === null) stretches.at(-1)?.push(row);
    else stretches.push([row]);
  });
  return stretches;
}

/** A provisional bar's number with what qualifies it, and the word for it: over the bar, or over lower ones left of it. */
function wordsOverProvisional(
  row: BarRow,
  word: string,
  plot: PlotDrawing,
  { drawn, frame, label, band }: Sizes,
  { locale }: Edition,
): string {
  const size = frame.textSize - 2;
  const number = numberOf(row, locale);
  const value = row.qualifier
    ? locale.message(`qualifier.${row.qualifier}`, { number, value: row.value ?? 0 })
    : number;
  const [left, right, top] = [plot.x(row.label), plot.x(row.label) + plot.bandwidth, plot.y(row.value)];
  const width = Math.max(textWidth(value, label, 700), textWidth(word, size));
  const fits = width < band * wordAbove.mostBands;
  const isBeside = (other: BarRow) =>
    plot.x(other.label) < left && plot.x(other.label) + band > right - width;
  const isClear = drawn
    .filter(isBeside)
    .every((other) => plot.y(other.value ?? 0) - label * wordAbove.leading > top);
  const whole = fits || (isClear && right > width);
  const [x, anchor] = whole && !fits ? [right, 'end' as const] : [(left + right) / 2, 'middle' as const];
  const baseline = top - wordAbove.gap;
  const lines = [
    textBlock([whole ? value : number], x, baseline, { anchor, size: label, className: 'strong' }),
  ];
  const above = baseline - frame.textSize * wordAbove.line;
  if (whole) lines.push(textBlock([word], x, above, { anchor, size, className: 'quiet' }));
  return lines.join('');
}

/** Words in the middle of each stretch of gaps that has room for them. */
function gapMarks({ drawn, frame, band }: Sizes, { locale }: Edition): Plot.Markish[] {
  const words = locale.message('kinds.bars.gap').split(' ').join('\n');
  const size = frame.textSize - 2;
  const width = Math.max(...words.split('\n').map((word) => textWidth(word, size)));
  return gaps(drawn)
    .filter((stretch) => stretch.length * band > width)
    .map((stretch) =>
      Plot.text(
        stretch.filter((_, index) => index === Math.floor((stretch.length - 1) / 2)),
        {
          x: 'label',
          y: 0,
          text: () => words,
          lineAnchor: 'bottom',
          dx: stretch.length % 2 === 0 ? band / 2 : 0,
          dy: -8,
          fontSize: size,
          className: 'quiet',
        },
      ),
    );
}

/** Labels below the bars, as many as have room: the last one always has. */
function axisMark({ drawn, frame, band, widestLabel }: Sizes): Plot.Markish {
  const step = Math.ceil((widestLabel + besideLabels) / band);
  const labels = drawn
    .map(({ label }) => label)
    .filter((_, index) => (drawn.length - 1 - index) % step === 0);
  return Plot.axisX(labels, {
    tickSize: 0,
    tickFormat: String,
    fontSize: frame.textSize - 1,
    label: null,
    className: 'axis',
  });
}

/** The bars of each look with their marked part, and the line that they stand on. */
function barMarks<Row extends BarRow>(sizes: Sizes, options: BarsOptions<Row>): Plot.Markish[] {
  const { known } = sizes;
  const { tone } = options;
  const derived = known.filter(({ status }) => status === 'derived');
  const provisional = known.filter((row) => row.provisional);
  const plain = known.filter((row) => !derived.includes(row) && !provisional.includes(row));
  const place = { x: 'label', y: 'value' };
  // So that the line around an empty bar ends where a filled one does.
  const outlined = { ...place, inset: 0.75 };
  return [
    Plot.barY(plain, { ...place, className: tone }),
    Plot.barY(derived, { ...outlined, className: `${tone}-derived` }),
    Plot.barY(provisional, { ...outlined, className: `${tone}-provisional` }),
    ...markedPart(sizes, options),
    Plot.ruleY([0], { className: 'axis' }),
  ];
}

/** The numbers over the bars, of all or of the telling ones; the word for derived ones where it has room. */
function numberMarks(sizes: Sizes, { locale }: Edition): Plot.Markish[] {
  const { known, frame, band, everyBarLabelled, label } = sizes;
  const place = { x: 'label', y: 'value', lineAnchor: 'bottom' } as const;
  const numbered = known.filter(
    (row) => !row.provisional && (everyBarLabelled || row.highlighted || row === known.at(-1)),
  );
  const word = locale.message('kinds.bars.derived');
  // The outline says it, too, and the note below.
  const hasRoom = textWidth(word, frame.textSize - 2) < band * wordAbove.mostBands;
  const derived = hasRoom ? known.filter(({ status }) => status === 'derived') : [];
  return [
    Plot.text(numbered, {
      ...place,
      text: (row: BarRow) => numberOf(row, locale),
      dy: -5,
      fontSize: label,
      className: 'strong',
    }),
    ...derived.map((row) =>
      Plot.text([row], {
        ...place,
        text: () => word,
        dy: -5 - frame.textSize * wordAbove.line,
        fontSize: frame.textSize - 2,
        className: 'quiet',
      }),
    ),
  ];
}

/** What is measured, at the top. */
const headingMark = (words: string, size: number, top: number): Plot.Markish =>
  Plot.text([words], {
    frameAnchor: 'top-left',
    textAnchor: 'start',
    lineAnchor: 'top',
    dy: 4 - top,
    fontSize: size,
    className: 'quiet',
  });

/** What is drawn of the rows. */
export function drawBars<Row extends BarRow>(
  rows: readonly Row[],
  options: BarsOptions<Row>,
  frame: Frame,
  edition: Edition,
): Drawn {
  const drawn = drawnRows(rows);
  if (drawn.length === 0) return { content: '', height: 0, marks: [] };
  const axis = options.axis(edition);
  const sizes = sizesOf(drawn, frame, { axis, key: options.marked?.name(edition) }, edition.locale);
  const { edge, band, top, highest } = sizes;
  const height = heights[frame.name];
  const plot = drawPlot({
    width: frame.width,
    height,
    marginTop: top,
    marginBottom: below,
    marginLeft: edge,
    marginRight: edge,
    x: { type: 'band', domain: drawn.map(({ label }) => label), padding: 0.16 },
    y: { domain: [0, highest], axis: null },
    marks: [
      axisMark(sizes),
      ...barMarks(sizes, options),
      ...numberMarks(sizes, edition),
      ...gapMarks(sizes, edition),
      headingMark(axis, frame.textSize - 1, top),
    ],
  });
  const provisional = sizes.known.filter((row) => row.provisional);
  const hatched = provisional.map((row) => {
    const y = plot.y(row.value);
    return `<path class="hatching" d="${hatching(plot.x(row.label), y, plot.bandwidth, plot.y(0) - y)}"/>`;
  });
  const { short } = provisionalWords(options, edition);
  const words = provisional.map((row) => wordsOverProvisional(row, short, plot, sizes, edition));
  const marks = drawn.map((_, index) => ({
    left: edge + index * band,
    top: 14,
    width: band,
    height: height - 14,
  }));
  return {
    content: [plot.content, keyOf(options, sizes, edition), ...hatched, ...words].join(''),
    height,
    marks,
  };
}
