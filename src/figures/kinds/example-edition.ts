/** What the examples of the kinds are drawn in: an edition without data, for they bring their own rows. */
import { createLocale } from '../../locale/locale.ts';
import type { Edition } from '../figure.ts';

/** Of all that an edition has, its language, and the source that the examples name. */
export const exampleEdition = {
  locale: createLocale('en'),
  dataset: { sources: [{ id: 'library', publisher: 'The library', language: 'en' }] },
} as unknown as Edition;
