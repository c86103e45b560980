/** Finds numbers that somebody typed, in digits or in words, where a bound fact should stand. */
import type { LanguageFile } from './language-file.ts';
import { type Language, languageFiles } from './languages.ts';

export interface HandTypedNumber {
  /** The number as typed. */
  found: string;
  offset: number;
}

const digits = '[\\p{Nd}½⅓⅔¼¾][\\p{Nd}.,:%\\u202f\\u00a0]*';

function pattern({ spelledNumbers }: LanguageFile): RegExp {
  return new RegExp(`${digits}|(?<!\\p{L})(?:${spelledNumbers.join('|')})(?!\\p{L})`, 'giu');
}

const patterns = new Map(Object.entries(languageFiles).map(([language, file]) => [language, pattern(file)]));

/**
 * All numbers in a text of running words: digits of any script, and what the language's file calls a number: words,
 * multiples and fractions.
 */
export function handTypedNumbers(text: string, language: Language): HandTypedNumber[] {
  return [...text.matchAll(patterns.get(language) ?? /$^/g)].map((match) => ({
    found: match[0],
    offset: match.index,
  }));
}
