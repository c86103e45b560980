/** A sign for what has become of a statement, told apart by shape; errors are the only ones that are filled. */
import { round } from '../../text.ts';
import type { Standing } from './options.ts';

/** CSS pixels of the box around a sign. */
const box = 20;
const outline = 'h20v20h-20z';

/** Inside the box: from its left upper corner and back to it. */
const signs: Record<Standing, string> = {
  held: 'm5 10l4 4 6-8m-15-6',
  error: 'm6 6l8 8m0-8l-8 8m-6-14',
  overtaken: 'm4 10h12m-5-5l5 5-5 5m-11-15',
  disputed: 'm5 8h10m0 5h-10m2 3l6-11m-13-5',
};

/** Signs of one standing in a row, the first with its left upper corner at `x`, `y`; `apart` is from one to the next. */
export function standingSigns(
  standing: Standing,
  count: number,
  { x, y, size = box, apart = 0 }: { x: number; y: number; size?: number; apart?: number },
): string {
  const scaled = (path: string) =>
    size === box ? path : path.replace(/-?\d+/g, (number) => String(round((Number(number) * size) / box)));
  const row = (path: string) =>
    `M${round(x)} ${round(y)}${Array(count).fill(scaled(path)).join(`m${apart} 0`)}`;
  if (standing !== 'error') return `<path class="verdict" d="${row(outline + signs[standing])}"/>`;
  return `<path d="${row(outline)}"/><path class="verdict error" d="${row(signs.error)}"/>`;
}
