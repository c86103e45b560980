/** A sign for each statement, counted at a glance. */
import type { Edition, Frame } from '../../figure.ts';
import { escapeXml, textBlock, textWidth, wrap } from '../../text.ts';
import type { VerdictRow, VerdictsOptions } from './options.ts';
import { standingSigns } from './signs.ts';

/** CSS pixels of a sign, and from one to the next. */
const large = 20;
const pitch = 23;
/** CSS pixels between two groups, side by side and below one another. */
const besideGroup = 16;
const belowGroup = 12;
/** Space between lines, in sizes of the text. */
const lineHeight = 1.3;

/** The statements of one standing, in the order in which their rows begin. */
function groups<Row extends VerdictRow>(rows: readonly Row[]): Row[][] {
  return [...new Map(rows.map(({ standing }) => [standing, 0])).keys()].map((standing) =>
    rows.filter((row) => row.standing === standing),
  );
}

function counted(group: readonly VerdictRow[], options: VerdictsOptions, edition: Edition): string {
  const [first] = group;
  return edition.locale.message('kinds.verdicts.glance', {
    standing: first ? options.standing(first.standing, edition).word : '',
    number: edition.locale.number(group.length),
  });
}

/** Those of one standing together above their number; as wide as they need. */
export function drawGlance(
  rows: readonly VerdictRow[],
  options: VerdictsOptions,
  width: number,
  size: number,
  edition: Edition,
) {
  const parts: string[] = [];
  let [x, y, lowest, furthest] = [0, 0, 0, 0];
  for (const group of groups(rows)) {
    const words = wrap(counted(group, options, edition), width, size, 700);
    const inRow = Math.min(group.length, Math.floor((width + pitch - large) / pitch));
    const signsWidth = (inRow - 1) * pitch + large;
    const wide = Math.max(signsWidth, ...words.map((line) => textWidth(line, size, 700)));
    if (x && x + wide > width) [x, y] = [0, lowest + belowGroup];
    const rowsOfSigns = Array.from({ length: Math.ceil(group.length / inRow) }, (_, index) =>
      standingSigns(group[0]?.standing ?? 'held', Math.min(inRow, group.length - index * inRow), {
        x,
        y: y + index * pitch,
        apart: pitch,
      }),
    );
    const below = y + rowsOfSigns.length * pitch + size;
    parts.push(
      ...rowsOfSigns,
      textBlock(words, x, below, { size, leading: size * lineHeight, className: 'strong' }),
    );
    lowest = Math.max(lowest, below + (words.length - 1) * size * lineHeight + 4);
    furthest = Math.max(furthest, x + wide);
    x += Math.ceil(wide) + besideGroup;
  }
  return { content: parts.join(''), width: Math.ceil(furthest), height: Math.ceil(lowest) };
}

/** What stands above the table on the page: as wide as the frame allows, with a text alternative of its own. */
export function glanceSvg(
  rows: readonly VerdictRow[],
  options: VerdictsOptions,
  frame: Frame,
  edition: Edition,
): string {
  const { content, width, height } = drawGlance(rows, options, frame.width, frame.textSize, edition);
  const label = edition.locale.list(groups(rows).map((group) => counted(group, options, edition)));
  return `<svg class="drawing glance" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeXml(label)}">${content}</svg>`;
}
