/** Bars as long as a share and as thick as its whole, so that their areas compare the parts. */
import type { Drawn, Edition, Frame, Mark } from '../../figure.ts';
import { round, textBlock, textWidth, wrap } from '../../text.ts';
import type { ShareRow, SharesOptions } from './options.ts';

/** Further rows stand in the table alone. */
const mostBars = 40;
/** CSS pixels of the bar of the largest whole, and the least that is seen. */
const thickest = 30;
const thinnest = 2;
/** CSS pixels: between a name and its value; from a bar's end to what is behind it; the line's ends beyond a bar. */
const besideName = 12;
const behindBar = { gap: 6, room: 8 };
const limitEnd = 4;
/** CSS pixels from a name to its bar, and from one row to the next. */
const belowName = 7;
const betweenRows = 10;

/** A row with its words, and how many pixels a percent takes where all words have room. */
interface Worded<Row> {
  row: Row;
  value: string;
  beyond: string;
  /** CSS pixels of name and value on one line. */
  above: number;
  percent: number;
}

function worded<Row extends ShareRow>(
  rows: readonly Row[],
  options: SharesOptions<Row>,
  { textSize, width }: Frame,
  edition: Edition,
): Worded<Row>[] {
  return rows.map((row) => {
    const value = options.value(row, edition);
    const beyond = row.part > row.whole ? (options.beyond?.(row, edition) ?? '') : '';
    const behind = beyond ? textWidth(beyond, textSize, 700) + behindBar.room : 0;
    const above = textWidth(row.name, textSize, 700) + textWidth(value, textSize - 1) + besideName;
    return { row, value, beyond, above, percent: (width - behind) / Math.max(100, row.share) };
  });
}

/** What stands above the first bar, and where the bars begin. */
function headOf(axis: string, full: string, limit: number, { textSize, width }: Frame) {
  const size = textSize - 1;
  const heading = wrap(axis, width, size);
  const half = textWidth(full, size) / 2;
  const top = Math.round(heading.length * size * 1.3) + 24;
  const words = [
    textBlock(heading, 0, size, { size, className: 'quiet' }),
    textBlock([full], Math.min(Math.max(limit, half), width - half), top - 5, {
      size,
      anchor: 'middle',
      className: 'label',
    }),
  ];
  return { words, top };
}

/** Path data of the bars, by part, and the words and marks of the rows. */
interface Parts {
  part: string[];
  beyond: string[];
  limit: string[];
  words: string[];
  marks: Mark[];
}

const bar = (from: number, until: number, top: number, height: number) =>
  `M${round(from)} ${round(top)}H${round(until)}v${round(height)}H${round(from)}z`;

/** Draws the rows below one another from `top` on, in pixels a percent; says where the next one would begin. */
function drawRows(drawn: readonly Worded<ShareRow>[], top: number, scale: number, frame: Frame) {
  const { textSize, width } = frame;
  const small = textSize - 1;
  // Above the bar, name and value share a line where they have room; else the value stands below.
  const below = drawn.some(({ above }) => above > width);
  const largest = Math.max(...drawn.map(({ row }) => row.whole));
  const x = (share: number) => share * scale;
  const parts: Parts = { part: [], beyond: [], limit: [], words: [], marks: [] };
  let y = top;
  for (const { row, value, beyond } of drawn) {
    const { name, share, whole } = row;
    const thickness = Math.max(thinnest, round((whole / largest) * thickest));
    const slot = Math.max(Math.ceil(thickness), textSize);
    const middle = y + textSize + belowName + slot / 2;
    const edge = middle - thickness / 2;
    parts.part.push(bar(0, x(Math.min(share, 100)), edge, thickness));
    if (share > 100) parts.beyond.push(bar(x(100), x(share), edge, thickness));
    parts.limit.push(`M${round(x(100))} ${round(edge - limitEnd)}v${round(thickness + 2 * limitEnd)}`);
    const bottom = middle + slot / 2;
    parts.words.push(
      textBlock([name], 0, y + textSize, { size: textSize, className: 'strong' }),
      textBlock([value], below ? 0 : width, below ? bottom + small + 4 : y + textSize, {
        size: small,
        anchor: below ? 'start' : 'end',
        className: 'label',
      }),
    );
    if (beyond)
      parts.words.push(
        textBlock([beyond], x(share) + behindBar.gap, middle + 5, { size: textSize, className: 'strong' }),
      );
    const end = bottom + (below ? small + 8 : 4);
    parts.marks.push({ left: 0, top: y - 2, width, height: end - y });
    y = end + betweenRows;
  }
  return { parts, end: y };
}

export function drawShares<Row extends ShareRow>(
  all: readonly Row[],
  options: SharesOptions<Row>,
  frame: Frame,
  edition: Edition,
): Drawn {
  const rows = all.slice(0, mostBars);
  const drawn = worded(rows, options, frame, edition);
  const scale = Math.min(...drawn.map(({ percent }) => percent));
  const full = options.full?.(edition) ?? edition.locale.message('kinds.shares.full');
  const head = headOf(options.axis(edition), full, 100 * scale, frame);
  const { parts, end } = drawRows(drawn, head.top, scale, frame);
  const small = frame.textSize - 1;
  const left = all.length - rows.length;
  const further = left
    ? [textBlock([options.more(left, edition)], 0, end + small, { size: small, className: 'quiet' })]
    : [];
  const { tones } = options;
  const shapes = (['part', 'beyond', 'limit'] as const).map((name) =>
    parts[name].length ? `<path class="${tones[name]}" d="${parts[name].join('')}"/>` : '',
  );
  return {
    content: [...shapes, ...head.words, ...parts.words, ...further].join(''),
    height: Math.ceil((left ? end + small + 6 : end) - 6),
    marks: parts.marks,
  };
}
