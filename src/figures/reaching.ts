/** Where a total that adds up reaches what it is compared with. */
import { boundsOf } from '../dataset/bounds.ts';
import type { CumulativeRow } from './seizures-2024.ts';

/** The first announcement by which as much was seized as in all of the year before; "nearly as much" is not as much. */
export function reached(rows: readonly CumulativeRow[]): CumulativeRow | undefined {
  return rows.find(({ tonnes, qualifier, before }) => {
    const { low } = boundsOf({ value: tonnes, qualifier });
    return low >= before.tonnes;
  });
}

/** Where a line that rises to the right crosses a height, in CSS pixels; its end if it never does. */
export function crossing(points: readonly { x: number; y: number }[], y: number): number {
  const index = points.findIndex((point) => point.y <= y);
  const [from, to] = [points[index - 1], points[index]];
  if (!from || !to) return points.at(-1)?.x ?? 0;
  return from.x + ((to.x - from.x) * (from.y - y)) / (from.y - to.y);
}
