/** Where the hours lead: whether they go to and fro between the two regions that the map enlarges. */
import { mapHeight, mapWidth, type Region, regions } from '../../map.ts';
import { locate } from './layer.ts';
import type { SiteRow } from './rows.ts';

/** The region that the map enlarges around a place, if one does. */
export function regionOf(row: SiteRow): Region | undefined {
  const size = { width: mapWidth, height: mapHeight, textSize: 0, withDetails: false };
  return regions.find((view) => locate(row, { view, ...size }));
}

/**
 * `moves` where every hour is of one of the two regions and the night goes from one to the other and back, `order`
 * where there are hours, `none` where nobody printed one. Rows come in the order of the hours.
 */
export function pathOfHours(rows: readonly SiteRow[]): 'moves' | 'order' | 'none' {
  const path = rows.filter(({ at }) => at !== null).map(regionOf);
  if (path.length === 0) return 'none';
  const changes = path.filter((region, index) => index > 0 && region !== path[index - 1]).length;
  return changes >= 2 && path.every((region) => region !== undefined) ? 'moves' : 'order';
}
