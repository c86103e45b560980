/** Days and hours as spreadsheets write them. */

/** Whether 04/05 is the fourth of May; undefined if nothing in a file tells. */
export type DayFirst = boolean | undefined;

const numeric = /^(\d{1,2})[/.](\d{1,2})[/.](\d{2}|\d{4})$/;
const yearFirst = /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?$/;

const plainLetters = (word: string) =>
  word
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();

const monthNames = ['en', 'fr'].flatMap((language) => {
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => ({
    month: month + 1,
    name: plainLetters(format.format(Date.UTC(2000, month))),
  }));
});

/** The month that a word of three letters or more begins; "jui" begins two. */
function monthOf(word: string): number | undefined {
  const letters = plainLetters(word);
  const found = monthNames.filter(({ name }) => letters.length > 2 && name.startsWith(letters));
  // French shortens juillet to juil, and English writes sept. as well as sep.
  return new Set(found.map(({ month }) => month)).size === 1 ? found[0]?.month : undefined;
}

/** As spreadsheets do, 30 is 1930 and 29 is 2029. */
const fullYear = (year: string) => (year.length === 4 ? year : `${Number(year) < 30 ? 20 : 19}${year}`);

const joined = (year: string, ...parts: (string | number)[]) =>
  [year, ...parts.map((part) => String(part).padStart(2, '0'))].join('-');

/** avr-25, avril 2025, 13-avr-25, 13 April 2025, 2025-avril-13, avril/13/2025. */
function namedMonth(cell: string): string[] {
  const words = cell.split(/[\s/.,-]+/).filter(Boolean);
  const [named, ...otherNames] = words.filter((word) => monthOf(word));
  const month = named && monthOf(named);
  const numbers = words.filter((word) => /^(\d{1,2}|\d{4})$/.test(word));
  if (!month || otherNames.length || numbers.length !== words.length - 1) return [];
  const whole = numbers.findIndex(({ length }) => length === 4);
  // 13 avril lacks its year.
  if (whole < 0 && numbers.at(-1) !== words.at(-1)) return [];
  const [year = ''] = numbers.splice(whole, 1);
  return year.length > 1 && numbers.length < 2 && numbers.every(({ length }) => length < 3)
    ? [joined(fullYear(year), month, ...numbers)]
    : [];
}

/** The days or months that a cell can stand for; more than one if it is ambiguous, none if it is no date. */
export function datesIn(cell: string, dayFirst: DayFirst): string[] {
  const [, leading, ...rest] = yearFirst.exec(cell) ?? [];
  if (leading) return [joined(leading, ...rest.filter((part) => part !== undefined))];
  const [, first = '', second = '', year] = numeric.exec(cell) ?? [];
  if (!year) return namedMonth(cell);
  const iso = (day: string, month: string) =>
    Number(month) <= 12 ? [joined(fullYear(year), month, day)] : [];
  return [
    ...(dayFirst === false ? [] : iso(first, second)),
    ...(dayFirst === true ? [] : iso(second, first)),
  ].filter((date, index, all) => all.indexOf(date) === index);
}

/** The same of a cell that may name a month alone, for which Gnumeric writes its first day. */
export function monthsIn(cell: string, dayFirst: DayFirst): string[] {
  const found = datesIn(cell, dayFirst);
  return /^\d{4}\/\d\d?\/0?1$/.test(cell) ? found.flatMap((date) => [date, date.slice(0, 7)]) : found;
}

/** Whether a spreadsheet could take a text for a date: 1/2, 3-4, Jan 5, mars 2024. */
export function canPassForDate(text: string): boolean {
  const words = text.split(/[\s/.,-]+/).filter(Boolean);
  const parts = words.filter((word) => /^\d{1,4}$/.test(word) || monthOf(word));
  return (words.length === 2 || words.length === 3) && parts.length === words.length;
}

const clock = /^(\d{1,2})(?::|\s?h\s?)(\d{2})(?::00(?:[.,]0+)?)?(?:\s?([AP])M)?$/i;
const dayThenClock = /^(.+?)(?:T|,?\s+)(\d{1,2}\s?[:h].*)$/i;

/** 20:00, 20:00:00, 08:00:00 PM, 20 h 00. */
export function clockIn(cell: string): string | undefined {
  const [, hour, minute, half] = clock.exec(cell) ?? [];
  if (!hour) return undefined;
  const hours = half ? (Number(hour) % 12) + (half.toUpperCase() === 'P' ? 12 : 0) : Number(hour);
  return `${String(hours).padStart(2, '0')}:${minute}`;
}

/** The hours of a day that a cell can stand for: 2025-04-14 20:00, 14/04/2025 20:00:00, 4/14/2025 8:00 PM. */
export function hoursIn(cell: string, dayFirst: DayFirst): string[] {
  const [, day = '', time = ''] = dayThenClock.exec(cell) ?? [];
  const at = clockIn(time);
  return at ? datesIn(day, dayFirst).map((date) => `${date}T${at}`) : [];
}

/** Whether the day stands first in a file's dates, told by those that can be read only one way. */
export function dayStandsFirst(cells: readonly string[]): DayFirst {
  const found = cells
    .map((cell) => numeric.exec(dayThenClock.exec(cell)?.[1] ?? cell))
    .filter((match) => match !== null);
  const dayFirst = found.some(([, first]) => Number(first) > 12);
  const monthFirst = found.some(([, , second]) => Number(second) > 12);
  return dayFirst === monthFirst ? undefined : dayFirst;
}
