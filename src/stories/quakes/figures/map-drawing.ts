/** The map of the world: land, a dot for each small earthquake, a circle for each strong one. */
import { geoPath } from 'd3';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import epicentres from '../../../../data/quakes/geo/epicentres.json' with { type: 'json' };
import world from '../../../../data/quakes/geo/world.topo.json' with { type: 'json' };
import { type Drawn, type Frame, markAround } from '../../../figures/figure.ts';
import { textBlock } from '../../../figures/text.ts';
import type { Edition } from '../edition.ts';
import { type MapSize, mapProjection, radiusOf } from '../map.ts';
import { leastStrong } from '../records.ts';
import type { QuakeRow } from './quake-row.ts';

/** Height of the world to its width; magnitudes in the key; space around words, in CSS pixels. */
const layout = { shape: 0.49, key: [leastStrong, 5.5, 6.4], gap: 14 } as const;

const whole = (value: number) => Math.round(value * 10) / 10;

function landPath(size: MapSize): string {
  const topology = world as unknown as Topology;
  const land = topology.objects.land;
  if (!land) throw new Error('data/quakes/geo/world.topo.json has no land: run npm run quakes');
  return geoPath(mapProjection('world', size)).digits(0)(feature(topology, land)) ?? '';
}

/** Dots as strokes of no length, each place once. */
function dotsPath(size: MapSize): string {
  const project = mapProjection('world', size);
  const places = (epicentres as [number, number][]).map((place) =>
    (project(place) ?? [0, 0]).map(Math.round),
  );
  return [...new Set(places.map(([x, y]) => `M${x} ${y}h0`))].join('');
}

/** What the sizes of the circles and the dots mean, in one line. */
function key({ width, textSize }: Frame, y: number, { locale }: Edition): string {
  const size = textSize - 1;
  const step = width / (layout.key.length + 1);
  const dot = `<path class="quake-dots" d="M4 ${y - 4}h0"/>${textBlock(
    [locale.message('quakes-map.key.small', { from: locale.number(leastStrong) })],
    layout.gap,
    y,
    { size, className: 'quiet' },
  )}`;
  const circles = layout.key.map((magnitude, index) => {
    const r = whole(radiusOf(magnitude, 'world', { width }));
    const x = step * (index + 1) + (index ? 0 : step * 0.35);
    const words = textBlock([locale.number(magnitude)], x + r + 4, y, { size, className: 'quiet' });
    return `<circle class="quake" cx="${whole(x)}" cy="${y - 4}" r="${r}"/>${words}`;
  });
  return dot + circles.join('');
}

/** The drawing and a mark a row, in the order of the rows. */
export function drawWorld(rows: readonly QuakeRow[], frame: Frame, edition: Edition): Drawn {
  const size = { width: frame.width, height: Math.round(frame.width * layout.shape) };
  const project = mapProjection('world', size);
  const placed = rows.map(({ longitude, latitude, magnitude }) => {
    const [x = 0, y = 0] = project([longitude, latitude]) ?? [];
    return { x: whole(x), y: whole(y), r: whole(radiusOf(magnitude, 'world', size)) };
  });
  const circles = placed.map(({ x, y, r }) => `<circle cx="${x}" cy="${y}" r="${r}"/>`);
  const foot = size.height + layout.gap + frame.textSize;
  return {
    content: [
      `<path class="quake-land" d="${landPath(size)}"/>`,
      `<path class="quake-dots" d="${dotsPath(size)}"/>`,
      `<g class="quake">${circles.join('')}</g>`,
      key(frame, foot, edition),
    ].join(''),
    height: foot + layout.gap,
    marks: placed.map(({ x, y }) => markAround(x, y)),
  };
}
