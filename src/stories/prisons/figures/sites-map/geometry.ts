/** Land, borders and neighbours of one map view as SVG path data: each line once, in whole numbers. */
import { geoArea } from 'd3';
import type { Geometry } from 'geojson';
import { merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon } from 'topojson-specification';
import type { Boundaries } from '../../../../dataset/boundaries.ts';
import type { MapPart } from '../../../../figures/map/panel.ts';
import { leastMove, leastQuietMove, pathOf, pathScale } from '../../../../figures/map/path-data.ts';
import { type MapView, mapHeight, mapProjection, mapWidth } from '../../map.ts';

export interface MapGeometry {
  /** France, to be filled. */
  land: string;
  /** Borders between departments, to be stroked. */
  borders: string;
  /** Land of the countries around, to be filled. */
  neighbours: string;
}

const margin = 4;
/** All that a view shows, and a little more. */
const wholeView: MapPart = {
  left: -margin,
  top: -margin,
  right: mapWidth + margin,
  bottom: mapHeight + margin,
};

function pathData(
  shape: Geometry,
  view: MapView,
  { left, top, right, bottom }: MapPart,
  scale = pathScale,
  move = leastMove,
): string {
  const projection = mapProjection(view);
  projection
    .translate(projection.translate().map((value) => value * scale) as [number, number])
    .scale(projection.scale() * scale)
    .clipExtent([
      [left * scale, top * scale],
      [right * scale, bottom * scale],
    ]);
  return pathOf(shape, projection, move);
}

/** Path data of one view or a part of it, cut at its edge, from boundaries that `npm run geo` made for it. */
export function mapGeometry(boundaries: Boundaries, view: MapView, part = wholeView): MapGeometry {
  const departments = boundaries.objects.departments as GeometryCollection<{ code: string; name: string }>;
  const neighbours = boundaries.objects.neighbours as GeometryCollection<{ name: string }> | undefined;
  const polygons = (collection: GeometryCollection) => collection.geometries as (Polygon | MultiPolygon)[];
  return {
    land: pathData(merge(boundaries, polygons(departments)), view, part),
    borders: pathData(
      mesh(boundaries, departments, (a, b) => a !== b),
      view,
      part,
      pathScale,
      leastQuietMove,
    ),
    neighbours: neighbours
      ? pathData(merge(boundaries, polygons(neighbours)), view, part, pathScale, leastQuietMove)
      : '',
  };
}

/** Islands that are smaller than this share of the mainland are no part of an outline. */
const smallestIsland = 0.01;

/**
 * France alone and Corsica, `scale` pixels a map unit, in whole pixels, without what a line would move by less than
 * `move` of them.
 */
export function franceOutline(boundaries: Boundaries, scale: number, move: number): string {
  const departments = boundaries.objects.departments as GeometryCollection<{ code: string; name: string }>;
  const { coordinates } = merge(boundaries, departments.geometries as (Polygon | MultiPolygon)[]);
  const parts = coordinates.map((rings) => ({
    rings,
    area: geoArea({ type: 'Polygon', coordinates: rings }),
  }));
  const largest = Math.max(...parts.map(({ area }) => area));
  const kept = parts.filter(({ area }) => area > largest * smallestIsland).map(({ rings }) => rings);
  return pathData({ type: 'MultiPolygon', coordinates: kept }, 'france', wholeView, scale, move);
}
