/** The shape of a rule: a comparison that words make, stated over facts so that it can be tried at every change. */
import { z } from 'zod';
import { limits } from './limits.ts';
import { id, status } from './shape-parts.ts';

const fact = z
  .string()
  .meta({ description: 'The id of a fact, such as total-2024 or opening.hour', examples: ['total-2024'] });
const says = z
  .string()
  .min(1)
  .max(limits.label)
  .optional()
  .meta({ description: 'What the words say that rest on this rule, for whoever has to write them anew' });
const limit = (description: string) => z.number().positive().optional().meta({ description });

/** Every kind of rule, by what it says that a fact `is`. */
const ruleWith = (series: z.ZodString) =>
  z.discriminatedUnion('is', [
    z.strictObject({
      id,
      is: z.enum(['highest', 'lowest']).meta({ description: 'The fact is above, or below, all others' }),
      fact,
      among: series,
      upTo: fact.optional().meta({ description: 'Only those that speak of no later time than this fact' }),
      says,
    }),
    z.strictObject({
      id,
      is: z.literal('above'),
      fact,
      than: fact,
      byLessThan: limit('and by less than so much, in the unit of the facts'),
      says,
    }),
    z.strictObject({
      id,
      is: z.literal('at-least'),
      fact,
      than: fact.optional(),
      times: limit('so many times the other fact; once unless told'),
      value: z.number().optional().meta({ description: 'A number, where no other fact is compared with' }),
      says,
    }),
    z.strictObject({
      id,
      is: z.enum(['equal', 'other']).meta({ description: 'The same value, or another one' }),
      fact,
      than: fact.optional(),
      value: z.number().optional().meta({ description: 'A number, where no other fact is compared with' }),
      says,
    }),
    z.strictObject({
      id,
      is: z.literal('before').meta({ description: 'One day or hour before another' }),
      fact,
      than: fact,
      days: limit('and by at most so many days'),
      says,
    }),
    z.strictObject({
      id,
      is: z.literal('in-order').meta({ description: 'Days or hours follow one another in this order' }),
      facts: z.array(fact).min(2).max(limits.records),
      all: series.optional().meta({ description: 'and the series holds no others' }),
      says,
    }),
    z.strictObject({
      id,
      is: z.literal('status').meta({ description: 'What the fact’s sources bear out' }),
      fact,
      status,
      says,
    }),
    z.strictObject({
      id,
      is: z
        .enum(['provisional', 'final'])
        .meta({ description: 'A first figure, by its source’s own word; or a value that is none' }),
      fact,
      says,
    }),
    z.strictObject({
      id,
      is: z.literal('gap').meta({ description: 'Nobody knows these values' }),
      facts: z.array(fact).min(1).max(limits.records),
      says,
    }),
  ]);

export type RuleRecord = z.infer<ReturnType<typeof ruleWith>>;

const either = new Intl.ListFormat('en', { type: 'disjunction' });

/** The shape of a rule that may compare the facts of these series. */
export function ruleOf(series: readonly string[]): z.ZodType<RuleRecord> {
  const description = series.length ? `A series of facts: ${either.format(series)}` : 'A series of facts';
  return ruleWith(z.string().meta({ description, examples: series.slice(0, 1) }));
}
