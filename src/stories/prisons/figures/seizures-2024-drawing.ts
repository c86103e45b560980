/** The calendar of a year from top to bottom: a bar on each day that a total is known of, and nothing between them. */

import { scaleUtc, utcDay, utcMonth } from 'd3';
import type { Drawn, Frame } from '../../../figures/figure.ts';
import type { LabelArea } from '../../../figures/labels.ts';
import { round, textBlock, textWidth, wrap } from '../../../figures/text.ts';
import type { Edition } from '../edition.ts';
import { reached } from './reaching.ts';
import type { CumulativeRow } from './seizures-2024.ts';

const date = (iso: string) => new Date(`${iso}T00:00Z`);
const barHeight = 10;
/** CSS pixels from a bar to its words, and between a value and its day on one line. */
const besideBar = 8;
const besideValue = 10;
/** The most of the width right of the calendar that words beside a bar take. */
const mostWords = 0.62;

/** A total's words: the value and its day on one line, or below one another. */
interface Named {
  row: CumulativeRow;
  value: string[];
  valueWidth: number;
  day: string;
  width: number;
}

interface Words {
  named: Named[];
  isStacked: boolean;
  height: number;
}

/** Where our typeface is not there, words are wider. */
const widerTypeface = 1.08;

function wordsOf(
  rows: readonly CumulativeRow[],
  frame: Frame,
  room: number,
  leading: number,
  edition: Edition,
): Words {
  const { textSize: size } = frame;
  const most = room * mostWords;
  const days = rows.map(({ until }) => edition.locale.date(until, 'day'));
  const valueWidth = (words: string) => textWidth(words, size, 700);
  const onOneLine = (row: CumulativeRow, index: number) =>
    valueWidth(row.printed) + besideValue + textWidth(days[index] ?? '', size);
  const isStacked = frame.name === 'narrow' || rows.some((row, index) => onOneLine(row, index) > most);
  const named = rows.map((row, index): Named => {
    const day = days[index] ?? '';
    const value = isStacked ? wrap(row.printed, most, size, 700) : [row.printed];
    const widest = Math.max(...value.map(valueWidth));
    const width = isStacked ? Math.max(widest, textWidth(day, size)) : onOneLine(row, index);
    return { row, value, valueWidth: widest, day, width };
  });
  const lines = isStacked ? Math.max(...named.map(({ value }) => value.length)) + 1 : 1;
  return { named, isStacked, height: lines * leading };
}

interface Placed extends Named {
  x: number;
  y: number;
}

/** The totals whose words have room: the last, the one that reaches the year before, then any that touches none. */
function labelled(placed: readonly Placed[], height: number): Placed[] {
  const point = reached(placed.map(({ row }) => row));
  const first = [placed.at(-1), placed.find(({ row }) => row === point)].flatMap((one) => one ?? []);
  const kept: Placed[] = [];
  for (const one of [...first, ...placed])
    if (kept.every(({ y }) => Math.abs(y - one.y) >= height)) kept.push(one);
  return kept;
}

/** A vertical line, left out where words lie on it. */
function lineBeside(words: readonly LabelArea[], x: number, top: number, bottom: number): string {
  const crossed = words.filter(({ left, right }) => left - 3 < x && x < right + 3);
  const breaks = crossed.map((box) => [box.top, box.bottom] as const).sort(([a], [b]) => a - b);
  let [path, y] = ['', top];
  for (const [from, until] of breaks) {
    if (from > y) path += `M${round(x)} ${round(y)}V${round(from)}`;
    y = Math.max(y, until);
  }
  if (bottom > y) path += `M${round(x)} ${round(y)}V${round(bottom)}`;
  return `<path class="reference" d="${path}"/>`;
}

/** Each month's name down the left side, in the words of the edition. */
function monthsOf(start: Date, end: Date, { locale }: Edition) {
  return utcMonth.range(utcMonth.floor(start), end).map((month) => ({
    from: month < start ? start : month,
    until: utcMonth.offset(month, 1),
    name: locale.date(month.toISOString().slice(0, 10), 'short-month'),
  }));
}

function calendar(
  months: ReturnType<typeof monthsOf>,
  y: (day: Date) => number,
  left: number,
  size: number,
): string {
  const [first, ...others] = months;
  const last = months.at(-1);
  if (!first || !last) return '';
  const ticks = others.map(({ from }) => `M${left - 5} ${round(y(from))}h5`).join('');
  const names = months.map(({ from, until, name }) =>
    textBlock([name], 0, (y(from) + y(until)) / 2 + size * 0.35, { size, className: 'quiet' }),
  );
  return `<path class="axis" d="M${left} ${round(y(first.from))}V${round(y(last.until))}${ticks}"/>${names.join('')}`;
}

