/** What of the map stands in its frame: one camera for each view, and the paths on which it goes from one to another. */
import { easePolyInOut, interpolateZoom } from 'd3';
import type { MapViews } from './views.ts';

/** How the overview must grow, and then move, so that a view fills the frame; in map units. */
export interface Camera {
  scale: number;
  x: number;
  y: number;
}

/**
 * How much of the camera each region holds, from 0 to 1; the overview holds the rest. Shares mix cameras in a straight
 * line, so that a place goes through the frame just as the land below it does, wherever a move begins.
 */
export type Shares<View extends string = string> = Readonly<Record<View, number>>;

/** The views of a map with the camera of each at rest. */
export interface Cameras<View extends string = string> extends MapViews<View> {
  regions: readonly View[];
  atRest: Readonly<Record<View, Camera>>;
}

function cameraOf<View extends string>(
  { projection, overview, width, height }: MapViews<View>,
  view: View,
): Camera {
  const whole = projection(overview);
  const region = projection(view);
  const scale = region.scale() / whole.scale();
  const centre = region.invert?.([width / 2, height / 2]) ?? [0, 0];
  const [x, y] = whole(centre) ?? [0, 0];
  return { scale, x: width / 2 - scale * x, y: height / 2 - scale * y };
}

/** The cameras of a map, whose views must share one projection up to its scale and its place. */
export function camerasOf<View extends string>(views: MapViews<View>): Cameras<View> {
  const atRest = Object.fromEntries(views.names.map((view) => [view, cameraOf(views, view)])) as Record<
    View,
    Camera
  >;
  return { ...views, regions: views.names.filter((view) => view !== views.overview), atRest };
}

const overview: Camera = { scale: 1, x: 0, y: 0 };

/** The camera that shares make. */
export function mixed<View extends string>({ regions, atRest }: Cameras<View>, shares: Shares<View>): Camera {
  const sum = (of: (camera: Camera) => number) =>
    regions.reduce(
      (total, region) => total + shares[region] * (of(atRest[region]) - of(overview)),
      of(overview),
    );
  return { scale: sum(({ scale }) => scale), x: sum(({ x }) => x), y: sum(({ y }) => y) };
}

/** A move of the camera from one view to another. */
export interface Move<View extends string = string> {
  from: View;
  to: View;
  seconds: number;
  /** The shares at moments that lie evenly in its time, from rest to rest. */
  shares: Shares<View>[];
}

/**
 * How far the camera draws back on its way. So far that, half-way between the two regions, the frame holds both: a nearer
 * flight would cross the empty middle of the country.
 */
const curvature = 1.8;
const moments = 10;
/** Seconds for each second that van Wijk and Nuij's path would take, and the least and most of them. */
const pace = 0.37;
const [shortest, longest] = [0.5, 1.4];

/** It sets out and comes to rest softly, but sooner than most: readers are on their way to the next step. */
const rest = easePolyInOut.exponent(1.25);

/** Seconds for which a mark stays that belongs to no step any more: until the frame holds one of those that do. */
export const markStays = 0.45;

const between = (value: number) => Math.min(1, Math.max(0, value));

type Look = [x: number, y: number, width: number];

function lookOf<View extends string>({ atRest, width, height }: Cameras<View>, view: View): Look {
  const { scale, x, y } = atRest[view];
  return [(width / 2 - x) / scale, (height / 2 - y) / scale, width / scale];
}

/** `a·p + b·s = c` */
type Equation = readonly [a: number, b: number, c: number];

/** The `p` and `s` that two equations share. */
function solve([a, b, c]: Equation, [d, e, f]: Equation): [p: number, s: number] {
  const determinant = a * e - b * d;
  return [(c * e - b * f) / determinant, (a * f - c * d) / determinant];
}

/** The shares that show what the path shows at one moment: its width, and how far along the way its middle is. */
function sharesAt<View extends string>(
  cameras: Cameras<View>,
  from: View,
  to: View,
  [x, y, look]: Look,
): Shares<View> {
  const { regions, atRest, width, height } = cameras;
  const shares = Object.fromEntries(regions.map((region) => [region, 0])) as Record<View, number>;
  const scale = width / look;
  const grown = (region: View) => atRest[region].scale - 1;
  const [a, b] = [from, to].filter((view) => view !== cameras.overview);
  if (!a) return shares;
  if (!b) return { ...shares, [a]: between((scale - 1) / grown(a)) };
  const [fromX, fromY] = lookOf(cameras, from);
  const [toX, toY] = lookOf(cameras, to);
  const along = (right: number, down: number) => right * (toX - fromX) + down * (toY - fromY);
  const [left, arrived] = solve(
    [grown(a), grown(b), scale - 1],
    [
      along(atRest[a].x, atRest[a].y),
      along(atRest[b].x, atRest[b].y),
      along(width / 2 - scale * x, height / 2 - scale * y),
    ],
  );
  return { ...shares, [a]: between(left), [b]: between(arrived) };
}

