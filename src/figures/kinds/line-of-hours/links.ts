/** Links from hour to hour: an order, and no way from one to the other. */
import type { HourRow } from './options.ts';

/** A link to a row from the one whose hour is just before. */
export interface HourLink<Row> {
  from: Row;
  to: Row;
  /** Whether the hour of either end is disputed, and so the link's place in the order. */
  disputed: boolean;
}

/** The links of rows that come in the order of their hours; those without an hour have none. */
export function hourLinks<Row extends Pick<HourRow, 'at' | 'disputed'>>(
  rows: readonly Row[],
): HourLink<Row>[] {
  const timed = rows.filter(({ at }) => at !== null);
  return timed.slice(1).flatMap((to, index) => {
    const from = timed[index];
    return from ? [{ from, to, disputed: Boolean(from.disputed || to.disputed) }] : [];
  });
}
