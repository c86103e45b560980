/** A small France with the frame of a view on it: where the part lies that the map shows. */

import type { LabelArea } from '../../../../figures/labels.ts';
import { round } from '../../../../figures/text.ts';
import { once } from '../../../../tools/once.ts';
import type { Edition } from '../../edition.ts';
import { mapHeight, mapProjection, mapWidth } from '../../map.ts';
import { franceOutline } from './geometry.ts';
import { locate, type Panel, panelPart } from './layer.ts';
import type { SiteRow } from './rows.ts';

/** Of the square of map units that holds all of France. */
const locatorWidth = 58;
const scale = locatorWidth / mapWidth;
const locatorHeight = mapHeight * scale;
/** The outline is written in halves of a pixel. */
const fineness = 2;
/** What moves the outline by less than this is left out of it. */
const leastMove = 2;
const margin = 8;

/** Made once for all panels, so that a page that repeats it packs it well. */
const outline = once(({ boundaries }: Edition) =>
  franceOutline(boundaries.france, scale * fineness, leastMove),
);

/** So near to a place of the story no locator stands: the place's name needs the room. */
const apart = 34;

/** Where a panel's locator stands, so that labels keep off it: at the bottom right, or above where a place is there. */
export function locatorArea(
  rows: readonly Pick<SiteRow, 'longitude' | 'latitude'>[],
  panel: Pick<Panel, 'view' | 'width' | 'height'>,
): LabelArea {
  const right = panel.width - margin;
  const at = (top: number): LabelArea => ({
    left: right - locatorWidth,
    right,
    top,
    bottom: top + locatorHeight,
  });
  const below = at(panel.height - margin - locatorHeight);
  const places = rows.flatMap((row) => locate(row, panel) ?? []);
  const inTheWay = ({ left, top, bottom }: LabelArea) =>
    places.some(({ x, y }) => x > left - apart && y > top - apart && y < bottom + apart);
  return inTheWay(below) ? at(margin) : below;
}

/** France in small, its top left at `left`, `top`, and on it the frame of what a panel shows. */
export function locator(
  panel: Pick<Panel, 'view' | 'width' | 'height'>,
  { left, top }: Pick<LabelArea, 'left' | 'top'>,
  edition: Edition,
): string {
  const part = panelPart(panel);
  const view = mapProjection(panel.view);
  const france = mapProjection('france');
  const corners = [
    [part.left, part.top],
    [part.right, part.top],
    [part.left, part.bottom],
    [part.right, part.bottom],
  ] as const;
  const points = corners.flatMap(([x, y]) => {
    const place = view.invert?.([x, y]);
    const point = place && france(place);
    return point ? [point] : [];
  });
  const [xs, ys] = [points.map(([x]) => x * scale * fineness), points.map(([, y]) => y * scale * fineness)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  // Even the smallest frame is to be seen.
  const width = Math.max(10, Math.max(...xs) - x);
  const height = Math.max(8, Math.max(...ys) - y);
  return `<g class="locator" transform="translate(${round(left)} ${round(top)}) scale(${1 / fineness})"><rect class="sea" width="${locatorWidth * fineness}" height="${round(locatorHeight * fineness)}"/><path d="${outline(edition)}"/><rect x="${Math.round(x)}" y="${Math.round(y)}" width="${Math.round(width)}" height="${Math.round(height)}"/></g>`;
}