/** The types that come with d3 leave out that its curvature can be set. */
const zoomPath = (
  interpolateZoom as typeof interpolateZoom & { rho(rho: number): typeof interpolateZoom }
).rho(curvature);

/** Out, across and in, as van Wijk and Nuij's smooth and efficient path goes (d3's `interpolateZoom`), from rest to rest. */
function moveBetween<View extends string>(cameras: Cameras<View>, from: View, to: View): Move<View> {
  const path = zoomPath(lookOf(cameras, from), lookOf(cameras, to));
  const seconds = Math.min(longest, Math.max(shortest, (path.duration / 1000) * pace));
  const shares = Array.from({ length: moments + 1 }, (_, moment) =>
    sharesAt(cameras, from, to, path(rest(moment / moments))),
  );
  return { from, to, seconds: Math.round(seconds * 100) / 100, shares };
}

/** The moves from each view to each other one. */
export function movesOf<View extends string>(cameras: Cameras<View>): Move<View>[] {
  return cameras.names.flatMap((from) =>
    cameras.names.filter((to) => to !== from).map((to) => moveBetween(cameras, from, to)),
  );
}

const digits = (value: number, places: number) =>
  String(Number(value.toFixed(places))).replace(/^(-?)0\./, '$1.');

/** How much of a move's change of one share is done, as a CSS easing. A share that does not change goes with the others. */
function easing<View extends string>(
  { regions }: Cameras<View>,
  { shares, from, to }: Move<View>,
  region: View,
): string {
  const moving = [region, ...regions].find((one) => one === from || one === to) ?? region;
  const [first, last] = [shares[0]?.[moving] ?? 0, shares.at(-1)?.[moving] ?? 1];
  const done = shares.map((share) => digits((share[moving] - first) / (last - first), 3));
  return `linear(${done.join()})`;
}

/** Name of the custom property that holds a region's share. */
export const shareProperty = (region: string) => `--${region}`;

/**
 * The camera's style sheet. Shares are registered, so that browsers move them: an interrupted move goes on from where it
 * is. `data-was`, the view before, chooses the path; the step's own style says which of them with `--to-` and its view.
 */
export function cameraStyles<View extends string>(cameras: Cameras<View>): string {
  const { regions, atRest } = cameras;
  const registered = regions.map(
    (region) => `@property ${shareProperty(region)}{syntax:"<number>";inherits:true;initial-value:0}`,
  );
  const transition = (move: Move<View>) =>
    regions
      .map(
        (region) => `${shareProperty(region)} ${digits(move.seconds, 2)}s ${easing(cameras, move, region)}`,
      )
      .join();
  const moves = movesOf(cameras);
  const paths = cameras.names.map((view) => {
    const leaving = moves.filter(({ from }) => from === view);
    return `[data-was=${view}]{${leaving.map((move) => `--to-${move.to}:${transition(move)}`).join(';')}}`;
  });
  const sum = (of: (camera: Camera) => number, unit: string, places: number) =>
    regions
      .map(
        (region) =>
          `var(${shareProperty(region)})*${digits(of(atRest[region]) - of(overview), places)}${unit}`,
      )
      .join(' + ');
  return [
    ...registered,
    ...paths,
    `.camera{--scale:calc(1 + ${sum(({ scale }) => scale, '', 4)});transform:translate(calc(${sum(({ x }) => x, 'px', 1)}),calc(${sum(({ y }) => y, 'px', 1)})) scale(var(--scale))}`,
  ].join('');
}

/** How a region's own geometry is brought into the overview's units, as the value of a `transform` attribute. */
export function intoOverview<View extends string>({ atRest }: Cameras<View>, region: View): string {
  const { scale, x, y } = atRest[region];
  return `translate(${digits(-x / scale, 3)} ${digits(-y / scale, 3)}) scale(${digits(1 / scale, 6)})`;
}
