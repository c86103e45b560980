/** Records that one drawing shows lie near one another in time. */
import type { Path } from '../json.ts';
import type { Check } from '../table.ts';

interface Span<Rec> {
  /** How far a record may lie from the one in the middle. */
  days: number;
  /** A record's ISO day, and where it stands. */
  day(record: Rec): string;
  path(record: Rec): Path;
  /** As the sentence calls the others, and why all lie near. */
  others: string;
  why: string;
}

/** Finds records that lie more than so many days from the one in the middle. */
export function inOneSpan<Rec extends { id: string }>(span: Span<Rec>): Check<Rec> {
  return (records, { at }) => {
    const days = records.map((record) => span.day(record));
    const middle = [...days].sort()[Math.floor(days.length / 2)] ?? '';
    return records.flatMap((record, index) => {
      const day = days[index] ?? middle;
      if (Math.abs(Date.parse(day) - Date.parse(middle)) <= span.days * 86_400_000) return [];
      const message = `${record.id} (${day}) lies more than ${span.days} days from ${span.others} (${middle}), and ${span.why}: fix the date`;
      return [at(index, span.path(record), message)];
    });
  };
}