/** Words beside a bar, and what they cover. */
function wordsBeside(one: Placed, { isStacked, height }: Words, size: number, leading: number) {
  const left = one.x + besideBar;
  const lines = isStacked ? one.value.length : 0;
  const baseline = one.y + size * 0.35 - (lines * leading) / 2;
  return {
    box: { left, right: left + one.width, top: one.y - height / 2, bottom: one.y + height / 2 },
    text: [
      textBlock(one.value, left, baseline, { size, leading, className: 'strong' }),
      textBlock(
        [one.day],
        isStacked ? left : left + one.valueWidth + besideValue,
        baseline + lines * leading,
        {
          size,
          className: 'label',
        },
      ),
    ].join(''),
  };
}

/** Says in each long stretch without a total that nothing is known of it. */
function unknownBetween(
  placed: readonly Placed[],
  top: number,
  least: number,
  left: number,
  size: number,
  edition: Edition,
) {
  const words = edition.locale.message('seizures-2024.unknown');
  return placed.flatMap(({ y }, index) => {
    const from = placed[index - 1]?.y ?? top;
    if (y - from < least) return [];
    const middle = (from + y) / 2;
    return {
      box: {
        left,
        right: left + textWidth(words, size),
        top: middle - size * 0.7,
        bottom: middle + size * 0.7,
      },
      text: textBlock([words], left, middle + size * 0.35, { size, className: 'quiet' }),
    };
  });
}

/** As high as the words of two totals at neighbouring months' ends need, and at most `most` CSS pixels. */
export function drawSeizures2024(
  rows: readonly CumulativeRow[],
  frame: Frame,
  edition: Edition,
  most = Number.POSITIVE_INFINITY,
): Drawn {
  const { locale } = edition;
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) return { content: '', height: 0 };
  const { textSize: size, width } = frame;
  const [small, leading] = [size - 1, Math.round(size * 1.2)];
  const [start, end] = [date(first.from), utcMonth.ceil(utcDay.offset(date(last.until), 1))];
  const months = monthsOf(start, end, edition);
  const left = Math.ceil(Math.max(...months.map(({ name }) => textWidth(name, small)))) + 12;
  const words = wordsOf(rows, frame, width - left, leading, edition);
  const { before } = first;
  const tonne = Math.min(
    (width - left - 2) / before.tonnes,
    ...words.named.map((one) => (width - left - one.width * widerTypeface - besideBar) / one.row.tonnes),
  );
  const limit = left + before.tonnes * tonne;

  const heading = wrap(locale.message('seizures-2024.axis', { date: locale.date(first.from) }), width, small);
  const reference = locale.message('seizures-2024.line', {
    year: String(before.year),
    tonnes: before.printed,
  });
  const isRight = limit < width / 2;
  const referenceLines = wrap(reference, isRight ? width - limit : limit, size);
  const referenceTop = Math.round(heading.length * small * 1.3) + 10;
  const top = referenceTop + referenceLines.length * leading + 4;
  const wanted = words.height + (words.isStacked ? 1 : 9);
  const month = Math.min(wanted, Math.floor((most - top - leading) / months.length));
  const y = scaleUtc([start, end], [top, top + months.length * month]);

  const placed = words.named.map((one) => ({
    ...one,
    x: left + one.row.tonnes * tonne,
    y: y(date(one.row.until)),
  }));
  const bars = placed.map(
    (one) => `M${left} ${round(one.y - barHeight / 2)}H${round(one.x)}v${barHeight}H${left}z`,
  );
  const stretch = Math.max(month * 2.5, words.height + 2 * leading);
  const said = [
    ...unknownBetween(placed, top, stretch, left + besideBar, small, edition),
    ...labelled(placed, words.height).map((one) => wordsBeside(one, words, size, leading)),
  ];
  const content = [
    textBlock(heading, 0, small, { size: small, className: 'quiet' }),
    textBlock(referenceLines, limit, referenceTop + size, {
      size,
      leading,
      anchor: isRight ? 'start' : 'end',
      className: 'label',
    }),
    lineBeside(
      said.map(({ box }) => box),
      limit,
      top,
      y(end),
    ),
    `<path class="seizures" d="${bars.join('')}"/>`,
    calendar(months, y, left, small),
    ...said.map(({ text }) => text),
  ];
  const marks = placed.map((one) => ({
    left,
    top: one.y - 14,
    width: Math.min(width, one.x + besideBar + one.width) - left,
    height: 28,
  }));
  return {
    content: content.join(''),
    height: Math.ceil(y(end) + Math.max(leading, words.height / 2)),
    marks,
  };
}
