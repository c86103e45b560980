/** How wide bars are, and how large their numbers: in CSS pixels. */
import type { Locale } from '../../../locale/locale.ts';
import type { Frame, FrameName } from '../../figure.ts';
import { textWidth } from '../../text.ts';
import type { BarRow } from './options.ts';

/** Of the whole drawing. */
export const heights: Record<FrameName, number> = { narrow: 270, wide: 310 };
/** Of what stands over the highest bar, and below all of them. */
const above = 30;
export const below = 24;
/** Where the heading ends, from the top; how much a key below it takes. */
const headingBelow = 18;
export const keyLine = 20;
/** Between two labels. */
export const besideLabels = 6;
/** The smallest number over a bar that is still read. */
const leastLabel = 10.5;

/** Words over a bar: the gap below them, from one line to the next in sizes, and how many bands they may take. */
export const wordAbove = { gap: 6, line: 1.25, leading: 1.4, mostBands: 1.1 };

/** What stands above the bars. */
export interface Heading {
  /** What they measure. */
  axis: string;
  /** What a marked part of them is called. */
  key?: string | undefined;
}

export interface Sizes {
  frame: Frame;
  /** The rows that have a place, and those of them that have a bar. */
  drawn: readonly BarRow[];
  known: readonly BarRow[];
  /** Of the numbers over the bars. */
  label: number;
  everyBarLabelled: boolean;
  widestLabel: number;
  /** Left of the first bar, and from one bar to the next. */
  edge: number;
  band: number;
  /** Over the highest value. */
  top: number;
  highest: number;
}

/** A bar's number, without its unit. */
export const numberOf = ({ value }: BarRow, locale: Locale): string => locale.number(value ?? 0);

/** Over the bars: one line of words, or two where the highest is provisional, and a further one where the heading is in the way. */
function topOf(
  known: readonly BarRow[],
  from: (row: BarRow) => number,
  label: number,
  heading: Heading,
  { name, textSize }: Frame,
): number {
  const highest = Math.max(...known.map(({ value }) => value ?? 0));
  const isTwoLines = known.some(({ provisional, value }) => provisional && value === highest);
  const line = textSize * wordAbove.line;
  const top = (isTwoLines ? above + line : above) + (heading.key ? keyLine : 0);
  const headingEnd = Math.max(
    textWidth(heading.axis, textSize - 1),
    heading.key ? textSize + textWidth(heading.key, textSize - 1) : 0,
  );
  const isInTheWay = known.some((row) => {
    const bar = top + (1 - (row.value ?? 0) / highest) * (heights[name] - top - below);
    const words = wordAbove.gap + label + (row.provisional || row.status === 'derived' ? line : 0);
    return from(row) < headingEnd && bar - words < headingBelow + (heading.key ? keyLine : 0);
  });
  return isInTheWay ? top + line : top;
}

/** Numbers shrink to fit their bars; where that would make them too small, only the telling ones stay. */
export function sizesOf(drawn: readonly BarRow[], frame: Frame, heading: Heading, locale: Locale): Sizes {
  const { textSize, width } = frame;
  const known = drawn.filter(({ value }) => value !== null);
  const widest = Math.max(...known.map((row) => textWidth(numberOf(row, locale), 1, 700)));
  const fitting = Math.min(textSize, Math.floor(((width / drawn.length - 4) / widest) * 2) / 2);
  const everyBarLabelled = fitting >= leastLabel;
  const label = everyBarLabelled ? fitting : textSize;
  const labelWidth = (words: string) => textWidth(words.replace(/\d/g, '0'), textSize - 1);
  const widestLabel = Math.max(...drawn.map((row) => labelWidth(row.label)));
  // So that the words of bars at the edges, which are wider than these, stay inside.
  const half = Math.max(widestLabel, widest * label) / 2 + 1;
  const edge = Math.max(0, half - width / drawn.length / 2);
  const band = (width - 2 * edge) / drawn.length;
  const from = (row: BarRow) => edge + drawn.indexOf(row) * band;
  return {
    frame,
    drawn,
    known,
    label,
    everyBarLabelled,
    widestLabel,
    edge,
    band,
    top: topOf(known, from, label, heading, frame),
    highest: Math.max(...known.map(({ value }) => value ?? 0)),
  };
}
