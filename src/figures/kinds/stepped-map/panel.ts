/** One view of a stepped map: land, dots, circles, words. */
import { geoPath } from 'd3';
import type { Edition } from '../../figure.ts';
import { drawScaleBar, pixelsPerKilometre } from '../../map/scale-bar.ts';
import { round, textBlock, textWidth } from '../../text.ts';
import type { MapRow, SteppedMapOptions } from './options.ts';
import { groupNames, rowsIn } from './states.ts';
import { type PlacedView, placeIn } from './views.ts';

type Options<Row extends MapRow, Of extends Edition> = SteppedMapOptions<Row, Of>;

/** Space between the parts of a key, and between it and the map, in CSS pixels. */
const gap = 14;
const dotSize = 2;

/** Land and dots under a view's projection. */
export function landMarkup<Row extends MapRow, Of extends Edition>(
  name: string,
  placed: PlacedView,
  { views, tones, dots = [] }: Options<Row, Of>,
): string {
  const land = views[name]?.land;
  const shape = (land && geoPath(placed.projection).digits(0)(land)) ?? '';
  // Strokes of no length are round, each place once.
  const points = dots.flatMap(([longitude, latitude]) => {
    const at = placeIn(placed, { longitude, latitude });
    return at ? [`M${Math.round(at.x)} ${Math.round(at.y)}h0`] : [];
  });
  const dotted = points.length
    ? `<path class="${tones.dots}" fill="none" stroke-width="${dotSize}" stroke-linecap="round" vector-effect="non-scaling-stroke" d="${[...new Set(points)].join('')}"/>`
    : '';
  return `<path class="${tones.land}" d="${shape}"/>${dotted}`;
}

/** The circles of a view, a group for each group of places. */
export function circlesMarkup<Row extends MapRow, Of extends Edition>(
  name: string,
  placed: PlacedView,
  rows: readonly Row[],
  options: Options<Row, Of>,
): string {
  const groups = groupNames(options).map((group) => {
    const circles = rowsIn(rows, [group], options).flatMap((row) => {
      const at = placeIn(placed, row);
      const r = (options.views[name]?.radius(row.size) ?? 0) * placed.width;
      return at ? [`<circle cx="${round(at.x)}" cy="${round(at.y)}" r="${round(r)}"/>`] : [];
    });
    return circles.length ? `<g class="places-${group}">${circles.join('')}</g>` : '';
  });
  return `<g class="${options.tones.circles}">${groups.join('')}</g>`;
}

/** Its words, beside what they name. */
export function labelsMarkup<Row extends MapRow, Of extends Edition>(
  name: string,
  placed: PlacedView,
  textSize: number,
  { labels = [] }: Options<Row, Of>,
  edition: Of,
): string {
  return labels
    .filter(({ view }) => view === name)
    .map(({ at, anchor = 'middle', words }) => {
      const [x = 0, y = 0] = placed.projection([...at]) ?? [];
      return textBlock([words(edition)], x, y, { size: textSize, anchor, className: 'quiet' });
    })
    .join('');
}

/** What dots and circles mean, in a line whose baseline is `y`; of an enlarged view, what the circles measure. */
export function keyMarkup<Row extends MapRow, Of extends Edition>(
  name: string,
  { x: left, y, width, textSize }: { x: number; y: number; width: number; textSize: number },
  { key, views, measure, tones, dots = [] }: Options<Row, Of>,
  edition: Of,
): string {
  const middle = y - Math.round(textSize * 0.35);
  const isWhole = name === Object.keys(views)[0];
  const parts: string[] = [];
  let x = left;
  const write = (words: string) => {
    parts.push(textBlock([words], x, y, { size: textSize, className: 'quiet' }));
    x += textWidth(words, textSize) + gap;
  };
  if (!isWhole) write(measure(edition));
  else if (dots.length && key.dots) {
    parts.push(
      `<path class="${tones.dots}" stroke-width="${dotSize * 1.5}" stroke-linecap="round" d="M${left + dotSize} ${middle}h0"/>`,
    );
    x += 2 * dotSize + 4;
    write(key.dots(edition));
  }
  for (const size of key.sizes) {
    const r = (views[name]?.radius(size) ?? 0) * width;
    parts.push(`<circle class="${tones.circles}" cx="${round(x + r)}" cy="${middle}" r="${round(r)}"/>`);
    x += 2 * r + 4;
    write(key.size(size, edition));
  }
  return parts.join('');
}

/** The edge of an enlarged view, which is that of its frame on the whole. */
export const edgeMarkup = ({ width, height }: PlacedView): string =>
  `<rect class="axis" width="${width}" height="${height}"/>`;

/** What stands on an enlarged view: its name, its key where it has circles, its scale. */
export function partWords<Row extends MapRow, Of extends Edition>(
  name: string,
  placed: PlacedView,
  rows: readonly Row[],
  textSize: number,
  options: Options<Row, Of>,
  edition: Of,
): string {
  const { width, height, projection } = placed;
  const largest =
    Math.max(0, ...options.key.sizes.map((size) => options.views[name]?.radius(size) ?? 0)) * width;
  const top = 6 + textSize;
  const keyed = rows.some((row) => placeIn(placed, row));
  const at = {
    x: 8,
    y: top + Math.max(largest, textSize) + textSize * 0.35 + 4,
    width,
    textSize: textSize - 1,
  };
  return [
    textBlock([options.views[name]?.name(edition) ?? ''], 8, top, { size: textSize, className: 'view' }),
    keyed ? keyMarkup(name, at, options, edition) : '',
    drawScaleBar({ height, textSize }, pixelsPerKilometre(projection.scale()), (kilometres) =>
      options.distance(kilometres, edition),
    ),
  ].join('');
}
