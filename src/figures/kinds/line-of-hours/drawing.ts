/** The hours: lanes with marks over one line, names above them, links from hour to hour and what those mean. */
import type { Edition } from '../../figure.ts';
import { round, textBlock, textWidth } from '../../text.ts';
import { hoursAxis } from './axis.ts';
import { drawFlags, flagsHeight } from './flags.ts';
import { keyLineHeight, linksKey } from './key.ts';
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
/** CSS pixels right of the lanes' names; above the marks of the highest lane. */
const besideNames = 14;
const aboveMarks = 3;
/** CSS pixels between the box's edges and a line with names, so that marks at its ends have room. */
const besideLine = { left: 2, right: 2 };
/** CSS pixels from the line to the tops of the hours; their height, and that of the key's first baseline, in sizes. */
const belowLine = 8;
const hoursHeight = 1.2;
const keyTop = 2.5;

/** The lanes that have a row, each with its name, and which of them a row stands in. */
function lanesOf<Row extends HourRow, Of extends Edition>(
  rows: readonly Row[],
  { lanes }: LineOfHoursOptions<Row, Of>,
  edition: Of,
) {
  const found = new Set(rows.map(({ lane }) => lane));
  const all = Object.entries<(edition: Of) => string>(lanes ?? {}).filter(([lane]) => found.has(lane));
  return {
    names: all.map(([, name]) => name(edition)),
    indexOf: ({ lane }: Row) =>
      Math.max(
        0,
        all.findIndex(([key]) => key === lane),
      ),
  };
}

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

/** Names of the lanes left of them, where there are several, and the room that they take. */
function laneNames(names: readonly string[], size: number) {
  const isShown = names.length > 1;
  const width = isShown ? Math.max(...names.map((name) => textWidth(name, size))) + besideNames : 0;
  const draw = (left: number, laneY: (lane: number) => number) =>
    names.map((name, lane) =>
      textBlock([name], left, laneY(lane) + size * 0.35, { size, className: 'quiet' }),
    );
  return { width, draw: (...place: Parameters<typeof draw>) => (isShown ? draw(...place).join('') : '') };
}

/** The line of hours in a box of another drawing, or of a figure of its own. Rows come in the order of their hours. */
export function drawHours<Row extends HourRow, Of extends Edition = Edition>(
  rows: readonly Row[],
  options: LineOfHoursOptions<Row, Of>,
  box: HoursBox,
  edition: Of,
): HoursDrawing<Row> {
  const { left, right, top, textSize: size, nameSize, radius, classes } = box;
  const lanes = lanesOf(rows, options, edition);
  const labels = laneNames(lanes.names, size);
  const inset = nameSize
    ? { left: labels.width ? 0 : radius + besideLine.left, right: besideLine.right }
    : { left: 0, right: 0 };
  const span = { left: left + labels.width + inset.left, right: right - inset.right, textSize: size };
  const axis = hoursAxis(rows, span, options.unknownHour(edition), edition);
  const named = rows.map((row) => ({
    text: row.disputed ? `${row.name} (${options.disputed(edition)})` : row.name,
    x: axis.x(row),
  }));
  const firstLane = nameSize
    ? top + flagsHeight(named, { left, right, size: nameSize })
    : top + radius + aboveMarks;
  const distance = size * laneDistance;
  const below = Math.max(0, lanes.names.length - 1);
  const lineY = firstLane + below * distance;
  const laneY = (lane: number) => lineY - (below - lane) * distance;
  const marks = rows.map((row) => ({ row, x: axis.x(row), y: laneY(lanes.indexOf(row)) }));
  const flags = nameSize
    ? drawFlags(
        named.map((name, index) => ({ ...name, y: marks[index]?.y ?? lineY })),
        firstLane,
        { left, right, size: nameSize },
      )
    : { poles: '', names: '' };
  const links = options.links ? hourLinks(rows) : [];
  const suffix = (id: string) => (classes ? ` ${classes.link(id)}` : '');
  const baseline = lineY + belowLine + size * keyTop;
  const key = options.links
    ? linksKey(links, options.links, { left, right, baseline, textSize: size, suffix }, edition)
    : { content: '', lines: 0 };
  const lines = axis.line(lineY) + flags.poles;
  const content = [
    labels.draw(left, laneY),
    lines && `<path class="axis" d="${lines}"/>`,
    axis.words(lineY),
    flags.names,
    drawLinks(links, marks, suffix),
    drawMarks(marks, options, box),
    key.content,
  ].join('');
  const height = lineY - top + belowLine + size * (hoursHeight + keyLineHeight * key.lines);
  return { content, height, lineY, marks };
}
