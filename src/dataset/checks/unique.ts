/** A value that stands in one record alone. */
import type { Check } from '../table.ts';

/** Finds records whose value under a key, such as `year`, another has before them. */
export function areUnique<Key extends string>(key: Key): Check<{ [name in Key]: string | number }> {
  return (records, { at }) => {
    const seen = new Set<string | number>();
    return records.flatMap((record, index) =>
      seen.size < seen.add(record[key]).size
        ? []
        : [at(index, [key], `the ${key} ${record[key]} stands here twice`)],
    );
  };
}
