/** Values that the data name and nobody knows. */
import { type Dataset, recordsIn } from './table.ts';

/** Ids that a fact would have if its value were known, as the tables tell them. */
export function gapsOf(dataset: Dataset): Set<string> {
  return new Set(
    dataset.tables.all.flatMap((table) =>
      recordsIn(table, dataset).flatMap((record) => table.gaps?.(record) ?? []),
    ),
  );
}
