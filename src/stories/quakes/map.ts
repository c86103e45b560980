/** The map's projections and its three views: the world around the Pacific, California with Nevada, Hualien. */
import { type GeoProjection, geoAzimuthalEqualArea, geoEqualEarth } from 'd3';
import { leastStrong } from './records.ts';

export const mapViews = ['world', 'california', 'hualien'] as const;
export type MapView = (typeof mapViews)[number];

/** Width and height of a drawing of the map, in CSS pixels. */
export interface MapSize {
  width: number;
  height: number;
}

/** What each view must show, as points on its edge in degrees WGS84. */
const edges: Record<MapView, [longitude: number, latitude: number][]> = {
  // From the middle of the Atlantic to the middle of the Atlantic, and from pole to pole as far as the earth quaked.
  world: [
    [-24.99, 0],
    [-25.01, 0],
    [155, 84],
    [155, -67],
  ],
  california: [
    [-124.6, 42.1],
    [-113.9, 42.1],
    [-119.5, 31.9],
  ],
  hualien: [
    [121.35, 23.8],
    [122.0, 23.8],
    [121.6, 24.32],
  ],
};

/** The middle of each view, where its projection is true. */
const middles: Record<MapView, [longitude: number, latitude: number]> = {
  world: [155, 0],
  california: [-119.3, 37],
  hualien: [121.7, 24.05],
};

/** The world is parted in the Atlantic, so that the rim of the Pacific is whole. */
function projectionOf(view: MapView): GeoProjection {
  const [longitude, latitude] = middles[view];
  return view === 'world'
    ? geoEqualEarth().rotate([-longitude, 0])
    : geoAzimuthalEqualArea().rotate([-longitude, -latitude]);
}

/** The projection of a view that fills a drawing of this size. Takes degrees WGS84, gives CSS pixels. */
export function mapProjection(view: MapView, { width, height }: MapSize): GeoProjection {
  return projectionOf(view).fitSize([width, height], { type: 'MultiPoint', coordinates: edges[view] });
}

/** The circle of the least strong earthquake that is a circle, as a share of the drawing's width. */
const leastRadius: Record<MapView, number> = { world: 0.0048, california: 0.0048, hualien: 0.0155 };

/** Radius of the circle that stands for a magnitude, as a share of the width: a whole step more makes it a half larger. */
export const radiusOf = (magnitude: number, view: MapView): number =>
  leastRadius[view] * 1.5 ** (magnitude - leastStrong);
