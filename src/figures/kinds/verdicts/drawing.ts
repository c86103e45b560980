/** The statements twice: each as a sign, counted at a glance, then in words beside the record. */
import type { Drawn, Edition, Frame } from '../../figure.ts';
import { round, textBlock, textWidth, wrap } from '../../text.ts';
import { drawGlance } from './glance.ts';
import type { VerdictRow, VerdictsOptions } from './options.ts';
import { standingSigns } from './signs.ts';

/** CSS pixels of a sign beside words, and right of it. */
const small = 14;
const besideSign = 7;
/** CSS pixels between columns; below the glance; above and below the words of a row. */
const betweenColumns = 20;
const belowGlance = 12;
const aboveWords = 6;
const aroundRow = 14;
/** The share of the width beside the standing that a statement takes. */
const saidShare = 0.4;
/** Space between lines, in sizes of the text. */
const lineHeight = 1.35;

/** Where the columns begin and how wide they are, in CSS pixels; in the narrow frame they stand below one another. */
function layoutOf(words: readonly string[], frame: Frame) {
  const size = frame.textSize - 1;
  const narrow = frame.name === 'narrow';
  const gutter = narrow ? 0 : betweenColumns;
  const wordX = small + besideSign;
  const widest = Math.max(...words.map((word) => textWidth(word, size, 700)));
  const saidX = wordX + Math.ceil(widest) + gutter;
  const saidWidth = narrow ? frame.width : Math.round((frame.width - saidX - gutter) * saidShare);
  const recordX = saidX + saidWidth + gutter;
  const recordWidth = narrow ? frame.width : frame.width - recordX;
  return {
    size,
    leading: Math.round(size * lineHeight),
    narrow,
    wordX,
    saidX,
    saidWidth,
    recordX,
    recordWidth,
  };
}

type Layout = ReturnType<typeof layoutOf>;

/** A statement with its sign, its standing and the record, from `y` on, and how high all of it is. */
function drawRow(
  { said, record, standing }: VerdictRow,
  word: string,
  y: number,
  width: number,
  layout: Layout,
) {
  const { size, leading, narrow, wordX, saidX, saidWidth, recordX, recordWidth } = layout;
  const saidLines = wrap(said, saidWidth, size, 700);
  const recordLines = wrap(record, recordWidth, size);
  const first = y + aboveWords + size;
  const below = narrow ? first + leading : first;
  const lines = narrow
    ? 1 + saidLines.length + recordLines.length
    : Math.max(saidLines.length, recordLines.length);
  return {
    content: [
      `<path class="rule" d="M0 ${round(y)}h${width}"/>`,
      standingSigns(standing, 1, { x: 0, y: first - 12, size: small }),
      textBlock([word], wordX, first, { size, className: 'strong' }),
      textBlock(saidLines, narrow ? 0 : saidX, below, { size, leading, className: 'strong' }),
      textBlock(recordLines, narrow ? 0 : recordX, narrow ? below + saidLines.length * leading : below, {
        size,
        leading,
        className: 'label',
      }),
    ].join(''),
    height: aroundRow + lines * leading,
  };
}

export function drawVerdicts<Row extends VerdictRow>(
  rows: readonly Row[],
  options: VerdictsOptions,
  frame: Frame,
  edition: Edition,
): Drawn {
  const words = rows.map(({ standing }) => options.standing(standing, edition).word);
  const layout = layoutOf(words, frame);
  const { size, leading, narrow, saidX, recordX } = layout;
  const above = drawGlance(rows, options, frame.width, frame.textSize, edition);
  const parts = [above.content];
  let y = above.height + belowGlance;
  if (!narrow) {
    const head = (column: 'said' | 'record', x: number) =>
      textBlock([options.heading(column, edition)], x, y + size, { size, className: 'quiet' });
    parts.push(head('said', saidX), head('record', recordX));
    y += leading + aboveWords;
  }
  for (const [index, row] of rows.entries()) {
    const { content, height } = drawRow(row, words[index] ?? '', y, frame.width, layout);
    parts.push(content);
    y += height;
  }
  return { content: parts.join(''), height: Math.ceil(y) };
}
