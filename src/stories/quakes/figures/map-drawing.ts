/** The map of the world: land, a dot for each small earthquake, a circle for each strong one. */
import { geoPath } from 'd3';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import epicentres from '../../../../data/quakes/geo/epicentres.json' with { type: 'json' };
import names from '../../../../data/quakes/geo/names.json' with { type: 'json' };
import world from '../../../../data/quakes/geo/world.topo.json' with { type: 'json' };
import { type Drawn, type Frame, type Mark, markAround } from '../../../figures/figure.ts';
import { textBlock, textWidth } from '../../../figures/text.ts';
import type { Edition } from '../edition.ts';
import { type MapSize, mapProjection, radiusOf } from '../map.ts';
import { leastStrong } from '../records.ts';
import type { QuakeRow } from './quake-row.ts';

/** Height of the world to its width; magnitudes in the key; space around words, in CSS pixels; least magnitude that answers. */
const layout = { shape: 0.49, key: [leastStrong, 5.5, 6.4], gap: 14, answers: 6 } as const;

interface Label {
  id: 'alaska' | 'california' | 'hualien' | 'pacific';
  at: [longitude: number, latitude: number][];
  anchor?: 'start' | 'middle' | 'end';
}
const labels = names.labels.filter(({ view }) => view === 'world') as unknown as Label[];

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

/** The names that the story speaks of, beside their places. */
function nameLabels(size: MapSize, textSize: number, { locale }: Edition): string {
  const project = mapProjection('world', size);
  return labels
    .map(({ id, at: [place = [0, 0]], anchor }) => {
      const [x = 0, y = 0] = project(place) ?? [];
      const words = locale.message(`quakes-map.label.${id}`);
      return textBlock([words], x, y, { size: textSize, anchor: anchor ?? 'middle', className: 'quiet' });
    })
    .join('');
}

/** What the dots and the sizes of the circles mean, in one line. */
function key({ width, textSize }: Frame, y: number, { locale }: Edition): string {
  const size = textSize - 1;
  const middle = y - Math.round(size * 0.35);
  const signs = [
    { sign: `<path class="quake-dots" d="M2 ${middle}h0"/>`, r: 2 },
    ...layout.key.map((magnitude) => ({ magnitude, r: whole(radiusOf(magnitude, 'world', { width })) })),
  ];
  let x = 0;
  const parts = signs.map((entry) => {
    const at = whole(x + entry.r);
    const words =
      'magnitude' in entry
        ? locale.number(entry.magnitude)
        : locale.message('quakes-map.key.small', { from: locale.number(leastStrong) });
    const sign =
      'magnitude' in entry ? `<circle class="quake" cx="${at}" cy="${middle}" r="${entry.r}"/>` : entry.sign;
    const from = x + 2 * entry.r + 4;
    x = from + textWidth(words, size) + layout.gap;
    return sign + textBlock([words], from, y, { size, className: 'quiet' });
  });
  return parts.join('');
}

/** Marks around places; those that would cover one another stand left and right of where they meet. */
function marksAround(places: readonly { x: number; y: number }[]): Mark[] {
  const marks = places.map(({ x, y }) => markAround(x, y));
  marks.forEach((mark, index) => {
    for (const other of marks.slice(0, index)) {
      const apart = other.width - Math.abs(mark.left - other.left);
      if (apart <= 0 || Math.abs(mark.top - other.top) >= other.height) continue;
      other.left -= apart / 2;
      mark.left += apart / 2;
    }
  });
  return marks;
}

/** The drawing, and a mark for each of the strongest: there is no room to tap all. Rows come strongest first. */
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
      nameLabels(size, frame.textSize - 2, edition),
      key(frame, foot, edition),
    ].join(''),
    height: foot + layout.gap,
    marks: marksAround(placed.slice(0, rows.filter(({ magnitude }) => magnitude >= layout.answers).length)),
  };
}
