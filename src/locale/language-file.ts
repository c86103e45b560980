/** What the file of a language in this folder exports: all that the language is made of. */
import type { messages } from './en.ts';

type OwnKey = keyof typeof messages;
/** The interface's own words. */
export type Messages = Record<OwnKey, string>;

/**
 * What the interface says in the words of each story: where in the world it takes place, as catalogues name it, and
 * under which licence its parts are.
 */
export type AskedKey = 'story.place' | 'story.licence';

/** What the interface may say. How a value is derived is told by the story, where it derives in ways of its own. */
export type MessageKey = OwnKey | AskedKey | `rule.${string}`;

/** The words of a story in one language, and the file that they stand in. */
export interface Words {
  file: string;
  messages: Readonly<Record<string, string>>;
}

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
   * Every word of the interface, as ICU MessageFormat. A message that takes {number} may also use
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
