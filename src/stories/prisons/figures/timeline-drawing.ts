/** The events twice: by subject on one scale of time, then in their order, each sign beside its words. */

import { scaleUtc, utcMonth, utcYear } from 'd3';
import type { Drawn, Frame } from '../../../figures/figure.ts';
import { round, textBlock, textWidth, wrap } from '../../../figures/text.ts';
import type { Edition } from '../edition.ts';
import { eventKinds, eventSign, signRadius } from './event-signs.ts';
import type { EventRow } from './timeline.ts';

const date = (iso: string) => new Date(`${iso}T00:00Z`);
const lastDay = ({ from, until }: EventRow) => date(until ?? from);
const day = 86_400_000;

/** Events that are further apart are parted in the list, too. */
const longWait = 90 * day;

/** Years that can be told apart: each, or every tenth or hundredth; none whose number would touch another. */
function yearTicks(from: Date, to: Date, pixels: number, size: number): Date[] {
  const years = Math.max(1, (to.getTime() - from.getTime()) / (365.25 * day));
  const apart =
    [1, 2, 5, 10, 20, 50, 100, 200, 500].find((step) => (step * pixels) / years > size * 3.5) ?? 1000;
  return utcYear.every(apart)?.range(from, to) ?? [];
}

const signHeight = signRadius * 2 + 1;
/** How many signs stand on one another where events of a subject follow closely; further ones overlap. */
const mostStacked = 3;

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

/**
 * A lane for each subject, with all its events on the scale of time that the lanes share. `rules` is the path data of the
 * lines below all of it.
 */
function lanes(
  rows: readonly EventRow[],
  frame: Frame,
  { locale }: Edition,
): Pick<Drawn, 'content' | 'height'> & { rules: string } {
  const size = frame.textSize - 1;
  const kinds = eventKinds.flatMap((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    return own[0] ? [{ kind, own, word: own[0].kindWord }] : [];
  });
  const widest = Math.max(...kinds.map(({ word }) => textWidth(word, size, 700)));
  // Beside its lane each word, where they leave it most of the width; else above.
  const beside = widest < frame.width * 0.36;
  const left = beside ? Math.ceil(widest) + 14 : 0;
  const [first] = rows as [EventRow];
  const latest = new Date(Math.max(...rows.map((row) => lastDay(row).getTime())));
  const x = scaleUtc(
    [utcMonth.floor(date(first.from)), utcMonth.ceil(new Date(latest.getTime() + 1))],
    [left + signRadius + 1, frame.width - signRadius - 1],
  );
  const parts: string[] = [];
  let rules = '';
  let y = 0;
  for (const { kind, own, word } of kinds) {
    const lines = beside ? [word] : wrap(word, frame.width, size, 700);
    if (!beside) y += lines.length * size * 1.3;
    const spans = own.map((row) => {
      const [from, until] = [x(date(row.from)), x(lastDay(row))];
      const middle = (from + until) / 2;
      const isLong = until - from > 2 * signRadius;
      return isLong
        ? { from, until, isLong }
        : { from: middle - signRadius, until: middle + signRadius, isLong };
    });
    const above = levels(spans);
    const middle = y + 12 + Math.max(...above) * signHeight;
    const signs = spans.map(({ from, until, isLong }, index) => {
      const at = middle - (above[index] ?? 0) * signHeight;
      if (!isLong) return eventSign(kind, (from + until) / 2, at);
      return `M${round(from)} ${round(at - 4.5)}H${round(until)}v9H${round(from)}z`;
    });
    rules += `M${round(left)} ${round(middle)}H${frame.width}`;
    parts.push(
      textBlock(lines, 0, beside ? middle + 4 : y - (lines.length - 1) * size * 1.3, {
        size,
        className: `strong event-${kind}`,
      }),
      `<path class="sign event-${kind}" d="${signs.join('')}"/>`,
    );
    y = middle + 12;
  }
  const [start, stop] = x.domain() as [Date, Date];
  const from = [locale.date(first.from, 'short-month'), first.from.slice(0, 4)].join(' ');
  const half = textWidth('0000', size) / 2;
  const free = left + textWidth(from, size) + half + 8;
  const ticks = yearTicks(start, stop, frame.width - left, size).filter(
    (year) => x(year) > free && x(year) < frame.width - half,
  );
  const base = y + size;
  const lines = ticks.map((year) => `M${round(x(year))} 0V${round(y)}`).join('');
  const label = (words: string, at: number, anchor: 'start' | 'middle') =>
    textBlock([words], at, base, { size, anchor, className: 'quiet' });
  return {
    rules: lines + rules,
    content: [
      ...parts,
      label(from, left, 'start'),
      ...ticks.map((year) => label(String(year.getUTCFullYear()), x(year), 'middle')),
    ].join(''),
    height: base + 6,
  };
}

/** Everything in order: a sign, the date, what happened. No line leads from one to the other. */
export function drawTimeline(rows: readonly EventRow[], frame: Frame, edition: Edition): Drawn {
  if (rows.length === 0) return { content: '', height: 0 };
  const strip = lanes(rows, frame, edition);
  const size = frame.textSize;
  const leading = Math.round(size * 1.32);
  const dateX = signRadius * 2 + 12;
  const dateWidth = Math.ceil(Math.max(...rows.map(({ when }) => textWidth(when, size, 700))));
  const stacked = frame.name === 'narrow' || dateWidth > frame.width * 0.34;
  const textX = stacked ? dateX : dateX + dateWidth + 14;
  const parts: string[] = [];
  const signs = new Map<EventRow['kind'], string>();
  let { rules } = strip;
  const marks: NonNullable<Drawn['marks']> = [];
  let y = strip.height + 16;
  let before: { row: EventRow; middle: number } | undefined;
  for (const row of rows) {
    const waited = before && date(row.from).getTime() - lastDay(before.row).getTime() > longWait;
    if (waited) y += 14;
    // Some room is left for typefaces that are wider than ours.
    const lines = wrap(row.text, (frame.width - textX) * 0.96, size);
    const height = (lines.length + (stacked ? 1 : 0)) * leading + 10;
    const baseline = y + size;
    const middle = baseline - 5;
    if (before && !waited) rules += `M${signRadius + 1} ${round(before.middle + 9)}V${round(middle - 9)}`;
    signs.set(row.kind, (signs.get(row.kind) ?? '') + eventSign(row.kind, signRadius + 1, middle));
    parts.push(
      textBlock([row.when], dateX, baseline, { size, className: `strong event-${row.kind}` }),
      textBlock(lines, textX, stacked ? baseline + leading : baseline, { size, leading, className: 'label' }),
    );
    marks.push({ left: 0, top: y - 3, width: frame.width, height: height - 4 });
    before = { row, middle };
    y += height;
  }
  const below = `<path class="rule" d="${rules}"/>`;
  const listed = [...signs].map(([kind, data]) => `<path class="event-${kind}" d="${data}"/>`);
  const content = [below, strip.content, ...listed, ...parts].join('');
  return { content, height: Math.ceil(y), marks };
}
