/** The languages that the story is published in; the first is the default and lives at the site's root. */
export const languages = ['en'] as const;
export type Language = (typeof languages)[number];
export const defaultLanguage: Language = languages[0];

/** Folder of a language's edition below the site's root: empty for the first language, else with a slash at its end. */
export function editionFolder(language: Language): string {
  return language === defaultLanguage ? '' : `${language}/`;
}
