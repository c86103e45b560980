/** Land, borders and neighbours of one map view as SVG path data: each line once, in whole numbers. */
import { geoPath } from 'd3';
import type { Geometry } from 'geojson';
import { merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon } from 'topojson-specification';
import type { Boundaries } from '../../dataset/boundaries.ts';
import { type MapView, mapHeight, mapProjection, mapWidth } from '../projection.ts';

export interface MapGeometry {
  /** France, to be filled. */
  land: string;
  /** Borders between departments, to be stroked. */
  borders: string;
  /** Land of the countries around, to be filled. */
  neighbours: string;
}

/** Path data is written in halves of a map unit, so that whole numbers are exact to half a CSS pixel. */
export const pathScale = 2;

/** Collects the lines that d3 draws and writes them as relative moves between whole numbers. */
class RelativePath {
  data = '';
  #x = 0;
  #y = 0;
  #start: [number, number] = [0, 0];
  #command = '';

  #step(command: string, x: number, y: number): void {
    const dx = x - this.#x;
    const dy = y - this.#y;
    if (command === 'l' && dx === 0 && dy === 0) return;
    if (command !== this.#command) this.data += command;
    else if (dx >= 0) this.data += ' ';
    this.data += dy < 0 ? `${dx}${dy}` : `${dx} ${dy}`;
    this.#command = command;
    this.#x = x;
    this.#y = y;
  }

  moveTo(x: number, y: number): void {
    const to: [number, number] = [Math.round(x), Math.round(y)];
    this.#command = '';
    this.#step('m', ...to);
    this.#start = to;
  }

  lineTo(x: number, y: number): void {
    this.#step('l', Math.round(x), Math.round(y));
  }

  closePath(): void {
    this.data += 'z';
    this.#command = '';
    [this.#x, this.#y] = this.#start;
  }

  arc(): void {
    throw new Error('boundaries hold lines and areas, no points');
  }
}

function pathData(shape: Geometry, view: MapView): string {
  const projection = mapProjection(view);
  const margin = 8;
  projection
    .translate(projection.translate().map((value) => value * pathScale) as [number, number])
    .scale(projection.scale() * pathScale)
    .clipExtent([
      [-margin, -margin],
      [mapWidth * pathScale + margin, mapHeight * pathScale + margin],
    ]);
  const path = new RelativePath();
  // d3 asks for the canvas methods that it may call for points, too; lines and areas need only these.
  geoPath(projection, path as unknown as CanvasRenderingContext2D)(shape);
  return path.data.replace(/m-?\d+ ?-?\d+z/g, '');
}

/** Path data of one view, from boundaries that `npm run geo` made for it. */
export function mapGeometry(boundaries: Boundaries, view: MapView): MapGeometry {
  const departments = boundaries.objects.departments as GeometryCollection<{ code: string; name: string }>;
  const neighbours = boundaries.objects.neighbours as GeometryCollection<{ name: string }> | undefined;
  const polygons = (collection: GeometryCollection) => collection.geometries as (Polygon | MultiPolygon)[];
  return {
    land: pathData(merge(boundaries, polygons(departments)), view),
    borders: pathData(
      mesh(boundaries, departments, (a, b) => a !== b),
      view,
    ),
    neighbours: neighbours ? pathData(merge(boundaries, polygons(neighbours)), view) : '',
  };
}
