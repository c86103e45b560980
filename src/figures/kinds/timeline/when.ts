/** When an event was. */
import type { Locale } from '../../../locale/locale.ts';
import type { TimelineRow } from './options.ts';

/** The day, or from one day to the other, in words. */
export function whenOf({ from, until }: Pick<TimelineRow, 'from' | 'until'>, locale: Locale): string {
  return until && until !== from ? locale.dateRange(from, until) : locale.date(from);
}

/** The beginning of an ISO day, of an event’s last day, and how many milliseconds a day has. */
export const date = (iso: string): Date => new Date(`${iso}T00:00Z`);
export const lastDay = ({ from, until }: Pick<TimelineRow, 'from' | 'until'>): Date => date(until ?? from);
export const day = 86_400_000;
