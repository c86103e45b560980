/** The languages that the story is published in; the first is the default and lives at the site's root. */
export const languages = ['en'] as const;
export type Language = (typeof languages)[number];
export const defaultLanguage: Language = languages[0];
