/** Which languages there are; what each of them says stands in its own file. */
import type { LanguageFile } from './language-file.ts';
import * as published from './published.ts';

export type Language = keyof typeof published;

/** What each language is made of. */
export const languageFiles: Readonly<Record<Language, LanguageFile>> = { ...published };

/** Lives at the site's root, and is the one that the others are compared with. */
export const defaultLanguage = 'en' satisfies Language;

/** Every language of the story, the default first. */
export const languages: readonly Language[] = [
  defaultLanguage,
  ...(Object.keys(published) as Language[]).filter((language) => language !== defaultLanguage),
];

/** Folder of a language's edition below the site's root: empty for the first language, else with a slash at its end. */
export function editionFolder(language: Language): string {
  return language === defaultLanguage ? '' : `${language}/`;
}
