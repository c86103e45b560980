/** The years as bars: what is computed is an outline, what is provisional is hatched, a gap stays empty. */

import * as Plot from '@observablehq/plot';
import type { Drawn, Frame } from '../../../figures/figure.ts';
import { drawPlot, type PlotDrawing } from '../../../figures/plot.ts';
import { round, textBlock, textWidth } from '../../../figures/text.ts';
import type { Edition } from '../edition.ts';
import type { YearRow } from './seizures-history.ts';

/** Gaps after the last known year are told in a note, not drawn. */
function drawnRows(rows: readonly YearRow[]): readonly YearRow[] {
  return rows.slice(0, rows.findLastIndex(({ tonnes }) => tonnes !== null) + 1);
}

/** Neighbouring gaps, as one stretch of years each. */
function gaps(rows: readonly YearRow[]): YearRow[][] {
  const stretches: YearRow[][] = [];
  for (const row of rows) {
    if (row.tonnes !== null) continue;
    const open = stretches.at(-1);
    if (open?.at(-1)?.year === row.year - 1) open.push(row);
    else stretches.push([row]);
  }
  return stretches;
}

/** Diagonal lines across a box, each from edge to edge, in CSS pixels. */
function hatching(left: number, top: number, width: number, height: number, apart = 6): string {
  const lines: string[] = [];
  for (let offset = apart; offset < width + height; offset += apart) {
    const from = offset <= height ? [left, top + offset] : [left + offset - height, top + height];
    const to = offset <= width ? [left + offset, top] : [left + width, top + offset - width];
    lines.push(`M${from.map(round).join(' ')}L${to.map(round).join(' ')}`);
  }
  return lines.join('');
}

interface Sizes {
  frame: Frame;
  /** Of the numbers over the bars. */
  label: number;
  everyBarLabelled: boolean;
  /** CSS pixels left of the first bar, and from one bar to the next. */
  edge: number;
  band: number;
}

const tonnesIn = (row: YearRow, { locale }: Edition) => locale.number(row.tonnes ?? 0);

/** Labels shrink to fit their bars; where that would make them too small, only the telling ones stay. */
function sizesOf(drawn: readonly YearRow[], frame: Frame, edition: Edition): Sizes {
  const { textSize } = frame;
  const known = drawn.filter(({ tonnes }) => tonnes !== null);
  const widest = Math.max(...known.map((row) => textWidth(tonnesIn(row, edition), 1, 700)));
  const fitting = Math.min(textSize, Math.floor(((frame.width / drawn.length - 4) / widest) * 2) / 2);
  const everyBarLabelled = fitting >= 10.5;
  const label = everyBarLabelled ? fitting : textSize;
  // So that the words of bars at the edges, which are wider than these, stay inside.
  const half = Math.max(textWidth('0000', textSize - 1), widest * label) / 2 + 1;
  const edge = Math.max(0, half - frame.width / drawn.length / 2);
  return { frame, label, everyBarLabelled, edge, band: (frame.width - 2 * edge) / drawn.length };
}

/** A provisional bar's number with what qualifies it, and the word for it: over the bar, or over lower ones left of it. */
function provisionalWords(
  row: YearRow,
  drawn: readonly YearRow[],
  plot: PlotDrawing,
  { frame, label, band }: Sizes,
  edition: Edition,
): string {
  const { locale } = edition;
  const size = frame.textSize - 2;
  const number = tonnesIn(row, edition);
  const value = row.qualifier
    ? locale.message(`qualifier.${row.qualifier}`, { number, value: row.tonnes ?? 0 })
    : number;
  const word = locale.message('seizures-history.provisional');
  const [left, right, top] = [plot.x(row.year), plot.x(row.year) + plot.bandwidth, plot.y(row.tonnes)];
  const width = Math.max(textWidth(value, label, 700), textWidth(word, size));
  const fits = width < band * 1.1;
  const isBeside = (other: YearRow) => plot.x(other.year) < left && plot.x(other.year) + band > right - width;
  const isClear = drawn.filter(isBeside).every(({ tonnes }) => plot.y(tonnes ?? 0) - label * 1.4 > top);
  const whole = fits || (isClear && right > width);
  const [x, anchor] = whole && !fits ? [right, 'end' as const] : [(left + right) / 2, 'middle' as const];
  const lines = [
    textBlock([whole ? value : number], x, top - 6, { anchor, size: label, className: 'strong' }),
  ];
  const above = top - 6 - frame.textSize * 1.25;
  if (whole) lines.push(textBlock([word], x, above, { anchor, size, className: 'quiet' }));
  return lines.join('');
}

