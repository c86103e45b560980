/** The order of the hours as dashed links from place to place. It is an order, not a route: no report says who travelled. */
import type { Edition } from '../figure.ts';
import { round, textBlock, textWidth } from '../text.ts';
import type { SiteRow } from './rows.ts';

/** A link to a place from the one whose hour is reported just before. */
export interface Link {
  from: SiteRow;
  to: SiteRow;
  /** Whether the hour of either end is disputed, and so the link's place in the order. */
  disputed: boolean;
}

/** The links of the night. `rows` come in the order of the hours; places without an hour have none. */
export function nightLinks(rows: readonly SiteRow[]): Link[] {
  const timed = rows.filter(({ at }) => at !== null);
  return timed.slice(1).flatMap((to, index) => {
    const from = timed[index];
    return from ? [{ from, to, disputed: from.disputed || to.disputed }] : [];
  });
}

type Point = readonly [x: number, y: number];

/** How far a link bends to the left of its direction, as a share of its length: there and back are two lines. */
const bend = 0.14;

/** Path data of a link between two points. */
function linkData([x1, y1]: Point, [x2, y2]: Point): string {
  const [middleX, middleY] = [(x1 + x2) / 2 + (y2 - y1) * bend, (y1 + y2) / 2 - (x2 - x1) * bend];
  return `M${round(x1)} ${round(y1)}Q${[middleX, middleY, x2, y2].map(round).join(' ')}`;
}

/** The links between the places that `locate` finds, each with the class of the place where it ends. */
export function nightPath(
  rows: readonly SiteRow[],
  locate: (row: SiteRow) => Point | undefined | null,
): string {
  const links = nightLinks(rows).flatMap(({ from, to, disputed }) => {
    const [start, end] = [locate(from), locate(to)];
    if (!start || !end) return [];
    return [`<path class="link link-${to.id}${disputed ? ' disputed' : ''}" d="${linkData(start, end)}"/>`];
  });
  return links.join('');
}

const sampleLength = 26;

export interface PathKey {
  /** Samples of the links and what they mean; empty where the night has no links. */
  markup: string;
  /** How many lines it takes. */
  lines: number;
}

/**
 * What the links mean: an order, and no route. It is there from the first link on, in as many lines of a drawing's width
 * as it needs.
 */
export function pathKey(
  rows: readonly SiteRow[],
  box: { left: number; right: number; baseline: number; textSize: number },
  { locale }: Edition,
): PathKey {
  const { left, right, baseline, textSize: size } = box;
  const links = nightLinks(rows);
  const parts = [
    { link: links[0], className: 'link', words: locale.message('sites-map.order') },
    {
      link: links.find(({ disputed }) => disputed),
      className: 'link disputed',
      words: locale.message('sites-map.order.disputed'),
    },
  ];
  let [x, lines] = [left, 0];
  const markup = parts.flatMap(({ link, className, words }) => {
    if (!link) return [];
    const width = sampleLength + 6 + textWidth(words, size);
    if (lines === 0 || x + width > right) [x, lines] = [left, lines + 1];
    const [start, y] = [x, baseline + (lines - 1) * size * 1.3];
    x += width + 18;
    const sample = `<path class="${className}" d="M${round(start)} ${round(y - size * 0.35)}h${sampleLength}"/>`;
    const text = textBlock([words], start + sampleLength + 6, y, { size, className: 'quiet' });
    return [`<g class="key link-${link.to.id}">${sample}${text}</g>`];
  });
  return { markup: markup.join(''), lines };
}
