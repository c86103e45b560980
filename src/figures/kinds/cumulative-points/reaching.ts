/** Where a total that adds up reaches what it is compared with. */
import { boundsOf } from '../../../dataset/bounds.ts';
import type { PointRow } from './options.ts';

/** The first row by whose day as much was reached; "nearly as much" is not as much. */
export function reached<Row extends PointRow>(rows: readonly Row[], value: number): Row | undefined {
  return rows.find((row) => boundsOf(row).low >= value);
}
