/** What the records of several files are made of: ids, texts, days, hours, provenance. */
import { z } from 'zod';
import { inEachLanguage } from './in-languages.ts';
import { limits } from './limits.ts';

export const id = z
  .string()
  .max(limits.id)
  .regex(/^[a-z][a-z0-9-]*$/, 'an id is made of small letters, digits and hyphens, such as total-2024')
  .meta({ description: 'Names this record; prose and other files refer to it', examples: ['total-2024'] });

/** A text in every language, of at most so many characters in each. */
const textOf = (most: number) =>
  inEachLanguage(() =>
    z
      .string()
      .max(most)
      .regex(/\S/, 'a text must not be empty')
      .meta({ description: 'Numbers are placeholders: {total-2024}, or {places.count|words}' }),
  );
export const text = textOf(limits.text);
/** Drawn beside a mark, below a chart, or as a heading. */
export const label = textOf(limits.label);
/** Drawn on a map. */
export const shortNote = textOf(limits.note);
/** A name in one language: of a person, a firm, a language. */
export const publisher = z.string().min(1).max(limits.publisher);

const years = {
  pattern: /^[12]/,
  error: `a date lies in the years from ${limits.firstYear} to ${limits.lastYear}`,
  abort: true,
} as const;

/** A day or a month too many leads into another month. */
function isDay(value: string): boolean {
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day)).getUTCMonth() === month - 1;
}

export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, {
    error: 'a date is written as year-month-day, such as 2025-04-16',
    abort: true,
  })
  .regex(years.pattern, years)
  .refine(isDay, 'this day is not in the calendar')
  .meta({ description: 'A day: year-month-day', examples: ['2025-04-16'] });
export const dayOrLess = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, {
    error: 'a date is written as 2025, 2025-04 or 2025-04-16',
    abort: true,
  })
  .regex(years.pattern, years)
  .refine((value) => isDay(`${value}-01-01`), 'this day is not in the calendar')
  .meta({ description: 'A year, a month or a day', examples: ['2025', '2025-04', '2025-04-16'] });
export const clock = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, {
    error: 'an hour is written as 2025-04-14T20:00, in the time zone of the story',
    abort: true,
  })
  .regex(years.pattern, years)
  .refine((value) => isDay(value.slice(0, 10)), 'this day is not in the calendar')
  .meta({
    description: 'Day and hour in the time zone of the story',
    examples: ['2025-04-14T20:00'],
  });

export const sources = z
  .array(z.string().meta({ description: 'The id of a record in sources.json' }))
  .min(1, 'name at least one source')
  .max(limits.sources);
export const status = z.enum(['reported', 'checked', 'derived', 'disputed']).meta({
  description:
    'reported: one source; checked: two or more agree; derived: computed; disputed: sources disagree',
});
export const standing = z.enum(['held', 'error', 'overtaken', 'disputed']).meta({
  description:
    'held: still true; error: wrong when printed; overtaken: true that day, changed since; disputed: sources disagree',
});
export const qualifier = z
  .enum(['about', 'nearly', 'at-least', 'more-than'])
  .meta({ description: 'How exact the source is; printed before the value' });
export const unitId = id.meta({
  description: 'The id of a unit in units.json; count prints the bare number, ordinal a rank such as 13th',
  examples: ['vehicle'],
});
export const provenance = { status, sources };

/** A number that is printed in the unit beside it. */
export const value = z
  .number()
  .min(-limits.value)
  .max(limits.value)
  .meta({ description: `In the unit given below; at most ${limits.decimals} digits behind the point` });

export const quantity = z.strictObject({
  value,
  qualifier: qualifier.optional(),
  unit: unitId,
  partOf: id.optional().meta({ description: 'The fact of the same record that this one is a part of' }),
  ...provenance,
});
export const quantities = z
  .record(id, quantity)
  .meta({ description: 'Values of this record; {record-id.name} prints one of them' });
/** Rules that the words beside it rest on. */
export const holds = z
  .array(z.string())
  .min(1)
  .max(limits.sources)
  .optional()
  .meta({ description: 'Ids of the rules (rules.json) that the words rest on' });
export const statement = z.strictObject({ text, ...provenance, holds });

/** Whole, in the characters that addresses are made of: nothing in it can end a line, a tag or an attribute. */
export const webAddress = z
  .url({ abort: true })
  .max(limits.address)
  .regex(/^https?:\/\/[!#-;=?-[\]_a-z~]+$/, {
    error:
      'a web address begins with https:// and holds no spaces, quotes, braces or accents (é is written %C3%A9)',
  });
