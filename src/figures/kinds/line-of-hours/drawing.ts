/** The hours: lanes with marks over one line, names above them, links from hour to hour and what those mean. */
import type { Edition } from '../../figure.ts';
import { round } from '../../text.ts';
import { belowLine, hoursAxis } from './axis.ts';
import { drawFlags, flagsHeight } from './flags.ts';
import { keyLineHeight, linksKey } from './key.ts';
import { lanesOf } from './lanes.ts';
import { type HourLink, hourLinks } from './links.ts';
import type { HourRow, HoursBox, LineOfHoursOptions } from './options.ts';

/** A row's mark, in CSS pixels. */
export interface HourMark<Row> {
  row: Row;
  x: number;
  y: number;
}

export interface HoursDrawing<Row> {
  /** SVG elements. */
  content: string;
  /** From the box's upper edge, in CSS pixels. */
  height: number;
  /** Where the line lies, and its lowest lane with it. */
  lineY: number;
  /** In the order of the rows. */
  marks: HourMark<Row>[];
}

/** From one lane to the next, in sizes of the text. */
const laneDistance = 1.7;
/** CSS pixels above the marks of the highest lane. */
const aboveMarks = 3;
/** CSS pixels from the box's edges to the first mark of a line with names, and to the line's end. */
const besideLine = 2;
/** From the tops of the hours to what stands below them, and to the key's first baseline, in sizes of the text. */
const hoursHeight = 1.2;
const keyTop = 2.5;

/** A disc around the place of a row's mark. */
function disc({ x, y, radius, className }: { x: number; y: number; radius: number; className: string }) {
  const named = className && `class="${className}" `;
  return `<circle ${named}cx="${round(x)}" cy="${round(y)}" r="${round(radius)}"/>`;
}

/** The marks of all rows: those that change with steps have classes of their own, the others share one. */
function drawMarks<Row extends HourRow, Of extends Edition>(
  marks: readonly HourMark<Row>[],
  { tone, mark = (_row, place) => disc(place) }: LineOfHoursOptions<Row, Of>,
  { radius, classes }: HoursBox,
): string {
  const drawn = marks.map(({ row, x, y }) =>
    mark(row, { x, y, radius, className: classes?.mark(row.id) ?? '' }),
  );
  return classes ? drawn.join('') : `<g class="${tone}">${drawn.join('')}</g>`;
}

function drawLinks<Row extends HourRow>(
  links: readonly HourLink<Row>[],
  marks: readonly HourMark<Row>[],
  suffix: (id: string) => string,
): string {
  const places = new Map(marks.map((mark) => [mark.row, mark]));
  const lines = links.flatMap(({ from, to, disputed }) => {
    const [start, end] = [places.get(from), places.get(to)];
    if (!start || !end) return [];
    const data = `M${round(start.x)} ${round(start.y)}L${round(end.x)} ${round(end.y)}`;
    return [`<path class="link${disputed ? ' disputed' : ''}${suffix(to.id)}" d="${data}"/>`];
  });
  return lines.join('');
}

/** Where everything stands, in CSS pixels. */
function layOut<Row extends HourRow, Of extends Edition>(
  rows: readonly Row[],
  options: LineOfHoursOptions<Row, Of>,
  { left, right, top, textSize: size, nameSize, radius }: HoursBox,
  edition: Of,
) {
  const lanes = lanesOf(rows, options, size, edition);
  const inset = nameSize
    ? { left: lanes.width ? 0 : radius + besideLine, right: besideLine }
    : { left: 0, right: 0 };
  const span = { left: left + lanes.width + inset.left, right: right - inset.right, textSize: size };
  const axis = hoursAxis(rows, span, options.unknownHour(edition), edition);
  const named = nameSize
    ? rows.map((row) => ({
        text: row.disputed ? `${row.name} (${options.disputed(edition)})` : row.name,
        x: axis.x(row),
      }))
    : [];
  const namesBox = { left, right, size: nameSize ?? 0 };
  const firstLane = nameSize ? top + flagsHeight(named, namesBox) : top + radius + aboveMarks;
  const distance = size * laneDistance;
  const lineY = firstLane + lanes.above * distance;
  const laneY = (lane: number) => lineY - (lanes.above - lane) * distance;
  const marks = rows.map((row) => ({ row, x: axis.x(row), y: laneY(lanes.indexOf(row)) }));
  const flags = drawFlags(
    named.map((name, index) => ({ ...name, y: marks[index]?.y ?? lineY })),
    firstLane,
    namesBox,
  );
  return { lanes, axis, lineY, laneY, marks, flags };
}

/** The line of hours in a box of another drawing, or of a figure of its own. Rows come in the order of their hours. */
export function drawHours<Row extends HourRow, Of extends Edition = Edition>(
  rows: readonly Row[],
  options: LineOfHoursOptions<Row, Of>,
  box: HoursBox,
  edition: Of,
): HoursDrawing<Row> {
  const { left, right, top, textSize, classes } = box;
  const { lanes, axis, lineY, laneY, marks, flags } = layOut(rows, options, box, edition);
  const links = options.links ? hourLinks(rows) : [];
  const suffix = (id: string) => (classes ? ` ${classes.link(id)}` : '');
  const baseline = lineY + belowLine + textSize * keyTop;
  const key = options.links
    ? linksKey(links, options.links, { left, right, baseline, textSize, suffix }, edition)
    : { content: '', lines: 0 };
  const lines = axis.line(lineY) + flags.poles;
  const content = [
    lanes.names(left, laneY),
    lines && `<path class="axis" d="${lines}"/>`,
    axis.words(lineY),
    flags.names,
    drawLinks(links, marks, suffix),
    drawMarks(marks, options, box),
    key.content,
  ].join('');
  const height = lineY - top + belowLine + textSize * (hoursHeight + keyLineHeight * key.lines);
  return { content, height, lineY, marks };
}
