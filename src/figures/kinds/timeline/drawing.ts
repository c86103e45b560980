/** The events twice: by lane on one scale of time, then in their order, each sign beside its words. */
import type { Drawn, Edition, Frame } from '../../figure.ts';
import { round, textBlock, textWidth, wrap } from '../../text.ts';
import { drawLanes } from './lanes.ts';
import type { TimelineOptions, TimelineRow } from './options.ts';
import { signAt, signRadius } from './signs.ts';
import { date, day, lastDay, whenOf } from './when.ts';

/** Events that are further apart are parted in the list, too: in days, and by so many CSS pixels. */
const waits = { long: 90, gap: 14 };
/** CSS pixels: between the lanes and the list; right of a sign; right of a date; below an event. */
const belowLanes = 16;
const besideSign = 12;
const besideDate = 14;
const belowEvent = 10;
/** The largest share of the width that dates take beside the words; else they stand above them. */
const mostDates = 0.34;
/** Space between lines, in sizes of the text. */
const lineHeight = 1.32;
/** Some room is left for typefaces that are wider than ours. */
const wrapped = 0.96;

/** Where dates and words begin, in CSS pixels. */
function listLayout(when: readonly string[], frame: Frame) {
  const size = frame.textSize;
  const dateX = signRadius * 2 + besideSign;
  const dateWidth = Math.ceil(Math.max(...when.map((words) => textWidth(words, size, 700))));
  const stacked = frame.name === 'narrow' || dateWidth > frame.width * mostDates;
  return {
    size,
    leading: Math.round(size * lineHeight),
    dateX,
    stacked,
    textX: stacked ? dateX : dateX + dateWidth + besideDate,
  };
}

/** The events below one another from `top` on. `rules` is the path data of the lines from one sign to the next. */
function drawList<Lane extends string>(
  rows: readonly TimelineRow<Lane>[],
  top: number,
  { lanes, longWait = waits.long }: TimelineOptions<Lane>,
  frame: Frame,
  edition: Edition,
) {
  const when = rows.map((row) => whenOf(row, edition.locale));
  const { size, leading, dateX, stacked, textX } = listLayout(when, frame);
  const parts: string[] = [];
  const signs = new Map<Lane, string>();
  const marks: NonNullable<Drawn['marks']> = [];
  let rules = '';
  let y = top;
  let before: { row: TimelineRow<Lane>; middle: number } | undefined;
  for (const [index, row] of rows.entries()) {
    const { sign, tone } = lanes[row.lane];
    const waited = before && date(row.from).getTime() - lastDay(before.row).getTime() > longWait * day;
    if (waited) y += waits.gap;
    const lines = wrap(row.text, (frame.width - textX) * wrapped, size);
    const height = (lines.length + (stacked ? 1 : 0)) * leading + belowEvent;
    const baseline = y + size;
    const middle = baseline - 5;
    if (before && !waited) rules += `M${signRadius + 1} ${round(before.middle + 9)}V${round(middle - 9)}`;
    signs.set(row.lane, (signs.get(row.lane) ?? '') + signAt(sign, signRadius + 1, middle));
    parts.push(
      textBlock([when[index] ?? ''], dateX, baseline, { size, className: `strong ${tone}` }),
      textBlock(lines, textX, stacked ? baseline + leading : baseline, { size, leading, className: 'label' }),
    );
    marks.push({ left: 0, top: y - 3, width: frame.width, height: height - 4 });
    before = { row, middle };
    y += height;
  }
  const listed = [...signs].map(([lane, data]) => `<path class="${lanes[lane].tone}" d="${data}"/>`);
  return { rules, content: [...listed, ...parts], height: Math.ceil(y), marks };
}

/** Everything in order: a sign, the date, what happened. No line leads from one to the other. */
export function drawTimeline<Lane extends string>(
  rows: readonly TimelineRow<Lane>[],
  options: TimelineOptions<Lane>,
  frame: Frame,
  edition: Edition,
): Drawn {
  if (rows.length === 0) return { content: '', height: 0 };
  const lanes = drawLanes(rows, options, frame, edition);
  const list = drawList(rows, lanes.height + belowLanes, options, frame, edition);
  const below = `<path class="rule" d="${lanes.rules}${list.rules}"/>`;
  return {
    content: [below, lanes.content, ...list.content].join(''),
    height: list.height,
    marks: list.marks,
  };
}
