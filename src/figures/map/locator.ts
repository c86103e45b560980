/** A small map of everything with the frame of a view on it: where the part lies that a panel shows. */
import type { LabelArea } from '../labels.ts';
import { round } from '../text.ts';
import { locate, type PanelSize, panelPart } from './panel.ts';
import type { MapViews } from './views.ts';

/** Of the frame of map units that holds all of the overview, in CSS pixels. */
const locatorWidth = 58;
/** The outline is written in halves of a pixel. */
const fineness = 2;
const margin = 8;

/** Steps of the outline's path data a map unit. */
export const outlineScale = ({ width }: Pick<MapViews, 'width'>): number => (locatorWidth / width) * fineness;

/** So near to a place of the story no locator stands: the place's name needs the room. */
const apart = 34;

/** Where a panel's locator stands, so that labels keep off it: at the bottom right, or above where a place is there. */
export function locatorArea<View extends string>(
  views: MapViews<View>,
  rows: readonly { longitude: number; latitude: number }[],
  panel: PanelSize & { view: View },
): LabelArea {
  const locatorHeight = views.height * (locatorWidth / views.width);
  const right = panel.width - margin;
  const at = (top: number): LabelArea => ({
    left: right - locatorWidth,
    right,
    top,
    bottom: top + locatorHeight,
  });
  const below = at(panel.height - margin - locatorHeight);
  const places = rows.flatMap((row) => locate(views, row, panel) ?? []);
  const inTheWay = ({ left, top, bottom }: LabelArea) =>
    places.some(({ x, y }) => x > left - apart && y > top - apart && y < bottom + apart);
  return inTheWay(below) ? at(margin) : below;
}

/** The overview in small, its top left at `left`, `top`, and on it the frame of what a panel shows. `outline` is its path data. */
export function locator<View extends string>(
  views: MapViews<View>,
  panel: PanelSize & { view: View },
  { left, top }: Pick<LabelArea, 'left' | 'top'>,
  outline: string,
): string {
  const part = panelPart(views, panel);
  const scale = locatorWidth / views.width;
  const view = views.projection(panel.view);
  const overview = views.projection(views.overview);
  const corners = [
    [part.left, part.top],
    [part.right, part.top],
    [part.left, part.bottom],
    [part.right, part.bottom],
  ] as const;
  const points = corners.flatMap(([x, y]) => {
    const place = view.invert?.([x, y]);
    const point = place && overview(place);
    return point ? [point] : [];
  });
  const [xs, ys] = [points.map(([x]) => x * scale * fineness), points.map(([, y]) => y * scale * fineness)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  // Even the smallest frame is to be seen.
  const width = Math.max(10, Math.max(...xs) - x);
  const height = Math.max(8, Math.max(...ys) - y);
  return `<g class="locator" transform="translate(${round(left)} ${round(top)}) scale(${1 / fineness})"><rect class="sea" width="${locatorWidth * fineness}" height="${round(views.height * scale * fineness)}"/><path d="${outline}"/><rect x="${Math.round(x)}" y="${Math.round(y)}" width="${Math.round(width)}" height="${Math.round(height)}"/></g>`;
}
