/** Where the views of a stepped map stand: in the drawing, and the enlarged ones on the one that shows all. */
import type { GeoProjection } from 'd3';
import type { Edition } from '../../figure.ts';
import type { MapRow, SteppedMapOptions } from './options.ts';

type Options<Row extends MapRow, Of extends Edition> = SteppedMapOptions<Row, Of>;

/** The name of the view that shows all. */
export const overviewOf = <Row extends MapRow, Of extends Edition>({ views }: Options<Row, Of>): string =>
  Object.keys(views)[0] ?? '';

/** The names of those that enlarge a part. */
export const partsOf = <Row extends MapRow, Of extends Edition>({ views }: Options<Row, Of>): string[] =>
  Object.keys(views).slice(1);

/** A box in CSS pixels, and the projection of the view that fills it. */
export interface PlacedView {
  width: number;
  height: number;
  projection: GeoProjection;
}

/**
 * A view in a box of that size, and lines and areas cut at its edge: not every program cuts what is drawn in an inner svg.
 * Throws an Error if there is none of that name.
 */
export function placedView<Row extends MapRow, Of extends Edition>(
  { views }: Options<Row, Of>,
  name: string,
  size: { width: number; height: number },
): PlacedView {
  const view = views[name];
  if (!view) throw new Error(`there is no view ${name}: there are ${Object.keys(views).join(', ')}`);
  const { width, height } = size;
  const box: [[number, number], [number, number]] = [
    [0, 0],
    [width, height],
  ];
  return { ...size, projection: view.projection(size).clipExtent(box) };
}

/** Where a place lies in a view's box; undefined where it is outside of it. */
export function placeIn(
  { width, height, projection }: PlacedView,
  { longitude, latitude }: { longitude: number; latitude: number },
): { x: number; y: number } | undefined {
  const [x = -1, y = -1] = projection([longitude, latitude]) ?? [];
  return x >= 0 && y >= 0 && x <= width && y <= height ? { x, y } : undefined;
}

/** Even the smallest part is to be seen on the whole. */
const leastFrame = 8;

/** The part of the overview's box that an enlarged view shows, as wide to its height as the view is. */
export function frameOf(
  overview: PlacedView,
  part: PlacedView,
): { x: number; y: number; width: number; height: number } {
  const { width, height } = part;
  const edges = [
    [0, 0],
    [width, 0],
    [0, height],
    [width, height],
    [width / 2, height / 2],
  ] as const;
  const points = edges.flatMap((point) => {
    const place = part.projection.invert?.([...point]);
    const at = place && overview.projection(place);
    return at ? [at] : [];
  });
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const wide = Math.max(leastFrame, Math.max(...xs) - left, ((Math.max(...ys) - top) * width) / height);
  const [middle, centre] = points.at(-1) ?? [left, top];
  const high = (wide * height) / width;
  return { x: middle - wide / 2, y: centre - high / 2, width: wide, height: high };
}
