/** The map's projection and its three views. All drawings share one square of map units. */
import { type GeoProjection, geoConicConformal } from 'd3';
import type { MapViews } from '../../figures/map/views.ts';

export const mapViews = ['france', 'paris', 'south'] as const;
export type MapView = (typeof mapViews)[number];

/** A view that enlarges a part of the country. */
export type Region = Exclude<MapView, 'france'>;
export const regions = mapViews.filter((view): view is Region => view !== 'france');

/** Width and height, in CSS pixels of the widest drawing, of the frame that every view is projected to. */
export const mapWidth = 768;
export const mapHeight = 640;

/** West, south, east and north, in degrees WGS84. */
type Box = [west: number, south: number, east: number, north: number];

/** What each view must show, as points on its edge in degrees WGS84, and the margin around them in map units. */
const extents: Record<MapView, { edge: [longitude: number, latitude: number][]; margin: number }> = {
  // The ends of the mainland and of Corsica.
  france: {
    edge: [
      [-4.8, 48.4],
      [2.55, 51.09],
      [8.23, 48.97],
      [9.56, 42.1],
      [9.2, 41.37],
      [-1.79, 43.37],
    ],
    margin: 14,
  },
  paris: {
    edge: [
      [2.04, 48.76],
      [2.72, 49.11],
    ],
    margin: 0,
  },
  south: {
    edge: [
      [3.55, 43.0],
      [6.4, 43.0],
      [3.55, 45.4],
      [6.4, 45.4],
    ],
    margin: 0,
  },
};

/** Lambert's conformal conic with the parallels that French official maps use. */
const lambert = () => geoConicConformal().parallels([44, 49]).rotate([-3, 0]);

/** Fitting takes long, and every place on every map asks for it. */
const fitted = Object.fromEntries(
  mapViews.map((view) => {
    const { edge, margin } = extents[view];
    const projection = lambert().fitExtent(
      [
        [margin, margin],
        [mapWidth - margin, mapHeight - margin],
      ],
      { type: 'MultiPoint', coordinates: edge },
    );
    return [view, { scale: projection.scale(), translate: projection.translate() }];
  }),
) as Record<MapView, { scale: number; translate: [number, number] }>;

/**
 * The projection fitted to a view, to be changed at will. Takes degrees WGS84 (longitude, latitude), gives map units
 * within `mapWidth` × `mapHeight`.
 */
export function mapProjection(view: MapView): GeoProjection {
  const { scale, translate } = fitted[view];
  return lambert().scale(scale).translate(translate);
}

export const views: MapViews<MapView> = {
  names: mapViews,
  overview: 'france',
  width: mapWidth,
  height: mapHeight,
  projection: mapProjection,
};

/** West, south, east and north, in degrees WGS84, of all that a view's square shows. */
export function visibleBounds(view: MapView): Box {
  const projection = mapProjection(view);
  const points = [0, 0.5, 1].flatMap((x) =>
    [0, 0.5, 1].flatMap((y) => {
      const point = projection.invert?.([x * mapWidth, y * mapHeight]);
      return point ? [point] : [];
    }),
  );
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
