/** A language's formats and words behind one interface, so that figures and prose never name a language. */
import { IntlMessageFormat } from 'intl-messageformat';
import { en } from './en.ts';
import type { Language } from './languages.ts';

export type MessageKey = keyof typeof en;
export type Messages = Record<MessageKey, string>;
export type DateStyle = 'full' | 'day' | 'month' | 'year' | 'short-month';

export interface Locale {
  language: Language;
  /** A message with its placeholders filled. Throws if a value that it needs is missing. */
  message(key: MessageKey, values?: Record<string, string | number>): string;
  /** A number with the digits that it has, at most `decimals` behind the point. */
  number(value: number, decimals?: number): string;
  /** A whole number in words up to twelve, in digits above. */
  words(value: number): string;
  /** An ISO date (a year, a month or a day). */
  date(iso: string, style?: DateStyle): string;
  /** From one ISO day to another, with no part written twice. */
  dateRange(from: string, to: string, style?: DateStyle): string;
  /** The hour of an ISO date with an hour. */
  clock(iso: string): string;
  list(items: readonly string[]): string;
  /** The same text with a capital first. */
  capital(text: string): string;
  /** Orders names as readers of the language expect. */
  compare(a: string, b: string): number;
}

interface Edition {
  messages: Messages;
  /** BCP 47 tag for Intl. */
  tag: string;
  /** Zero to twelve. */
  words: readonly string[];
}

const editions: Record<Language, Edition> = {
  en: {
    messages: en,
    tag: 'en-GB',
    words: [
      'zero',
      'one',
      'two',
      'three',
      'four',
      'five',
      'six',
      'seven',
      'eight',
      'nine',
      'ten',
      'eleven',
      'twelve',
    ],
  },
};

const dateOptions: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  full: { day: 'numeric', month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
  'short-month': { month: 'short' },
};

/** The locale of a language that the story is published in. */
export function createLocale(language: Language): Locale {
  const { messages, tag, words } = editions[language];
  const formats = new Map<MessageKey, IntlMessageFormat>();
  const list = new Intl.ListFormat(tag, { style: 'long', type: 'conjunction' });
  const collator = new Intl.Collator(tag);
  const number = (value: number, decimals = 3) =>
    new Intl.NumberFormat(tag, { maximumFractionDigits: decimals }).format(value);
  const date = (iso: string, style: DateStyle = 'full') => {
    const known = iso.length <= 4 ? 'year' : iso.length <= 7 && style !== 'year' ? 'month' : style;
    const full = `${iso}-01-01`.slice(0, 10);
    return new Intl.DateTimeFormat(tag, { ...dateOptions[known], timeZone: 'UTC' }).format(
      new Date(`${full}T00:00Z`),
    );
  };
  return {
    language,
    message(key, values = {}) {
      let format = formats.get(key);
      if (!format) {
        format = new IntlMessageFormat(messages[key], tag, undefined, { ignoreTag: true });
        formats.set(key, format);
      }
      return String(format.format(values));
    },
    number,
    words: (value) => words[value] ?? number(value),
    date,
    dateRange: (from, to, style = 'full') =>
      new Intl.DateTimeFormat(tag, { ...dateOptions[style], timeZone: 'UTC' })
        .formatRange(new Date(`${from}T00:00Z`), new Date(`${to}T00:00Z`))
        // Two days of one month stand close together; anything longer needs the spaces.
        .replace(/^(\d+)\s*–\s*/, '$1–'),
    clock: (iso) =>
      new Intl.DateTimeFormat(tag, {
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        timeZone: 'UTC',
      }).format(new Date(`${iso}Z`)),
    list: (items) => list.format(items),
    capital: (text) => text.charAt(0).toLocaleUpperCase(tag) + text.slice(1),
    compare: (a, b) => collator.compare(a, b),
  };
}
