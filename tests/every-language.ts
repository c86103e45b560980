/** Texts for tests that are not about languages. */
import type { Language } from '../src/locale/languages.ts';
import { languages } from '../src/stories/chosen.ts';

/** A text of the data files that reads the same in every language, or the forms of a unit that do. */
export function inEveryLanguage<Words = string>(words: Words): Record<Language, Words> {
  return Object.fromEntries(languages.map((language) => [language, words])) as Record<Language, Words>;
}
