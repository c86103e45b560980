/** The part of bars that is marked: over the bars, and in a key above them. */
import * as Plot from '@observablehq/plot';
import type { Edition } from '../../figure.ts';
import { textBlock } from '../../text.ts';
import type { BarRow, BarsOptions } from './options.ts';
import { keyLine, type Sizes } from './sizes.ts';

/** The marked part of each bar that has one, from the ground up. */
export function markedPart<Row extends BarRow>(
  { known }: Sizes,
  { marked }: BarsOptions<Row>,
): Plot.Markish[] {
  if (!marked) return [];
  // The rows that have a bar are those that the options are of.
  const parts = known.map((row) => ({ label: row.label, part: marked.of(row as Row) }));
  const drawn = parts.filter(({ part }) => part > 0);
  return [Plot.barY(drawn, { x: 'label', y: 'part', className: marked.tone })];
}

/** What the marked part is, below what is measured. */
export function keyOf<Row extends BarRow>(
  { marked }: BarsOptions<Row>,
  { frame }: Sizes,
  edition: Edition,
): string {
  if (!marked) return '';
  const size = frame.textSize - 1;
  const square = Math.round(size * 0.8);
  const baseline = keyLine + size;
  const words = textBlock([marked.name(edition)], frame.textSize, baseline, { size, className: 'quiet' });
  return `<rect class="${marked.tone}" x="0" y="${baseline - square}" width="${square}" height="${square}"/>${words}`;
}
