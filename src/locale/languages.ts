/** Which languages there are; what each of them says stands in its own file. */
import * as known from './all.ts';
import type { LanguageFile } from './language-file.ts';

/** Names a language by its file in this folder, such as `en`. Which of them a story has, the story says. */
export type Language = string;

/** What each language is made of. */
export const languageFiles: Readonly<Record<Language, LanguageFile>> = { ...known };

/** Every language that a story may be told in. */
export const knownLanguages: readonly Language[] = Object.keys(languageFiles);

/** The file of a language. Throws an Error if there is none. */
export function languageFile(language: Language): LanguageFile {
  const file = languageFiles[language];
  if (!file) throw new Error(`no language is called "${language}": there are ${knownLanguages.join(', ')}`);
  return file;
}

/** What is written in a language, of what is written in each. Throws an Error if it is missing. */
export function inLanguage<Words>(words: Readonly<Record<Language, Words>>, language: Language): Words {
  const own = words[language];
  if (own === undefined)
    throw new Error(`nothing is written in "${language}": there are ${Object.keys(words).join(', ')}`);
  return own;
}
