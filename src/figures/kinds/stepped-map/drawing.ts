/** The drawing of a stepped map that stands still: the whole, and below it what is enlarged. */
import { type Drawn, type Edition, type Frame, type Mark, markAround } from '../../figure.ts';
import { round } from '../../text.ts';
import type { MapRow, SteppedMapOptions } from './options.ts';
import { circlesMarkup, edgeMarkup, keyMarkup, labelsMarkup, landMarkup, partWords } from './panel.ts';
import { frameOf, overviewOf, type PlacedView, partsOf, placedView, placeIn } from './views.ts';

/** Between map and key, and between views, in CSS pixels. */
const gap = 14;
/** Height of an enlarged view to its width. */
export const partShape = 5 / 6;

/** Marks that would cover one another stand left and right of where they meet. */
function apart(marks: Mark[]): Mark[] {
  marks.forEach((mark, index) => {
    for (const other of marks.slice(0, index)) {
      const over = other.width - Math.abs(mark.left - other.left);
      if (over <= 0 || Math.abs(mark.top - other.top) >= other.height) continue;
      other.left -= over / 2;
      mark.left += over / 2;
    }
  });
  return marks;
}

/** The rows that can be asked and lie in a view, each with its mark. */
export function marksIn<Row extends MapRow, Of extends Edition>(
  placed: PlacedView,
  rows: readonly Row[],
  { asked = () => true }: SteppedMapOptions<Row, Of>,
): { row: Row; mark: Mark }[] {
  const found = rows.filter(asked).flatMap((row) => {
    const at = placeIn(placed, row);
    return at ? [{ row, mark: markAround(at.x, at.y) }] : [];
  });
  apart(found.map(({ mark }) => mark));
  return found;
}

/** The outlines of what is enlarged, on the whole. */
export function framesMarkup<Row extends MapRow, Of extends Edition>(
  overview: PlacedView,
  options: SteppedMapOptions<Row, Of>,
): string {
  const size = { width: 600, height: 600 * partShape };
  return partsOf(options)
    .map((name) => {
      const { x, y, width, height } = frameOf(overview, placedView(options, name, size));
      return `<rect class="axis" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"/>`;
    })
    .join('');
}

/** One enlarged view, cut at its edge, its top left at `x`, `y`. */
function partMarkup<Row extends MapRow, Of extends Edition>(
  name: string,
  { x, y, width, textSize }: { x: number; y: number; width: number; textSize: number },
  rows: readonly Row[],
  options: SteppedMapOptions<Row, Of>,
  edition: Of,
): string {
  const height = Math.round(width * partShape);
  const placed = placedView(options, name, { width, height });
  return [
    `<svg x="${x}" y="${y}" width="${width}" height="${height}" class="panel">`,
    `<rect class="sea" width="${width}" height="${height}"/>`,
    landMarkup(name, placed, options),
    circlesMarkup(name, placed, rows, options),
    labelsMarkup(name, placed, textSize, options, edition),
    partWords(name, placed, rows, textSize, options, edition),
    edgeMarkup(placed),
    '</svg>',
  ].join('');
}

/** The drawing, and a mark for each row that can be asked. */
export function drawMap<Row extends MapRow, Of extends Edition>(
  rows: readonly Row[],
  { name: frame, width, textSize }: Frame,
  options: SteppedMapOptions<Row, Of>,
  edition: Of,
): Drawn {
  const name = overviewOf(options);
  const height = Math.round(width * options.shape);
  const placed = placedView(options, name, { width, height });
  const foot = height + gap + textSize;
  const parts = partsOf(options);
  const top = foot + gap;
  // Side by side, or where that would leave no room for their words, below one another.
  const columns = frame === 'wide' ? Math.max(1, parts.length) : 1;
  const across = Math.floor((width - gap * (columns - 1)) / columns);
  const down = Math.round(across * partShape) + gap;
  const lines = Math.ceil(parts.length / columns);
  return {
    content: [
      landMarkup(name, placed, options),
      framesMarkup(placed, options),
      circlesMarkup(name, placed, rows, options),
      labelsMarkup(name, placed, textSize - 2, options, edition),
      keyMarkup(name, { x: 0, y: foot, width, textSize: textSize - 1 }, options, edition),
      ...parts.map((part, index) =>
        partMarkup(
          part,
          {
            x: (index % columns) * (across + gap),
            y: top + Math.floor(index / columns) * down,
            width: across,
            textSize: textSize - 1,
          },
          rows,
          options,
          edition,
        ),
      ),
    ].join(''),
    height: top - gap + (parts.length ? lines * down : gap),
    marks: marksIn(placed, rows, options).map(({ mark }) => mark),
  };
}
