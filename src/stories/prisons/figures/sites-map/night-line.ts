/** The night as a line of hours, large and with names at the story's head. */
import { scaleLinear } from 'd3';
import type { FrameName } from '../../../../figures/figure.ts';
import { escapeXml, round, textBlock, textWidth } from '../../../../figures/text.ts';
import type { Edition } from '../../edition.ts';
import { siteMark } from './layer.ts';
import type { SiteRow } from './rows.ts';

const hour = 3_600_000;

export interface Line {
  /** Path data of the axis and its ticks. */
  line: string;
  /** The hours below it, and the words under the marks without one. */
  words: string;
  /** Where each place stands on the line, in CSS pixels. */
  marks: { row: SiteRow; x: number; y: number }[];
}

/** The line from the full hour before the first report to the full hour after the last, and the unreported beside it. */
export function nightLine(
  rows: readonly SiteRow[],
  box: { left: number; right: number; y: number; textSize: number },
  { locale }: Edition,
): Line {
  const { left, right, y, textSize } = box;
  const hours = rows.flatMap(({ at }) => (at ? [Date.parse(`${at}Z`)] : [])).sort((a, b) => a - b);
  const unknown = rows.filter(({ at }) => at === null);
  const first = Math.floor((hours[0] ?? 0) / hour) * hour;
  const last = Math.ceil((hours.at(-1) ?? 0) / hour) * hour;
  const noHour = locale.message('sites-map.hour-unknown');
  // Many marks without an hour draw together, so that the line keeps most of the width.
  const step = Math.min(18, (0.4 * (right - left)) / Math.max(1, unknown.length));
  const unknownLeft = unknown.length
    ? right - Math.max(textWidth(noHour, textSize), unknown.length * step)
    : right;
  const x = scaleLinear([first, last], [left, unknown.length ? unknownLeft - 34 : right]);
  const label = textWidth('00:00', textSize) + 10;
  const every = Math.max(1, Math.ceil((last - first) / hour / Math.max(1, (x(last) - x(first)) / label)));
  const ticks = Array.from(
    { length: Math.floor((last - first) / hour / every) + 1 },
    (_, index) => first + index * every * hour,
  );
  const line = [
    `M${round(x(first))} ${y}H${round(x(last))}`,
    ...ticks.map((tick) => `M${round(x(tick))} ${y}v5`),
  ].join('');
  const words = [
    ...ticks.map((tick) => {
      const clock = locale.clock(new Date(tick).toISOString().slice(0, 16));
      const half = textWidth(clock, textSize) / 2;
      // Under its tick, but never outside the drawing.
      const middle = Math.min(Math.max(x(tick), half), right - half);
      return textBlock([clock], middle, y + 8 + textSize, {
        size: textSize,
        anchor: 'middle',
        className: 'quiet',
      });
    }),
    unknown.length
      ? textBlock([noHour], unknownLeft, y + 8 + textSize, { size: textSize, className: 'quiet' })
      : '',
  ].join('');
  const marks = rows.map((row) => ({
    row,
    x: row.at ? x(Date.parse(`${row.at}Z`)) : unknownLeft + 6 + unknown.indexOf(row) * step,
    y,
  }));
  return { line, words, marks };
}

/** The days of the night that the places tell of, such as "14–15 April": by themselves, with the year, or inside a sentence. */
export function nightDays(
  { dataset, locale }: Edition,
  where: 'alone' | 'in-sentence' | 'with-year',
): string {
  const days = dataset.sites.map(({ hour }) => ('night' in hour ? hour.night : hour.at.slice(0, 10))).sort();
  const [from = '', to = ''] = [days[0], days.at(-1)];
  if (where === 'with-year') return from === to ? locale.date(from) : locale.dateRange(from, to);
  if (from === to) return locale.date(from, 'day');
  return where === 'alone' ? locale.dateRange(from, to, 'day') : locale.daysFromTo(from, to, 'day');
}

/** The sentence below the opening. */
export function openingNote(rows: readonly SiteRow[], edition: Edition): string {
  return edition.locale.message('sites-map.opening', {
    days: nightDays(edition, 'in-sentence'),
    residencesCount: rows.filter(({ kind }) => kind === 'residence').length,
  });
}

type OpeningName = FrameName | 'card';

/** The one for cards is seen small: its words are large for its width. */
const openings: Record<OpeningName, { width: number; textSize: number }> = {
  narrow: { width: 344, textSize: 12 },
  wide: { width: 860, textSize: 14 },
  card: { width: 640, textSize: 15 },
};

interface Flag {
  text: string;
  /** Where its pole stands, and from where to where its words reach, in CSS pixels. */
  x: number;
  start: number;
  end: number;
  /** 0 is nearest to the line. */
  level: number;
}

/** As many names stand above one another; a place whose name would be higher keeps its mark alone. */
const mostLevels = 14;

/** Names that fly from poles like flags, each just above all poles and names that stand under its words. */
function flags(marks: Line['marks'], right: number, size: number, { locale }: Edition): Flag[] {
  const placed: Flag[] = [];
  for (const { row, x } of [...marks].sort((a, b) => b.x - a.x)) {
    const text = row.disputed ? `${row.name} (${locale.message('sites-map.disputed')})` : row.name;
    const width = textWidth(text, size, 700) + 8;
    // At the right edge the words begin before their pole.
    const start = Math.min(x, Math.max(0, right - width));
    const end = start + width;
    const under = placed.filter((flag) => flag.start < end);
    const level = Math.max(-1, ...under.map((flag) => flag.level)) + 1;
    if (level < mostLevels) placed.push({ text, x, start, end, level });
  }
  return placed;
}

/** The line that opens the story: each place by name, at its hour. */
export function nightOpening(rows: readonly SiteRow[], name: OpeningName, edition: Edition): string {
  const { width, textSize: size } = openings[name];
  const leading = size * 1.35;
  const measured = flags(
    nightLine(rows, { left: 8, right: width - 2, y: 0, textSize: size - 1 }, edition).marks,
    width,
    size,
    edition,
  );
  const y = Math.round((Math.max(...measured.map(({ level }) => level)) + 1) * leading + 16);
  const { line, words, marks } = nightLine(
    rows,
    { left: 8, right: width - 2, y, textSize: size - 1 },
    edition,
  );
  const pole = ({ x, level }: Flag) => `M${round(x)} ${y}V${round(y - 14 - level * leading - size * 0.75)}`;
  // Words that begin before their pole lie over the poles of those above them.
  const isBefore = ({ start, x }: Flag) => start < x;
  const after = measured.filter((flag) => !isBefore(flag));
  const before = measured.filter(isBefore).sort((a, b) => b.level - a.level);
  const names = [...after, ...before].map((flag) => {
    const { text, start, end, level } = flag;
    const baseline = y - 14 - level * leading;
    const ground = isBefore(flag)
      ? `<path class="axis" d="${pole(flag)}"/><rect fill="var(--paper)" x="${round(start + 3)}" y="${round(baseline - size)}" width="${round(end - start - 6)}" height="${round(leading)}"/>`
      : '';
    return ground + textBlock([text], start + 5, baseline, { size, className: 'strong' });
  });
  const drawn = marks.map(({ row, x }) => siteMark(row, x, y, 6));
  const height = Math.ceil(y + size + 12);
  const label = edition.locale.list(rows.map((row) => `${row.name}, ${row.clock}`));
  return `<svg class="drawing ${name}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeXml(label)}"><path class="axis" d="${line}${after.map(pole).join('')}"/>${words}${names.join('')}<g class="site">${drawn.join('')}</g></svg>`;
}
