/** The calendar of a year from top to bottom: a bar on each day that a total is known of, and nothing between them. */
import { scaleUtc, utcDay, utcMonth } from 'd3';
import type { Drawn, Edition, Frame } from './figure.ts';
import { reached } from './reaching.ts';
import type { CumulativeRow } from './seizures-2024.ts';
import { round, textBlock, textWidth, wrap } from './text.ts';

const date = (iso: string) => new Date(`${iso}T00:00Z`);
const barHeight = 10;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A vertical line, left out where words lie on it. */
function lineBeside(words: readonly Box[], x: number, top: number, bottom: number): string {
  const crossed = words.filter(({ left, right }) => left - 3 < x && x < right + 3);
  const breaks = crossed.map((box) => [box.top, box.bottom] as const).sort(([a], [b]) => a - b);
  let [path, y] = ['', top];
  for (const [from, until] of breaks) {
    if (from > y) path += `M${round(x)} ${round(y)}V${round(from)}`;
    y = Math.max(y, until);
  }
  return bottom > y ? `${path}M${round(x)} ${round(y)}V${round(bottom)}` : path;
}

/** The rows whose words have room: the last, the one that reaches the year before, then any that touches none. */
function labelled<Row extends { y: number; row: CumulativeRow }>(
  rows: readonly Row[],
  height: number,
): Row[] {
  const point = reached(rows.map(({ row }) => row));
  const first = [rows.at(-1), rows.find(({ row }) => row === point)].flatMap((row) => row ?? []);
  const kept: Row[] = [];
  for (const row of [...first, ...rows])
    if (kept.every(({ y }) => Math.abs(y - row.y) >= height)) kept.push(row);
  return kept;
}

/** Month by month down the left side: where each begins, and its name. */
function calendar(
  start: Date,
  end: Date,
  y: (day: Date) => number,
  left: number,
  frame: Frame,
  { locale }: Edition,
) {
  const months = utcMonth.range(utcMonth.floor(start), end);
  const ticks = months.filter((month) => month > start).map((month) => `M${left - 5} ${round(y(month))}h5`);
  const names = months.map((month) => {
    const [from, until] = [y(month < start ? start : month), y(utcMonth.offset(month, 1))];
    const name = locale.date(month.toISOString().slice(0, 10), 'short-month');
    const size = frame.textSize - 1;
    return textBlock([name], 0, (from + until) / 2 + size * 0.35, { size, className: 'quiet' });
  });
  return `<path class="axis" d="M${left} ${round(y(start))}V${round(y(end))}${ticks.join('')}"/>${names.join('')}`;
}

export function drawSeizures2024(rows: readonly CumulativeRow[], frame: Frame, edition: Edition): Drawn {
  const { locale } = edition;
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) return { content: '', height: 0 };
  const { textSize: size, width } = frame;
  const leading = Math.round(size * 1.2);
  const isNarrow = frame.name === 'narrow';
  // As near as two totals of neighbouring months come, their words still stand apart.
  const wordsHeight = isNarrow ? leading * 2 : leading;
  const monthHeight = Math.ceil(wordsHeight) + (isNarrow ? 1 : 9);
  const start = date(first.from);
  const end = utcMonth.ceil(utcDay.offset(date(last.until), 1));
  const months = utcMonth.range(utcMonth.floor(start), end);
  const monthName = (month: Date) => locale.date(month.toISOString().slice(0, 10), 'short-month');
  const left = Math.ceil(Math.max(...months.map((month) => textWidth(monthName(month), size - 1)))) + 12;

  /** Between a value and its day on one line. */
  const beside = 10;
  const named = rows.map((row) => {
    const words = [row.printed, locale.date(row.until, 'day')] as const;
    const [value, day] = [textWidth(words[0], size, 700) + beside, textWidth(words[1], size)];
    return { row, words, value, wide: isNarrow ? Math.max(value - beside, day) : value + day };
  });
  const { before } = first;
  const tonne = Math.min(
    (width - left - 2) / before.tonnes,
    ...named.map(({ row, wide }) => (width - left - wide - 8) / row.tonnes),
  );
  const x = (tonnes: number) => left + tonnes * tonne;

  const limit = x(before.tonnes);
  const isRight = limit < width / 2;
  const reference = locale.message('seizures-2024.line', {
    year: String(before.year),
    tonnes: before.printed,
  });
  const referenceLines = wrap(reference, isRight ? width - limit : limit, size);
  const heading = wrap(
    locale.message('seizures-2024.axis', { date: locale.date(first.from) }),
    width,
    size - 1,
  );
  const referenceTop = Math.round(heading.length * (size - 1) * 1.3) + 10;
  const top = referenceTop + referenceLines.length * leading + 4;
  const y = scaleUtc([start, end], [top, top + months.length * monthHeight]);
  const bottom = y(end);

  const placed = named.map((one) => ({ ...one, x: x(one.row.tonnes), y: y(date(one.row.until)) }));
  const bars = placed.map(
    (one) => `M${left} ${round(one.y - barHeight / 2)}H${round(one.x)}v${barHeight}H${left}z`,
  );
  const boxes: Box[] = [];
  const texts = labelled(placed, wordsHeight).map((one) => {
    const from = one.x + 8;
    const [half, middle] = [wordsHeight / 2, one.y + size * 0.35];
    boxes.push({ left: from, right: from + one.wide, top: one.y - half, bottom: one.y + half });
    const [value, day] = isNarrow ? [middle - leading / 2, middle + leading / 2] : [middle, middle];
    return [
      textBlock([one.words[0]], from, value, { size, className: 'strong' }),
      textBlock([one.words[1]], isNarrow ? from : from + one.value, day, { size, className: 'label' }),
    ].join('');
  });
  const unknown = locale.message('seizures-2024.unknown');
  const unknownSize = size - 1;
  const gaps = placed.flatMap((one, index) => {
    const from = placed[index - 1]?.y ?? top;
    if (one.y - from < monthHeight * 2.5) return [];
    const middle = (from + one.y) / 2;
    const right = left + 8 + textWidth(unknown, unknownSize);
    boxes.push({ left: left + 8, right, top: middle - leading / 2, bottom: middle + leading / 2 });
    return textBlock([unknown], left + 8, middle + unknownSize * 0.35, {
      size: unknownSize,
      className: 'quiet',
    });
  });
  const content = [
    textBlock(heading, 0, size - 1, { size: size - 1, className: 'quiet' }),
    textBlock(referenceLines, limit, referenceTop + size, {
      size,
      leading,
      anchor: isRight ? 'start' : 'end',
      className: 'label',
    }),
    `<path class="reference" d="${lineBeside(boxes, limit, top, bottom)}"/>`,
    `<path class="seizures" d="${bars.join('')}"/>`,
    calendar(start, end, y, left, frame, edition),
    ...gaps,
    ...texts,
  ];
  const marks = placed.map((one) => ({
    left,
    top: one.y - 14,
    width: Math.min(width, one.x + 8 + one.wide) - left,
    height: 28,
  }));
  return { content: content.join(''), height: Math.ceil(bottom + leading), marks };
}
