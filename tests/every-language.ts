/** Texts for tests that are not about languages. */
import { type Language, languages } from '../src/locale/languages.ts';

/** A text of the data files that reads the same in every language. */
export function inEveryLanguage(words: string): Record<Language, string> {
  return Object.fromEntries(languages.map((language) => [language, words])) as Record<Language, string>;
}