/** Words in the middle of each stretch of gaps that has room for them. */
function gapTexts(drawn: readonly YearRow[], { frame, band }: Sizes, { locale }: Edition): Plot.Markish[] {
  const words = locale.message('seizures-history.gap').split(' ').join('\n');
  const size = frame.textSize - 2;
  const width = Math.max(...words.split('\n').map((word) => textWidth(word, size)));
  return gaps(drawn)
    .filter((stretch) => stretch.length * band > width)
    .map((stretch) =>
      Plot.text(
        stretch.filter((_, index) => index === Math.floor((stretch.length - 1) / 2)),
        {
          x: 'year',
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

/** What is drawn of the years. */
export function drawYears(rows: readonly YearRow[], frame: Frame, edition: Edition): Drawn {
  const { locale } = edition;
  const drawn = drawnRows(rows);
  const known = drawn.filter(({ tonnes }) => tonnes !== null);
  const { textSize } = frame;
  const sizes = sizesOf(drawn, frame, edition);
  const { edge, band } = sizes;
  const height = frame.name === 'narrow' ? 270 : 310;
  const highest = Math.max(...known.map(({ tonnes }) => tonnes ?? 0));
  const first = known.filter(({ provisional }) => provisional);
  // Two lines stand over a provisional bar.
  const top = first.some(({ tonnes }) => tonnes === highest) ? 30 + textSize * 1.25 : 30;
  const bars = (kept: (row: YearRow) => boolean) => known.filter(kept);
  const isDerived = ({ status }: YearRow) => status === 'derived';
  const step = Math.ceil((textWidth('0000', textSize - 1) + 6) / band);
  const derivedWord = locale.message('seizures-history.derived');
  const plot = drawPlot({
    width: frame.width,
    height,
    marginTop: top,
    marginBottom: 24,
    marginLeft: edge,
    marginRight: edge,
    x: { type: 'band', domain: drawn.map(({ year }) => year), padding: 0.16 },
    y: { domain: [0, highest], axis: null },
    marks: [
      Plot.axisX(
        drawn.map(({ year }) => year).filter((_, index) => (drawn.length - 1 - index) % step === 0),
        { tickSize: 0, tickFormat: String, fontSize: textSize - 1, label: null, className: 'axis' },
      ),
      Plot.barY(
        bars((row) => !isDerived(row) && !row.provisional),
        { x: 'year', y: 'tonnes', className: 'seizures' },
      ),
      Plot.barY(bars(isDerived), { x: 'year', y: 'tonnes', inset: 0.75, className: 'seizures-derived' }),
      Plot.barY(first, { x: 'year', y: 'tonnes', inset: 0.75, className: 'seizures-provisional' }),
      Plot.ruleY([0], { className: 'axis' }),
      Plot.text(
        bars(
          (row) => !row.provisional && (sizes.everyBarLabelled || row.highlighted || row === known.at(-1)),
        ),
        {
          x: 'year',
          y: 'tonnes',
          text: (row: YearRow) => tonnesIn(row, edition),
          lineAnchor: 'bottom',
          dy: -5,
          fontSize: sizes.label,
          className: 'strong',
        },
      ),
      // The outline says it, too, and the note below: the word stands only where it has room.
      ...bars(isDerived)
        .filter(() => textWidth(derivedWord, textSize - 2) < band * 1.1)
        .map((row) =>
          Plot.text([row], {
            x: 'year',
            y: 'tonnes',
            text: () => derivedWord,
            lineAnchor: 'bottom',
            dy: -5 - textSize * 1.25,
            fontSize: textSize - 2,
            className: 'quiet',
          }),
        ),
      ...gapTexts(drawn, sizes, edition),
      Plot.text([locale.message('seizures-history.axis')], {
        frameAnchor: 'top-left',
        textAnchor: 'start',
        lineAnchor: 'top',
        dy: 4 - top,
        fontSize: textSize - 1,
        className: 'quiet',
      }),
    ],
  });
  const hatched = first.map((row) => {
    const y = plot.y(row.tonnes);
    return `<path class="hatching" d="${hatching(plot.x(row.year), y, plot.bandwidth, plot.y(0) - y)}"/>`;
  });
  const words = first.map((row) => provisionalWords(row, drawn, plot, sizes, edition));
  const marks = drawn.map((_, index) => ({
    left: edge + index * band,
    top: 14,
    width: band,
    height: height - 14,
  }));
  return { content: [plot.content, ...hatched, ...words].join(''), height, marks };
}
