/** Earthquakes by day: how many there are says nothing of how strong they were. */
import type { Day } from '../tables.ts';
import type { QuakesEdition } from './edition.ts';

export interface DayRow {
  id: string;
  /** ISO, in UTC. */
  date: string;
  label: string;
  count: number;
  /** Whether the list has all of the day: a part of a day is compared with none. */
  whole: boolean;
  /** Magnitude of the strongest earthquake of the list, on its day. */
  strongest: number | undefined;
  status: Day['status'];
  sources: readonly string[];
}

/** A row a day, the first day first. */
export function dayRows({ tables, locale }: QuakesEdition): DayRow[] {
  const [strongest] = [...tables.strong].sort((a, b) => b.magnitude - a.magnitude);
  return tables.days.map((record) => ({
    ...record,
    label: locale.date(record.date, 'day'),
    strongest: strongest?.at.startsWith(record.date) ? strongest.magnitude : undefined,
  }));
}

export function daysTitle(rows: readonly DayRow[], { locale, message }: QuakesEdition): string {
  const strongest = rows.find((row) => row.strongest !== undefined);
  if (!strongest) return message('days.axis');
  const others = rows.filter((row) => row.whole && row !== strongest);
  return message('days.title', {
    fewest: strongest.whole && others.every(({ count }) => count > strongest.count) ? 'yes' : 'no',
    date: strongest.label,
    count: locale.number(strongest.count),
  });
}

export function daysAlternative(rows: readonly DayRow[], { locale, message }: QuakesEdition): string {
  const days = rows.map(({ label, count, whole }) =>
    message(whole ? 'days.alt.day' : 'days.alt.part', { date: label, count: locale.number(count) }),
  );
  return message('days.alt', { days: days.join('; ') });
}

/** Which days the list has in part; nothing where it has all of each. */
export function daysNote(
  rows: readonly DayRow[],
  { locale, made, message }: QuakesEdition,
): string | undefined {
  const parts = rows.filter(({ whole }) => !whole).map(({ label }) => label);
  return parts.length
    ? message('days.note', { clock: locale.clock(made), parts: locale.list(parts) })
    : undefined;
}
