/** Makes the land of each view from Natural Earth shapes: cut at the view's edge, simplified to what it can show. */
import { geoIdentity, geoPath } from 'd3';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import {
  filter,
  filterWeight,
  planarRingArea,
  planarTriangleArea,
  presimplify,
  simplify,
} from 'topojson-simplify';
import type { GeometryCollection, Objects, Topology } from 'topojson-specification';

/** West, south, east and north, in degrees WGS84. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** All but the Antarctic, where nothing of the story lies. */
const wholeWorld: Box = [-180, -60, 180, 90];

/** What is asked of a view: the box that its land is cut at, and how fine it is drawn. */
export interface Cut {
  /** The whole world unless told, which is not cut. */
  box?: Box;
  /** A vertex stays if its triangle covers so many square degrees. */
  leastTriangle: number;
}

/** Collects the rings that d3 draws. */
class Rings {
  readonly rings: Position[][] = [];

  moveTo(x: number, y: number): void {
    this.rings.push([[x, y]]);
  }

  lineTo(x: number, y: number): void {
    this.rings.at(-1)?.push([x, y]);
  }

  closePath(): void {
    const ring = this.rings.at(-1);
    if (ring?.[0]) ring.push(ring[0]);
  }

  arc(): void {
    throw new Error('land has no points');
  }
}

/** The polygons of the land, each on its own. */
function polygonsOf(land: FeatureCollection): Position[][][] {
  return land.features.flatMap(({ geometry }) => {
    const { type, coordinates } = geometry as Polygon | MultiPolygon;
    return type === 'Polygon' ? [coordinates] : coordinates;
  });
}

/** Polygons that reach into the box. One that crosses the 180th meridian reaches around the world, and into every box. */
function touching(polygons: readonly Position[][][], [west, south, east, north]: Box): Position[][][] {
  return polygons.filter(([outline = []]) => {
    const xs = outline.map(([x = 0]) => x);
    const ys = outline.map(([, y = 0]) => y);
    return (
      Math.max(...xs) > west && Math.min(...xs) < east && Math.max(...ys) > south && Math.min(...ys) < north
    );
  });
}

/** What of the polygons lies inside the box: rings without holes, for land has none in so small a box. */
function cutAt(polygons: Position[][][], [west, south, east, north]: Box): Position[][][] {
  const collected = new Rings();
  const edge = geoIdentity().clipExtent([
    [west, south],
    [east, north],
  ]);
  // d3 asks for the canvas methods that it may call for points, too; areas need only these.
  geoPath(
    edge,
    collected as unknown as CanvasRenderingContext2D,
  )({
    type: 'MultiPolygon',
    coordinates: polygons,
  });
  return collected.rings.filter((ring) => ring.length > 3).map((ring) => [ring]);
}

/** TopoJSON with the object `land`, in degrees WGS84, from a topology of world-atlas that has the same object. */
export function landOf(world: Topology, { box, leastTriangle }: Cut): Topology {
  const polygons = touching(
    polygonsOf(feature(world, world.objects.land as GeometryCollection)),
    box ?? wholeWorld,
  );
  const coordinates = box ? cutAt(polygons, box) : polygons;
  const land = {
    type: 'Feature' as const,
    properties: {},
    geometry: { type: 'MultiPolygon' as const, coordinates },
  };
  const collection: FeatureCollection = { type: 'FeatureCollection', features: [land] };
  const weighed = presimplify(topology({ land: collection }, 2e4) as Topology<Objects>, planarTriangleArea);
  const kept = filter(weighed, filterWeight(weighed, leastTriangle * 4, planarRingArea));
  return quantize(simplify(kept, leastTriangle), 1e4);
}
