/** The months down the left side. */
import { utcMonth } from 'd3';
import type { Edition } from '../../figure.ts';
import { round, textBlock } from '../../text.ts';

/** The beginning of an ISO day. */
export const date = (iso: string): Date => new Date(`${iso}T00:00Z`);

/** Each month from one day to another, with its name in the words of the edition. */
export function monthsOf(start: Date, end: Date, { locale }: Edition) {
  return utcMonth.range(utcMonth.floor(start), end).map((month) => ({
    from: month < start ? start : month,
    until: utcMonth.offset(month, 1),
    name: locale.date(month.toISOString().slice(0, 10), 'short-month'),
  }));
}

/** The line of time with a tick at each month's beginning, and their names left of it. */
export function calendar(
  months: ReturnType<typeof monthsOf>,
  y: (day: Date) => number,
  left: number,
  size: number,
): string {
  const [first, ...others] = months;
  const last = months.at(-1);
  if (!first || !last) return '';
  const ticks = others.map(({ from }) => `M${left - 5} ${round(y(from))}h5`).join('');
  const names = months.map(({ from, until, name }) =>
    textBlock([name], 0, (y(from) + y(until)) / 2 + size * 0.35, { size, className: 'quiet' }),
  );
  return `<path class="axis" d="M${left} ${round(y(first.from))}V${round(y(last.until))}${ticks}"/>${names.join('')}`;
}
