/** What of the map stands in its frame: one camera for each view, and the paths on which it goes from one to another. */
import { easePolyInOut, interpolateZoom } from 'd3';
import {
  type MapView,
  mapHeight,
  mapProjection,
  mapViews,
  mapWidth,
  type Region,
  regions,
} from '../../map.ts';

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
export type Shares = Record<Region, number>;

/** The camera of a view at rest. */
export function cameraOf(view: MapView): Camera {
  const overview = mapProjection('france');
  const region = mapProjection(view);
  const scale = region.scale() / overview.scale();
  const centre = region.invert?.([mapWidth / 2, mapHeight / 2]) ?? [0, 0];
  const [x, y] = overview(centre) ?? [0, 0];
  return { scale, x: mapWidth / 2 - scale * x, y: mapHeight / 2 - scale * y };
}

const cameras = Object.fromEntries(mapViews.map((view) => [view, cameraOf(view)])) as Record<MapView, Camera>;
const overview: Camera = { scale: 1, x: 0, y: 0 };

/** The camera that shares make. */
export function mixed(shares: Shares): Camera {
  const sum = (of: (camera: Camera) => number) =>
    regions.reduce(
      (total, region) => total + shares[region] * (of(cameras[region]) - of(overview)),
      of(overview),
    );
  return { scale: sum(({ scale }) => scale), x: sum(({ x }) => x), y: sum(({ y }) => y) };
}

/** A move of the camera from one view to another. */
export interface Move {
  from: MapView;
  to: MapView;
  seconds: number;
  /** The shares at moments that lie evenly in its time, from rest to rest. */
  shares: Shares[];
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

function lookOf(view: MapView): Look {
  const { scale, x, y } = cameras[view];
  return [(mapWidth / 2 - x) / scale, (mapHeight / 2 - y) / scale, mapWidth / scale];
}

/** `a·p + b·s = c` */
type Equation = readonly [a: number, b: number, c: number];

/** The `p` and `s` that two equations share. */
function solve([a, b, c]: Equation, [d, e, f]: Equation): [p: number, s: number] {
  const determinant = a * e - b * d;
  return [(c * e - b * f) / determinant, (a * f - c * d) / determinant];
}

/** The shares that show what the path shows at one moment: its width, and how far along the way its middle is. */
function sharesAt(from: MapView, to: MapView, [x, y, width]: Look): Shares {
  const shares = Object.fromEntries(regions.map((region) => [region, 0])) as Shares;
  const scale = mapWidth / width;
  const grown = (region: Region) => cameras[region].scale - 1;
  const [a, b] = [from, to].filter((view): view is Region => view !== 'france');
  if (!a) return shares;
  if (!b) return { ...shares, [a]: between((scale - 1) / grown(a)) };
  const [fromX, fromY] = lookOf(from);
  const [toX, toY] = lookOf(to);
  const along = (right: number, down: number) => right * (toX - fromX) + down * (toY - fromY);
  const [left, arrived] = solve(
    [grown(a), grown(b), scale - 1],
    [
      along(cameras[a].x, cameras[a].y),
      along(cameras[b].x, cameras[b].y),
      along(mapWidth / 2 - scale * x, mapHeight / 2 - scale * y),
    ],
  );
  return { ...shares, [a]: between(left), [b]: between(arrived) };
}

/** The types that come with d3 leave out that its curvature can be set. */
const zoomPath = (
  interpolateZoom as typeof interpolateZoom & { rho(rho: number): typeof interpolateZoom }
).rho(curvature);

/** Out, across and in, as van Wijk and Nuij's smooth and efficient path goes (d3's `interpolateZoom`), from rest to rest. */
function moveBetween(from: MapView, to: MapView): Move {
  const path = zoomPath(lookOf(from), lookOf(to));
  const seconds = Math.min(longest, Math.max(shortest, (path.duration / 1000) * pace));
  const shares = Array.from({ length: moments + 1 }, (_, moment) =>
    sharesAt(from, to, path(rest(moment / moments))),
  );
  return { from, to, seconds: Math.round(seconds * 100) / 100, shares };
}

/** The moves from each view to each other one. */
export const moves: readonly Move[] = mapViews.flatMap((from) =>
  mapViews.filter((to) => to !== from).map((to) => moveBetween(from, to)),
);

const digits = (value: number, places: number) =>
  String(Number(value.toFixed(places))).replace(/^(-?)0\./, '$1.');

/** How much of a move's change of one share is done, as a CSS easing. A share that does not change goes with the others. */
function easing({ shares, from, to }: Move, region: Region): string {
  const moving = [region, ...regions].find((one) => one === from || one === to) ?? region;
  const [first, last] = [shares[0]?.[moving] ?? 0, shares.at(-1)?.[moving] ?? 1];
  const done = shares.map((share) => digits((share[moving] - first) / (last - first), 3));
  return `linear(${done.join()})`;
}

/** Name of the custom property that holds a region's share. */
export const shareProperty = (region: Region) => `--${region}`;

/**
 * The camera's style sheet. Shares are registered, so that browsers move them: an interrupted move goes on from where it
 * is. `data-was`, the view before, chooses the path; the step's own style says which of them with `--to-` and its view.
 */
export function cameraStyles(): string {
  const registered = regions.map(
    (region) => `@property ${shareProperty(region)}{syntax:"<number>";inherits:true;initial-value:0}`,
  );
  const transition = (move: Move) =>
    regions
      .map((region) => `${shareProperty(region)} ${digits(move.seconds, 2)}s ${easing(move, region)}`)
      .join();
  const paths = mapViews.map((view) => {
    const leaving = moves.filter(({ from }) => from === view);
    return `[data-was=${view}]{${leaving.map((move) => `--to-${move.to}:${transition(move)}`).join(';')}}`;
  });
  const sum = (of: (camera: Camera) => number, unit: string, places: number) =>
    regions
      .map(
        (region) =>
          `var(${shareProperty(region)})*${digits(of(cameras[region]) - of(overview), places)}${unit}`,
      )
      .join(' + ');
  return [
    ...registered,
    ...paths,
    `.camera{--scale:calc(1 + ${sum(({ scale }) => scale, '', 4)});transform:translate(calc(${sum(({ x }) => x, 'px', 1)}),calc(${sum(({ y }) => y, 'px', 1)})) scale(var(--scale))}`,
  ].join('');
}

/** How a region's own geometry is brought into the overview's units, as the value of a `transform` attribute. */
export function intoOverview(region: Region): string {
  const { scale, x, y } = cameras[region];
  return `translate(${digits(-x / scale, 3)} ${digits(-y / scale, 3)}) scale(${digits(1 / scale, 6)})`;
}
