/** Where the pages of the site live on their host. */
import { defaultLanguage, type Language } from '../locale/languages.ts';

/** Path of the site's root on its host, with a slash at both ends. */
export const basePath: string = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** Path of a language's edition: the site's root for the default language, a folder below it for any other. */
export function editionPath(language: Language): string {
  return language === defaultLanguage ? basePath : `${basePath}${language}/`;
}
