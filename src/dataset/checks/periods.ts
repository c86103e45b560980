/** A period ends after it begins. */
import type { Check } from '../table.ts';

/** Finds records whose period, from one key to another, is reversed; one without an end is a day. */
export function inOrder<From extends string, Until extends string>(
  from: From,
  until: Until,
): Check<{ [key in From]: string } & { [key in Until]?: string | undefined }> {
  return (records, { at }) =>
    records.flatMap((record, index) => {
      const [begin, end]: (string | undefined)[] = [record[from], record[until]];
      if (begin === undefined || end === undefined || end >= begin) return [];
      return [at(index, [until], `the period ends (${end}) before it begins (${begin}): swap the dates`)];
    });
}
