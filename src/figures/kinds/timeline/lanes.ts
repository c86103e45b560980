/** A lane for each subject, with all its events on the scale of time that the lanes share. */
import { type ScaleTime, scaleUtc, utcMonth, utcYear } from 'd3';
import type { Drawn, Edition, Frame } from '../../figure.ts';
import { round, textBlock, textWidth, wrap } from '../../text.ts';
import type { LaneLook, TimelineOptions, TimelineRow } from './options.ts';
import { signAt, signRadius } from './signs.ts';
import { date, day, lastDay } from './when.ts';

const signHeight = signRadius * 2 + 1;
/** How many signs stand on one another where events of a lane follow closely; further ones overlap. */
const mostStacked = 3;
/** CSS pixels over and under a lane's lowest signs, and half the height of an event that went on. */
const aroundLane = 12;
const halfSpan = 4.5;
/** The largest share of the width that words take beside their lanes; else they stand above them. */
const mostWords = 0.36;
/** CSS pixels right of the words. */
const besideWords = 14;
/** Space between lines, in sizes of the text. */
const lineHeight = 1.3;

/** Years that can be told apart: each, or every tenth or hundredth; none whose number would touch another. */
function yearTicks(from: Date, to: Date, pixels: number, size: number): Date[] {
  const years = Math.max(1, (to.getTime() - from.getTime()) / (365.25 * day));
  const apart =
    [1, 2, 5, 10, 20, 50, 100, 200, 500].find((step) => (step * pixels) / years > size * 3.5) ?? 1000;
  return utcYear.every(apart)?.range(from, to) ?? [];
}

/** How far above its lane each sign stands, in signs: on it, unless one before is in the way. */
function levels(spans: readonly { from: number; until: number }[]): number[] {
  const ends: number[] = [];
  return spans.map(({ from, until }) => {
    const free = ends.findIndex((end) => end <= from);
    const next = ends.length < mostStacked ? ends.length : ends.indexOf(Math.min(...ends));
    const level = free < 0 ? next : free;
    ends[level] = until;
    return level;
  });
}

type Time = ScaleTime<number, number>;

/** What an event covers of its lane, in CSS pixels: its days, or its sign where that is longer. */
function spanOf(row: TimelineRow, x: Time) {
  const [from, until] = [x(date(row.from)), x(lastDay(row))];
  const middle = (from + until) / 2;
  const isLong = until - from > 2 * signRadius;
  return isLong ? { from, until, isLong } : { from: middle - signRadius, until: middle + signRadius, isLong };
}

/** A lane's signs as path data, from `top` on, and where its line runs. */
function drawLane(own: readonly TimelineRow[], { sign }: LaneLook, x: Time, top: number) {
  const spans = own.map((row) => spanOf(row, x));
  const above = levels(spans);
  const middle = top + aroundLane + Math.max(...above) * signHeight;
  const signs = spans.map(({ from, until, isLong }, index) => {
    const at = middle - (above[index] ?? 0) * signHeight;
    if (!isLong) return signAt(sign, (from + until) / 2, at);
    return `M${round(from)} ${round(at - halfSpan)}H${round(until)}v${2 * halfSpan}H${round(from)}z`;
  });
  return { data: signs.join(''), middle };
}

/** The years below the lanes, and the first event's month; `rules` is the path data of the years' lines. */
function drawYears(first: string, x: Time, left: number, y: number, frame: Frame, { locale }: Edition) {
  const size = frame.textSize - 1;
  const [start, stop] = x.domain() as [Date, Date];
  const from = [locale.date(first, 'short-month'), first.slice(0, 4)].join(' ');
  const half = textWidth('0000', size) / 2;
  const free = left + textWidth(from, size) + half + 8;
  const ticks = yearTicks(start, stop, frame.width - left, size).filter(
    (year) => x(year) > free && x(year) < frame.width - half,
  );
  const label = (words: string, at: number, anchor: 'start' | 'middle') =>
    textBlock([words], at, y + size, { size, anchor, className: 'quiet' });
  return {
    rules: ticks.map((year) => `M${round(x(year))} 0V${round(y)}`).join(''),
    content: [
      label(from, left, 'start'),
      ...ticks.map((year) => label(String(year.getUTCFullYear()), x(year), 'middle')),
    ],
    height: y + size + 6,
  };
}

/** The lanes and their years. `rules` is the path data of the lines below all of it. */
export function drawLanes<Lane extends string>(
  rows: readonly TimelineRow<Lane>[],
  options: TimelineOptions<Lane>,
  frame: Frame,
  edition: Edition,
): Pick<Drawn, 'content' | 'height'> & { rules: string } {
  const size = frame.textSize - 1;
  const lanes = (Object.keys(options.lanes) as Lane[]).flatMap((lane) => {
    const own = rows.filter((row) => row.lane === lane);
    const look = options.lanes[lane];
    return own.length ? [{ look, own, word: look.name(edition) }] : [];
  });
  const widest = Math.max(...lanes.map(({ word }) => textWidth(word, size, 700)));
  const beside = widest < frame.width * mostWords;
  const left = beside ? Math.ceil(widest) + besideWords : 0;
  const [first] = rows as [TimelineRow<Lane>];
  const latest = new Date(Math.max(...rows.map((row) => lastDay(row).getTime())));
  const x = scaleUtc(
    [utcMonth.floor(date(first.from)), utcMonth.ceil(new Date(latest.getTime() + 1))],
    [left + signRadius + 1, frame.width - signRadius - 1],
  );
  const parts: string[] = [];
  let rules = '';
  let y = 0;
  for (const { look, own, word } of lanes) {
    const lines = beside ? [word] : wrap(word, frame.width, size, 700);
    if (!beside) y += lines.length * size * lineHeight;
    const { data, middle } = drawLane(own, look, x, y);
    rules += `M${round(left)} ${round(middle)}H${frame.width}`;
    parts.push(
      textBlock(lines, 0, beside ? middle + 4 : y - (lines.length - 1) * size * lineHeight, {
        size,
        className: `strong ${look.tone}`,
      }),
      `<path class="sign ${look.tone}" d="${data}"/>`,
    );
    y = middle + aroundLane;
  }
  const years = drawYears(first.from, x, left, y, frame, edition);
  return {
    rules: years.rules + rules,
    content: [...parts, ...years.content].join(''),
    height: years.height,
  };
}
