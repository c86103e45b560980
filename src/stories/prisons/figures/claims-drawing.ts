/** The statements twice: each as a sign, counted at a glance, then in words beside the record. */

import type { Drawn, Frame } from '../../../figures/figure.ts';
import { escapeXml, round, textBlock, textWidth, wrap } from '../../../figures/text.ts';
import type { Edition } from '../edition.ts';
import type { ClaimRow } from './claims.ts';
import { standingSigns } from './standing-signs.ts';

/** CSS pixels of a sign at a glance and from one to the next; of a sign beside words. */
const large = 20;
const pitch = 23;
const small = 14;

/** The statements of one standing, in the order in which their rows begin. */
function groups(rows: readonly ClaimRow[]): ClaimRow[][] {
  return [...new Map(rows.map(({ standing }) => [standing, 0])).keys()].map((standing) =>
    rows.filter((row) => row.standing === standing),
  );
}

const counted = ([first, ...others]: readonly ClaimRow[], { locale }: Edition) =>
  locale.message('claims.glance', {
    standing: first?.standingWord ?? '',
    number: locale.number(others.length + 1),
  });

/** A sign for each statement, those of one standing together above their number; as wide as they need. */
function glance(rows: readonly ClaimRow[], width: number, size: number, edition: Edition) {
  const parts: string[] = [];
  let [x, y, lowest, furthest] = [0, 0, 0, 0];
  for (const group of groups(rows)) {
    const words = wrap(counted(group, edition), width, size, 700);
    const inRow = Math.min(group.length, Math.floor((width + pitch - large) / pitch));
    const signsWidth = (inRow - 1) * pitch + large;
    const wide = Math.max(signsWidth, ...words.map((line) => textWidth(line, size, 700)));
    if (x && x + wide > width) [x, y] = [0, lowest + 12];
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
      textBlock(words, x, below, { size, leading: size * 1.3, className: 'strong' }),
    );
    lowest = Math.max(lowest, below + (words.length - 1) * size * 1.3 + 4);
    furthest = Math.max(furthest, x + wide);
    x += Math.ceil(wide) + 16;
  }
  return { content: parts.join(''), width: Math.ceil(furthest), height: Math.ceil(lowest) };
}

/** What stands above the table on the page: as wide as the narrow frame allows, with a text alternative of its own. */
export function claimsGlance(rows: readonly ClaimRow[], frame: Frame, edition: Edition): string {
  const { content, width, height } = glance(rows, frame.width, frame.textSize, edition);
  const label = edition.locale.list(groups(rows).map((group) => counted(group, edition)));
  return `<svg class="drawing glance" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeXml(label)}">${content}</svg>`;
}

export function drawClaims(rows: readonly ClaimRow[], frame: Frame, edition: Edition): Drawn {
  const { locale } = edition;
  const narrow = frame.name === 'narrow';
  const size = frame.textSize - 1;
  const leading = Math.round(size * 1.35);
  const gutter = narrow ? 0 : 20;
  const wordX = small + 7;
  const widestWord = Math.max(...rows.map(({ standingWord }) => textWidth(standingWord, size, 700)));
  const standingWidth = wordX + Math.ceil(widestWord) + gutter;
  const saidWidth = narrow ? frame.width : Math.round((frame.width - standingWidth - gutter) * 0.4);
  const recordX = standingWidth + saidWidth + gutter;
  const recordWidth = narrow ? frame.width : frame.width - recordX;
  const above = glance(rows, frame.width, frame.textSize, edition);
  let y = above.height + 12;
  const parts = [above.content];
  if (!narrow) {
    const head = (key: 'said' | 'record', x: number) =>
      textBlock([locale.message(`claims.column.${key}`)], x, y + size, { size, className: 'quiet' });
    parts.push(head('said', standingWidth), head('record', recordX));
    y += leading + 6;
  }
  for (const { said, record, standing, standingWord } of rows) {
    const saidLines = wrap(said, saidWidth, size, 700);
    const recordLines = wrap(record, recordWidth, size);
    const first = y + 6 + size;
    const below = narrow ? first + leading : first;
    parts.push(
      `<path class="rule" d="M0 ${round(y)}h${frame.width}"/>`,
      standingSigns(standing, 1, { x: 0, y: first - 12, size: small }),
      textBlock([standingWord], wordX, first, { size, className: 'strong' }),
      textBlock(saidLines, narrow ? 0 : standingWidth, below, { size, leading, className: 'strong' }),
      textBlock(recordLines, narrow ? 0 : recordX, narrow ? below + saidLines.length * leading : below, {
        size,
        leading,
        className: 'label',
      }),
    );
    y +=
      14 +
      (narrow ? 1 + saidLines.length + recordLines.length : Math.max(saidLines.length, recordLines.length)) *
        leading;
  }
  return { content: parts.join(''), height: Math.ceil(y) };
}
