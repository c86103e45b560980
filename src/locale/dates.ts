/** A language's dates and hours. */
import type { LanguageFile } from './language-file.ts';

export type DateStyle = 'full' | 'day' | 'month' | 'year' | 'month-name' | 'short-month' | 'short-day';

/** Prints ISO dates; see `Locale` for what each prints. */
export interface Dates {
  date(iso: string, style?: DateStyle): string;
  dateRange(from: string, to: string, style?: DateStyle): string;
  daysFromTo(from: string, to: string, style?: DateStyle): string;
  clock(iso: string): string;
}

const dateOptions: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  full: { day: 'numeric', month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
  'month-name': { month: 'long' },
  'short-month': { month: 'short' },
  'short-day': { day: 'numeric', month: 'short' },
};

const at = (iso: string) => new Date(`${iso}T00:00Z`);

/** Intl's parts of a date or a range as text, with the day as the language writes it. */
function joined(parts: readonly Intl.DateTimeFormatPart[], { dayOfMonth }: LanguageFile): string {
  const words = parts.map(({ type, value }) =>
    type === 'day' && dayOfMonth ? dayOfMonth(Number(value)) : value,
  );
  // Intl sets thin spaces, which the chart typeface does not have.
  return words.join('').replaceAll('\u2009', ' ');
}

/** The dates and hours of a language as its file has them, and as Intl has the rest. */
export function datesOf(file: LanguageFile): Dates {
  const { tag } = file;
  // A format takes a thousand times as long to make as to use.
  const dateFormats = new Map<DateStyle, Intl.DateTimeFormat>();
  const dateFormat = (style: DateStyle) => {
    const format =
      dateFormats.get(style) ?? new Intl.DateTimeFormat(tag, { ...dateOptions[style], timeZone: 'UTC' });
    dateFormats.set(style, format);
    return format;
  };
  const clockFormat = new Intl.DateTimeFormat(tag, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  });
  const dateRange = (from: string, to: string, style: DateStyle = 'full') =>
    joined(dateFormat(style).formatRangeToParts(at(from), at(to)), file)
      // Two days of one month stand close together; anything longer needs the spaces.
      .replace(/^(\w+)\s*–\s*/, '$1–');
  return {
    date(iso, style = 'full') {
      const known = iso.length <= 4 ? 'year' : iso.length <= 7 && style !== 'year' ? 'month' : style;
      return joined(dateFormat(known).formatToParts(at(`${iso}-01-01`.slice(0, 10))), file);
    },
    dateRange,
    daysFromTo(from, to, style = 'full') {
      if (!file.daysFromTo) return dateRange(from, to, style);
      const parts = dateFormat(style).formatRangeToParts(at(from), at(to));
      const middle = parts.findIndex(
        ({ source }, index) => source === 'shared' && parts[index - 1]?.source === 'startRange',
      );
      if (middle < 0) return joined(parts, file);
      return file.daysFromTo(joined(parts.slice(0, middle), file), joined(parts.slice(middle + 1), file));
    },
    clock(iso) {
      const [hour = 0, minute = 0] = iso.slice(11).split(':').map(Number);
      if (file.clock) return file.clock(hour, minute);
      return clockFormat.format(new Date(`${iso}Z`));
    },
  };
}
