/** The shape of a source: who published what, when, and where it was read. */
import { z } from 'zod';
import { limits } from './limits.ts';
import { day, dayOrLess, id, label, publisher, text, webAddress } from './shape-parts.ts';

export const source = z.strictObject({
  id,
  publisher: publisher.meta({
    description: 'Who published it: the name alone, in the language of the source',
  }),
  short: label.optional().meta({
    description:
      'What it is called beside a sentence, where its publisher has several; the publisher unless told',
  }),
  detail: label.optional().meta({ description: 'Where it was read, or whom it cites; follows the name' }),
  revision: z
    .string()
    .min(1)
    .max(limits.publisher)
    .optional()
    .meta({ description: 'Which state was read of a source that changes: its commit' }),
  published: dayOrLess,
  undated: z
    .literal(true)
    .optional()
    .meta({ description: 'The source bears no date; published is an estimate' }),
  read: day,
  language: z
    .string()
    .min(2)
    .max(35)
    .meta({ description: 'Language of the source and of its publisher’s name', examples: ['fr'] }),
  what: text,
  address: webAddress.nullable().meta({ description: 'Web address, or null where none is in hand' }),
  insecure: z
    .literal(true)
    .optional()
    .meta({ description: 'The host answers http only: no encrypted address of it is in hand' }),
  gives: z
    .record(id, z.number())
    .optional()
    .meta({ description: 'Values as this source prints them, by the ids of the facts that rest on it' }),
});
