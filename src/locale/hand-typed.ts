/** Finds numbers that somebody typed, in digits or in words, where a bound fact should stand. */
import type { Language } from './languages.ts';

export interface HandTypedNumber {
  /** The number as typed. */
  found: string;
  offset: number;
}

const english = [
  '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-[a-z]+',
  'zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen',
  'eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?',
  'twice|thrice|dozens?|half|halves|halved|halving',
  'doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|trebl(?:e|es|ed|ing)|quadrupl(?:e|es|ed|ing)|(?:two|three|four|five|ten)fold',
  'second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirds|quarters?|fifths|tenths',
].join('|');

const patterns: Record<Language, RegExp> = {
  en: new RegExp(`[\\p{Nd}½⅓⅔¼¾][\\p{Nd}.,:%\\u202f\\u00a0]*|(?<!\\p{L})(?:${english})(?!\\p{L})`, 'giu'),
};

/**
 * All numbers in a text of running words: digits of any script, spelled-out numbers, multiples and fractions.
 * "One" and "first" are left alone: they are pronouns far more often than numbers.
 */
export function handTypedNumbers(text: string, language: Language): HandTypedNumber[] {
  return [...text.matchAll(patterns[language])].map((match) => ({ found: match[0], offset: match.index }));
}
