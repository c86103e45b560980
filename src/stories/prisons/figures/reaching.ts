/** Where a total that adds up reaches what it is compared with. */
import { boundsOf } from '../../../dataset/bounds.ts';
import type { CumulativeRow } from './seizures-2024.ts';

/** The first announcement by which as much was seized as in all of the year before; "nearly as much" is not as much. */
export function reached(rows: readonly CumulativeRow[]): CumulativeRow | undefined {
  return rows.find(({ tonnes, qualifier, before }) => {
    const { low } = boundsOf({ value: tonnes, qualifier });
    return low >= before.tonnes;
  });
}
