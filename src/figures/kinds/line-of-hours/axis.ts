/** The line with its hours, and the room beside it for rows whose hour is not known. */
import { scaleLinear } from 'd3';
import type { Edition } from '../../figure.ts';
import { round, textBlock, textWidth } from '../../text.ts';
import type { HourRow } from './options.ts';

const hour = 3_600_000;
/** CSS pixels between two hours below the line; of a tick; from the line to the tops of the words below it. */
const besideHour = 10;
const tickLength = 5;
export const belowLine = 8;
/** CSS pixels from the line's end to the words of what has no hour, from those to their first mark, and between marks. */
const besideLine = { gap: 34, inset: 6, step: 18 };
/** The most of the width that marks without an hour take: many draw together, so that the line keeps the rest. */
const mostUnknown = 0.4;

/** Where the line lies, in CSS pixels, and the size of its hours. */
interface Span {
  left: number;
  right: number;
  textSize: number;
}

export interface HoursAxis<Row> {
  /** Where a row's mark stands, in CSS pixels. */
  x(row: Row): number;
  /** Path data of the line and its ticks at a height; empty where no hour is known. */
  line(y: number): string;
  /** The hours below a line at that height, and the words under the marks without one. */
  words(y: number): string;
}

/** Every hour of the line, or every second, third …: so many that their words do not touch. */
function ticksOf(first: number, last: number, pixels: number, textSize: number): number[] {
  const hours = (last - first) / hour;
  const label = textWidth('00:00', textSize) + besideHour;
  const every = Math.max(1, Math.ceil(hours / Math.max(1, pixels / label)));
  return Array.from({ length: Math.floor(hours / every) + 1 }, (_, index) => first + index * every * hour);
}

/** Each hour under its tick, but never outside the drawing; one that would touch the hour before is left out. */
function ticksWords(
  ticks: readonly { tick: number; x: number }[],
  y: number,
  { right, textSize }: Span,
  { locale }: Edition,
): string {
  const words: string[] = [];
  let end = 0;
  for (const { tick, x } of ticks) {
    const clock = locale.clock(new Date(tick).toISOString().slice(0, 16));
    const half = textWidth(clock, textSize) / 2;
    const middle = Math.min(Math.max(x, half), right - half);
    if (middle - half < end) continue;
    words.push(textBlock([clock], middle, y, { size: textSize, anchor: 'middle', className: 'quiet' }));
    end = middle + half;
  }
  return words.join('');
}

/** The line from the full hour before the first row to the full hour after the last, and the unknown beside it. */
export function hoursAxis<Row extends Pick<HourRow, 'at'>>(
  rows: readonly Row[],
  span: Span,
  unknownHour: string,
  edition: Edition,
): HoursAxis<Row> {
  const { left, right, textSize } = span;
  const timeOf = (at: string) => Date.parse(`${at}Z`);
  const times = rows.flatMap(({ at }) => (at ? [timeOf(at)] : [])).sort((a, b) => a - b);
  const unknown = rows.filter(({ at }) => at === null);
  const first = Math.floor((times[0] ?? 0) / hour) * hour;
  const last = Math.ceil((times.at(-1) ?? 0) / hour) * hour;
  const step = Math.min(besideLine.step, (mostUnknown * (right - left)) / Math.max(1, unknown.length));
  const inset = Math.min(besideLine.inset, step);
  const unknownLeft = right - Math.max(textWidth(unknownHour, textSize), unknown.length * step);
  const scale = scaleLinear([first, last], [left, unknown.length ? unknownLeft - besideLine.gap : right]);
  // Where nobody knows an hour, the line has none to show.
  const hours = times.length ? ticksOf(first, last, scale(last) - scale(first), textSize) : [];
  const ticks = hours.map((tick) => ({ tick, x: scale(tick) }));
  return {
    x: (row) => (row.at ? scale(timeOf(row.at)) : unknownLeft + inset + unknown.indexOf(row) * step),
    line: (y) =>
      ticks.length
        ? [
            `M${round(scale(first))} ${y}H${round(scale(last))}`,
            ...ticks.map(({ x }) => `M${round(x)} ${y}v${tickLength}`),
          ].join('')
        : '',
    words(y) {
      const baseline = y + belowLine + textSize;
      const none = unknown.length
        ? textBlock([unknownHour], unknownLeft, baseline, { size: textSize, className: 'quiet' })
        : '';
      return ticksWords(ticks, baseline, span, edition) + none;
    },
  };
}
