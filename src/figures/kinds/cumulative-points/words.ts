/** The words beside the bars, and which of them have room. */
import type { Edition, Frame } from '../../figure.ts';
import { textBlock, textWidth, wrap } from '../../text.ts';
import type { PointRow, Reference } from './options.ts';
import { reached } from './reaching.ts';

/** CSS pixels from a bar to its words, and between a value and its day on one line. */
export const besideBar = 8;
const besideValue = 10;
/** The most of the width right of the calendar that words beside a bar take. */
const mostWords = 0.62;

/** A total's words: the value and its day on one line, or below one another. */
interface Named {
  row: PointRow;
  value: string[];
  valueWidth: number;
  day: string;
  width: number;
}

export interface Words {
  named: Named[];
  isStacked: boolean;
  height: number;
}

/** Where our typeface is not there, words are wider. */
export const widerTypeface = 1.08;

/** The words of each total, on one line or on several, and how high those are. */
export function wordsOf(
  rows: readonly PointRow[],
  frame: Frame,
  room: number,
  leading: number,
  edition: Edition,
): Words {
  const { textSize: size } = frame;
  const most = room * mostWords;
  const days = rows.map(({ until }) => edition.locale.date(until, 'day'));
  const valueWidth = (words: string) => textWidth(words, size, 700);
  const onOneLine = (row: PointRow, index: number) =>
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

export interface Placed extends Named {
  x: number;
  y: number;
}

/** The totals whose words have room: the last, the one that reaches the line, then any that touches none. */
export function labelled(
  placed: readonly Placed[],
  height: number,
  reference: Reference | undefined,
): Placed[] {
  const point =
    reference &&
    reached(
      placed.map(({ row }) => row),
      reference.value,
    );
  const first = [placed.at(-1), placed.find(({ row }) => row === point)].flatMap((one) => one ?? []);
  const kept: Placed[] = [];
  for (const one of [...first, ...placed])
    if (kept.every(({ y }) => Math.abs(y - one.y) >= height)) kept.push(one);
  return kept;
}

/** Words beside a bar, and what they cover. */
export function wordsBeside(one: Placed, { isStacked, height }: Words, size: number, leading: number) {
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
export function unknownBetween(
  placed: readonly Placed[],
  top: number,
  least: number,
  left: number,
  size: number,
  edition: Edition,
) {
  const words = edition.locale.message('kinds.cumulative-points.unknown');
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
