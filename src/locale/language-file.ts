/** What the file of a language in this folder exports: all that the language is made of. */

import type { figures } from '../stories/prisons/words/en.ts';
import type { messages } from './en.ts';

export type MessageKey = keyof typeof messages;
export type Messages = Record<MessageKey, string>;
/** The words of the figures among them. */
export type FigureMessages = Record<keyof typeof figures, string>;

/** How spreadsheets of a language write what is told apart by marks. */
export interface CsvDialect {
  /** Between two cells. */
  delimiter: ',' | ';';
  /** Between a number's whole and its decimals. */
  decimal: '.' | ',';
}

export interface LanguageFile {
  /** BCP 47 tag for Intl, which gives numbers, dates, plurals, lists and the direction of the script. */
  tag: string;
  /**
   * Every word of the interface and of the figures, as ICU MessageFormat. A message that takes {number} may also use
   * {value}, the bare number.
   */
  messages: Messages;
  /** Zero, one and so on, as far as the language's newspapers write numbers out. */
  numberWords: readonly string[];
  /** Those of them that are another word before a feminine noun, by their number. */
  feminineNumberWords?: Readonly<Record<number, string>>;
  /** What nobody may type into a text, for it is a number: regular expressions of whole words, in small letters. */
  spelledNumbers: readonly string[];
  /** Puts a text's spaces and marks right, as the language's printers set them. May be applied twice. */
  typeset?(text: string): string;
  /** An hour as running text has it, where that is not 20:10. */
  clock?(hour: number, minute: number): string;
  /** The day of a date, where that is not the bare number. */
  dayOfMonth?(day: number): string;
  /** The CSV that spreadsheets of the language open, where it does not follow from the decimal mark that Intl knows. */
  csv?: CsvDialect;
  /** From one day to another in running text, where that is not the span with a dash. */
  daysFromTo?(from: string, to: string): string;
}
