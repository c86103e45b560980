/** A language's formats and words behind one interface, so that figures and prose never name a language. */
import { IntlMessageFormat } from 'intl-messageformat';
import { type DateStyle, datesOf } from './dates.ts';
import type { CsvDialect, LanguageFile, MessageKey, Words } from './language-file.ts';
import { type Language, languageFile } from './languages.ts';

export type { CsvDialect, MessageKey } from './language-file.ts';
export type Gender = 'masculine' | 'feminine';

/** `Key` are the messages of a story, for the figures of that story. */
export interface Locale<Key extends string = never> {
  language: Language;
  /** Which way the language is written, as HTML's `dir` has it. */
  direction: 'ltr' | 'rtl';
  /** A message with its placeholders filled. Throws, naming key and file, if it or a value that it needs is missing. */
  message(key: MessageKey | Key, values?: Record<string, string | number>): string;
  /** The words of a message before and after one of its placeholders, where an element will stand. */
  around(
    key: MessageKey | Key,
    placeholder: string,
    values?: Record<string, string | number>,
  ): [string, string];
  /** The text with the spaces and marks of the language's print. */
  typeset(text: string): string;
  /** A number with the digits that it has, at most `decimals` behind the point. */
  number(value: number, decimals?: number): string;
  /** The category of the language's plurals that a number takes: of an amount, or of a rank such as 13th. */
  plural(value: number, rank?: boolean): Intl.LDMLPluralRule;
  /** A whole number in words as far as the language writes them (up to twelve in English), in digits above. */
  words(value: number, gender?: Gender): string;
  /** An ISO date (a year, a month or a day). */
  date(iso: string, style?: DateStyle): string;
  /** From one ISO day to another, with no part written twice: 14–15 April. */
  dateRange(from: string, to: string, style?: DateStyle): string;
  /** The same inside a sentence, such as after "nuit du": 14 au 15 avril. */
  daysFromTo(from: string, to: string, style?: DateStyle): string;
  /** The hour of an ISO date with an hour. */
  clock(iso: string): string;
  list(items: readonly string[]): string;
  /** All categories that the language has for counted things. */
  pluralCategories: readonly Intl.LDMLPluralRule[];
  /** The CSV that spreadsheets of the language open. */
  csv: CsvDialect;
  /** The same text with a capital first. */
  capital(text: string): string;
}

/** A character that no language prints. */
const keptPlace = '\ue000';

/** Where the comma stands within numbers, spreadsheets take a semicolon between cells. */
function csvOf(tag: string): CsvDialect {
  const parts = new Intl.NumberFormat(tag).formatToParts(0.5);
  const comma = parts.some(({ type, value }) => type === 'decimal' && value === ',');
  return comma ? { delimiter: ';', decimal: ',' } : { delimiter: ',', decimal: '.' };
}

/** The locale of a language, with the words of a story. Throws an Error if there is no such language. */
export function createLocale(language: Language, words?: Words): Locale {
  return localeOf(language, languageFile(language), words);
}

/** The locale that a language's file and the words of a story make. */
export function localeOf(language: Language, file: LanguageFile, words?: Words): Locale {
  const messages: Readonly<Record<string, string>> = { ...words?.messages, ...file.messages };
  const { tag, numberWords, feminineNumberWords, typeset = (text) => text } = file;
  const formats = new Map<string, IntlMessageFormat>();
  const list = new Intl.ListFormat(tag, { style: 'long', type: 'conjunction' });
  // A format takes a thousand times as long to make as to use.
  const numberFormats = new Map<number, Intl.NumberFormat>();
  const number = (value: number, decimals = 3) => {
    const format =
      numberFormats.get(decimals) ?? new Intl.NumberFormat(tag, { maximumFractionDigits: decimals });
    numberFormats.set(decimals, format);
    return format.format(value);
  };
  const amounts = new Intl.PluralRules(tag);
  const ranks = new Intl.PluralRules(tag, { type: 'ordinal' });
  const message = (key: string, values: Record<string, string | number> = {}) => {
    try {
      let format = formats.get(key);
      if (!format) {
        if (messages[key] === undefined) throw new Error('it is missing');
        format = new IntlMessageFormat(messages[key], tag, undefined, { ignoreTag: true });
        formats.set(key, format);
      }
      return typeset(String(format.format(values)));
    } catch (error) {
      const reason = error instanceof Error ? error.message : error;
      const own = `src/locale/${language}.ts`;
      // One that nobody has is a figure's, as a rule: the interface's own are held by their type.
      const place = key in file.messages ? own : (words?.file ?? own);
      throw new Error(`${place}: the message "${key}" cannot be used: ${reason}`);
    }
  };
  return {
    ...datesOf(file),
    language,
    direction: new Intl.Locale(tag).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr',
    message,
    around(key, placeholder, values) {
      const [before = '', after = ''] = message(key, { ...values, [placeholder]: keptPlace }).split(
        keptPlace,
      );
      return [before, after];
    },
    typeset,
    number,
    plural: (value, rank = false) => (rank ? ranks : amounts).select(value),
    words: (value, gender) =>
      (gender === 'feminine' ? feminineNumberWords?.[value] : undefined) ??
      numberWords[value] ??
      number(value),
    list: (items) => list.format(items),
    pluralCategories: amounts.resolvedOptions().pluralCategories,
    csv: file.csv ?? csvOf(tag),
    capital: (text) => text.charAt(0).toLocaleUpperCase(tag) + text.slice(1),
  };
}
