/**
 * The night below the map: a lane for each region, and dashed links from hour to hour. It is an order, not a route: no
 * report says that anybody travelled, and lines across the land would be read as if one did.
 */
import { round, textBlock, textWidth } from '../../../../figures/text.ts';
import type { Edition } from '../../edition.ts';
import { type Region, regions } from '../../map.ts';
import { siteMark } from './layer.ts';
import { nightLine } from './night-line.ts';
import { regionOf } from './regions.ts';
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

export interface NightPath {
  markup: string;
  /** In CSS pixels, from the box's top. */
  height: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  textSize: number;
  /** Whether the marks begin hollow, and fill as the steps of a scrolly tell of their places. */
  inSteps: boolean;
}

const radius = 4.5;
const sampleLength = 26;

/** What a lane is for: a region, or all that lies in none. */
type Lane = Region | 'france';
const laneOf = (row: SiteRow): Lane => regionOf(row) ?? 'france';

/** The night in lanes, with its links and what they mean. */
export function nightPath(rows: readonly SiteRow[], box: Box, edition: Edition): NightPath {
  const { left, right, top, textSize: size, inSteps } = box;
  const { locale } = edition;
  const links = nightLinks(rows);
  const found = new Set(rows.map(laneOf));
  const lanes = ([...regions, 'france'] as const).filter((lane) => found.has(lane));
  const names = lanes.map((lane) => locale.message(`sites-map.lane.${lane}`));
  const labels = lanes.length > 1 ? Math.max(...names.map((name) => textWidth(name, size))) + 14 : 0;
  const distance = size * 1.7;
  const bottom = top + radius + 3 + (lanes.length - 1) * distance;
  const { line, words, marks } = nightLine(
    rows,
    { left: left + labels, right, y: bottom, textSize: size },
    edition,
  );
  const laneY = (lane: number) => bottom - (lanes.length - 1 - lane) * distance;
  const places = new Map(
    marks.map(({ row, x }) => [row.id, { row, x, y: laneY(lanes.indexOf(laneOf(row))) }]),
  );
  const shown = (id: string) => (inSteps ? ` named-${id}` : '');
  const lines = links.flatMap(({ from, to, disputed }) => {
    const [start, end] = [places.get(from.id), places.get(to.id)];
    if (!start || !end) return [];
    const data = `M${round(start.x)} ${round(start.y)}L${round(end.x)} ${round(end.y)}`;
    return [`<path class="link${disputed ? ' disputed' : ''}${shown(to.id)}" d="${data}"/>`];
  });
  const drawn = [...places.values()].map(({ row, x, y }) =>
    siteMark(row, x, y, radius, inSteps ? `hour-mark mark-${row.id}` : ''),
  );
  const key = pathKey(
    links,
    { left, right, baseline: bottom + 8 + size * 2.5, textSize: size, shown },
    edition,
  );
  const markup = [
    ...(labels
      ? names.map((name, lane) =>
          textBlock([name], left, laneY(lane) + size * 0.35, { size, className: 'quiet' }),
        )
      : []),
    `<path class="axis" d="${line}"/>`,
    words,
    ...lines,
    ...(inSteps ? drawn : ['<g class="site">', ...drawn, '</g>']),
    key.markup,
  ].join('');
  return { markup, height: bottom - top + 8 + size * (1.2 + 1.3 * key.lines) };
}

/** What the links mean, in as many lines of the drawing's width as it needs: from the first link on. */
function pathKey(
  links: readonly Link[],
  box: { left: number; right: number; baseline: number; textSize: number; shown(id: string): string },
  { locale }: Edition,
): { markup: string; lines: number } {
  const { left, right, baseline, textSize: size, shown } = box;
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
    const step = shown(link.to.id);
    const sample = `<path class="${className}${step}" d="M${round(start)} ${round(y - size * 0.35)}h${sampleLength}"/>`;
    const text = textBlock([words], start + sampleLength + 6, y, { size, className: `quiet${step}` });
    return [sample + text];
  });
  return { markup: markup.join(''), lines };
}
