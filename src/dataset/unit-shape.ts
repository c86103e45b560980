/** The shape of a unit: what stands beside a number in print, and which numbers it takes. */
import { z } from 'zod';
import { type Language, languageFile } from '../locale/languages.ts';
import { inEachLanguage } from './in-languages.ts';
import { limits } from './limits.ts';
import { id } from './shape-parts.ts';

/** What a language's plurals tell apart: for amounts (1 vehicle, 2 vehicles), or for ranks (1st, 2nd). */
export function pluralCategories(language: Language, ranks: boolean): Intl.LDMLPluralRule[] {
  const { tag } = languageFile(language);
  return new Intl.PluralRules(tag, { type: ranks ? 'ordinal' : 'cardinal' }).resolvedOptions()
    .pluralCategories;
}

const form = z
  .string()
  .max(limits.note)
  .regex(
    /^[^#0-9]*#[^#0-9]*$/,
    'a form holds # once, where the number stands, and no digits, such as "# vehicles"',
  )
  .meta({ description: 'The number, written #, with its unit', examples: ['# vehicles'] });

/** A form for each category of a language's plurals; `other` serves those that are not given. */
type Forms = { [category in Intl.LDMLPluralRule]?: string | undefined } & { other: string };

/** Whether a category belongs to amounts or to ranks hangs on the unit, which the checks compare. */
const formsIn = (language: Language): z.ZodType<Forms> => {
  const categories = new Set([...pluralCategories(language, false), ...pluralCategories(language, true)]);
  const optional = [...categories].filter((category) => category !== 'other');
  return z
    .strictObject({
      ...Object.fromEntries(optional.map((category) => [category, form.optional()])),
      other: form,
    })
    .meta({
      description: 'A form for each category of the language’s plurals; other serves those not given',
    });
};

const bound = z.number().min(-limits.value).max(limits.value).optional();

export const unit = z.strictObject({
  id,
  forms: inEachLanguage(formsIn),
  ranks: z
    .literal(true)
    .optional()
    .meta({ description: 'Prints ranks: its forms are those of 1st, 2nd, 3rd, 13th' }),
  least: bound.meta({ description: 'The least value that may be, itself included' }),
  most: bound.meta({ description: 'The largest value that may be, itself included' }),
  whole: z.literal(true).optional().meta({ description: 'Takes whole numbers only' }),
});
