/** A part of the page that shows one view of a map: the map covers it, and what stands out is cut off. */
import { round } from '../text.ts';
import type { MapViews } from './views.ts';

/** Size in CSS pixels. */
export interface PanelSize {
  width: number;
  height: number;
}

/** A part of the map, in map units from its top left. */
export interface MapPart {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

type MapSize = Pick<MapViews, 'width' | 'height'>;

/** Scale from map units to the panel's pixels, and the offset that centres the map in it. */
export function panelTransform(
  map: MapSize,
  { width, height }: PanelSize,
): { k: number; x: number; y: number } {
  const k = Math.max(width / map.width, height / map.height);
  return { k, x: (width - map.width * k) / 2, y: (height - map.height * k) / 2 };
}

/** The same as the value of a `transform` attribute. */
export function panelTransformAttribute(map: MapSize, panel: PanelSize): string {
  const { k, x, y } = panelTransform(map, panel);
  const move = x || y ? `translate(${round(x)} ${round(y)}) ` : '';
  return `${move}scale(${Math.round(k * 1e4) / 1e4})`;
}

/** The part of the map that a panel shows. */
export function panelPart(map: MapSize, { width, height }: PanelSize): MapPart {
  const { k, x, y } = panelTransform(map, { width, height });
  return { left: -x / k, top: -y / k, right: (width - x) / k, bottom: (height - y) / k };
}

/** So near to the edge, in CSS pixels, a mark would be cut. */
const edge = 8;

/** A place in the panel's pixels, or undefined if the view does not show it. */
export function locate<View extends string>(
  views: MapViews<View>,
  { longitude, latitude }: { longitude: number; latitude: number },
  panel: PanelSize & { view: View },
): { x: number; y: number } | undefined {
  const point = views.projection(panel.view)([longitude, latitude]);
  if (!point) return undefined;
  const { k, x, y } = panelTransform(views, panel);
  const at = { x: x + point[0] * k, y: y + point[1] * k };
  const isInside = at.x >= edge && at.y >= edge && at.x <= panel.width - edge && at.y <= panel.height - edge;
  return isInside ? at : undefined;
}
