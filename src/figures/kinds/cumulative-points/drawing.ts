/** The calendar from top to bottom: a bar on each day that a total is known of, and nothing between them. */
import { scaleUtc, utcDay, utcMonth } from 'd3';
import { type Drawn, type Edition, type Frame, markAround } from '../../figure.ts';
import { round, textBlock, textWidth, wrap } from '../../text.ts';
import { calendar, date, monthsOf } from './calendar.ts';
import type { CumulativePointsOptions, PointRow, Reference } from './options.ts';
import { referenceLine, referenceWords } from './reference.ts';
import {
  besideBar,
  labelled,
  type Placed,
  unknownBetween,
  type Words,
  widerTypeface,
  wordsBeside,
  wordsOf,
} from './words.ts';

/** CSS pixels: of a bar; right of the months' names; below the heading; right of the longest bar. */
const barHeight = 10;
const besideMonths = 12;
const belowHeading = 10;
const atEdge = 2;
/** Space between lines, in sizes of the text. */
const lineHeight = 1.2;
/** How many months without a total are a stretch that is told of. */
const longStretch = 2.5;

/** CSS pixels of one of the unit: as many as leave room for all bars, their words and the line. */
function scaleOf(rows: readonly PointRow[], words: Words, room: number, reference?: Reference): number {
  const furthest = reference?.value ?? Math.max(...rows.map(({ value }) => value));
  return Math.min(
    (room - atEdge) / furthest,
    ...words.named.map((one) => (room - one.width * widerTypeface - besideBar) / one.row.value),
  );
}

const barsOf = (placed: readonly Placed[], left: number): string =>
  placed
    .map((one) => `M${left} ${round(one.y - barHeight / 2)}H${round(one.x)}v${barHeight}H${left}z`)
    .join('');

/** As high as the words of two totals at neighbouring months' ends need, and at most `most` CSS pixels. */
export function drawPoints<Row extends PointRow>(
  rows: readonly Row[],
  options: CumulativePointsOptions<Row>,
  frame: Frame,
  edition: Edition,
  most = Number.POSITIVE_INFINITY,
): Drawn {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return { content: '', height: 0 };
  const { textSize: size, width } = frame;
  const [small, leading] = [size - 1, Math.round(size * lineHeight)];
  const [start, end] = [date(first.from), utcMonth.ceil(utcDay.offset(date(last.until), 1))];
  const months = monthsOf(start, end, edition);
  const left = Math.ceil(Math.max(...months.map(({ name }) => textWidth(name, small)))) + besideMonths;
  const words = wordsOf(rows, frame, width - left, leading, edition);
  const reference = options.reference?.(rows, edition);
  const scale = scaleOf(rows, words, width - left, reference);
  const limit = left + (reference?.value ?? 0) * scale;

  const heading = wrap(options.axis(rows, edition), width, small);
  const named = reference && referenceWords(reference.words, limit, width, size);
  const namedTop = Math.round(heading.length * small * 1.3) + belowHeading;
  const top = namedTop + (named?.lines.length ?? 0) * leading + 4;
  const wanted = words.height + (words.isStacked ? 1 : 9);
  const month = Math.min(wanted, Math.floor((most - top - leading) / months.length));
  const y = scaleUtc([start, end], [top, top + months.length * month]);

  const placed = words.named.map((one) => ({
    ...one,
    x: left + one.row.value * scale,
    y: y(date(one.row.until)),
  }));
  const stretch = Math.max(month * longStretch, words.height + 2 * leading);
  const said = [
    ...unknownBetween(placed, top, stretch, left + besideBar, small, edition),
    ...labelled(placed, words.height, reference).map((one) => wordsBeside(one, words, size, leading)),
  ];
  const covered = said.map(({ box }) => box);
  const content = [
    textBlock(heading, 0, small, { size: small, className: 'quiet' }),
    ...(named
      ? [
          textBlock(named.lines, limit, namedTop + size, {
            size,
            leading,
            anchor: named.anchor,
            className: 'label',
          }),
          referenceLine(covered, limit, top, y(end)),
        ]
      : []),
    `<path class="${options.tone}" d="${barsOf(placed, left)}"/>`,
    calendar(months, y, left, small),
    ...said.map(({ text }) => text),
  ];
  const marks = placed.map((one) => ({
    ...markAround(0, one.y),
    left,
    width: Math.min(width, one.x + besideBar + one.width) - left,
  }));
  return {
    content: content.join(''),
    height: Math.ceil(y(end) + Math.max(leading, words.height / 2)),
    marks,
  };
}
