/** What the examples of the kinds are drawn in: an edition without data, for they bring their own rows. */
import { createLocale } from '../../locale/locale.ts';
import type { Edition } from '../figure.ts';

/** Of all that an edition has, its language alone. */
export const exampleEdition = { locale: createLocale('en') } as Edition;
