/** The shapes of the records that every story has. Descriptions, units and examples also reach the editor's text editor. */
import { z } from 'zod';
import { limits } from './limits.ts';
import {
  clock,
  day,
  dayOrLess,
  id,
  provenance,
  publisher,
  qualifier,
  type quantities,
  type status,
  text,
  unitId,
  value,
} from './shape-parts.ts';
import type { source } from './source-shape.ts';
import type { unit } from './unit-shape.ts';

export const quote = z.strictObject({
  id,
  words: z.string().min(1).max(limits.label).meta({ description: 'A few words, as they were said' }),
  language: z
    .string()
    .min(2)
    .max(35)
    .meta({ description: 'Language of the words', examples: ['fr'] }),
  about: id.optional().meta({ description: 'What several quotes read differently' }),
  by: publisher.meta({ description: 'Who said it' }),
  on: day,
  ...provenance,
});

export const looseFact = z.union([
  z.strictObject({ id, value, qualifier: qualifier.optional(), unit: unitId, ...provenance }),
  z.strictObject({ id, date: dayOrLess, ...provenance }),
  z.strictObject({ id, at: clock, qualifier: qualifier.optional(), ...provenance }),
]);

export const correction = z.strictObject({
  id,
  date: day,
  wrong: text,
  right: text,
  facts: z.array(z.string()).max(limits.records).meta({
    description: 'Ids of the facts that the correction touches, or of records for all that they hold',
  }),
  was: z
    .record(
      id,
      z.union([
        z.strictObject({ value, qualifier: qualifier.optional(), unit: unitId }),
        z.strictObject({ date: dayOrLess }),
        z.strictObject({ at: clock, qualifier: qualifier.optional() }),
      ]),
    )
    .optional()
    .meta({
      description: 'What was printed before; {correction-id.name} prints it, in this correction alone',
    }),
});

/** A data file, by its name without the ending. */
export type FileName = string;

export type Text = z.infer<typeof text>;
export type Status = z.infer<typeof status>;
export type Qualifier = z.infer<typeof qualifier>;
export type Quantities = z.infer<typeof quantities>;
export type Unit = z.infer<typeof unit>;
export type Quote = z.infer<typeof quote>;
export type LooseFact = z.infer<typeof looseFact>;
export type Source = z.infer<typeof source>;
export type Correction = z.infer<typeof correction>;
export type { Story } from './story-shape.ts';
