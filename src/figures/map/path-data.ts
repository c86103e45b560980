/** Lines and areas of a map as SVG path data: each line once, in whole numbers, without what nobody would see. */
import { type GeoPermissibleObjects, type GeoProjection, geoPath } from 'd3';
import type { Geometry } from 'geojson';

/** Path data is written in so many steps a map unit, so that whole numbers are exact to half a CSS pixel on any screen. */
export const pathScale = 1.7;
/** What brings paths back to CSS pixels. */
export const fromPaths = `scale(${Math.round(1e6 / pathScale) / 1e6})`;

/** A window of 1,080 pixels shows the map so many times as large as its units: hardly a screen shows it larger. */
export const largestScale = 1.5;
/** A vertex stays if the line would move by nine tenths of such a pixel without it; in units of the path. */
export const leastMove = (0.9 / largestScale) * pathScale;
/** The same for quiet lines: borders within the country, and the countries around. */
export const leastQuietMove = (2.2 / largestScale) * pathScale;

type Point = readonly [x: number, y: number];

/** How far a point is from the straight line between two others. */
function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length)) : 0;
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** The line without the vertices that nobody would see missing: the least of them first, ends and corners stay. */
function thinned(line: readonly Point[], closed: boolean, leastMove: number): Point[] {
  const kept = [...line];
  const moveAt = (index: number): number => {
    const isEnd = index === 0 || index === kept.length - 1;
    if (isEnd && !closed) return Number.POSITIVE_INFINITY;
    const at = (place: number) => kept[(place + kept.length) % kept.length] ?? [0, 0];
    return distance(at(index), at(index - 1), at(index + 1));
  };
  const moves = kept.map((_, index) => moveAt(index));
  while (kept.length > (closed ? 3 : 2)) {
    const least = Math.min(...moves);
    if (least >= leastMove) break;
    const index = moves.indexOf(least);
    kept.splice(index, 1);
    moves.splice(index, 1);
    for (const neighbour of [index - 1, index]) {
      const place = (neighbour + kept.length) % kept.length;
      moves[place] = moveAt(place);
    }
  }
  return kept;
}

/** Collects the lines that d3 draws and writes them as relative moves between whole numbers. */
class RelativePath {
  #data = '';
  #end: Point = [0, 0];
  #line: Point[] = [];
  readonly #leastMove: number;

  constructor(leastMove: number) {
    this.#leastMove = leastMove;
  }

  moveTo(x: number, y: number): void {
    this.#write(false);
    this.#line = [[Math.round(x), Math.round(y)]];
  }

  lineTo(x: number, y: number): void {
    this.#line.push([Math.round(x), Math.round(y)]);
  }

  closePath(): void {
    this.#write(true);
  }

  arc(): void {
    throw new Error('boundaries hold lines and areas, no points');
  }

  get data(): string {
    this.#write(false);
    return this.#data;
  }

  #write(closed: boolean): void {
    const line = thinned(
      this.#line.filter(
        ([x, y], index, all) => index === 0 || x !== all[index - 1]?.[0] || y !== all[index - 1]?.[1],
      ),
      closed,
      this.#leastMove,
    );
    this.#line = [];
    const [start] = line;
    // What is smaller than a pixel is no line.
    if (!start || line.length < (closed ? 3 : 2)) return;
    for (const [index, point] of line.entries()) {
      const [dx, dy] = [point[0] - this.#end[0], point[1] - this.#end[1]];
      this.#data += index === 0 ? 'm' : index === 1 ? 'l' : dx >= 0 ? ' ' : '';
      this.#data += dy < 0 ? `${dx}${dy}` : `${dx} ${dy}`;
      this.#end = point;
    }
    if (!closed) return;
    this.#data += 'z';
    this.#end = start;
  }
}

/** Path data of lines and areas under a projection, without what the line would move by less than `move` of its units. */
export function pathOf(shape: GeoPermissibleObjects, projection: GeoProjection, move: number): string {
  const path = new RelativePath(move);
  // d3 asks for the canvas methods that it may call for points, too; lines and areas need only these.
  geoPath(projection, path as unknown as CanvasRenderingContext2D)(shape);
  return path.data;
}

/** The land of a shape under a projection of its own. Changes the projection's scale for the time of it. */
export function outlinePath(shape: Geometry, projection: GeoProjection): string {
  const [scale, translate] = [projection.scale(), projection.translate()];
  projection.scale(scale * pathScale).translate([translate[0] * pathScale, translate[1] * pathScale]);
  const data = pathOf(shape, projection, leastMove);
  projection.scale(scale).translate(translate);
  return `<path class="land" transform="${fromPaths}" d="${data}"/>`;
}
