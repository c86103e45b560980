/** The shapes of `seizures.json`: a year, a period within one, a growth as a source printed it. */
import { z } from 'zod';
import { limits } from '../../../dataset/limits.ts';
import {
  day,
  holds,
  id,
  label,
  provenance,
  qualifier,
  sources,
  status,
} from '../../../dataset/shape-parts.ts';
import { limits as own } from '../limits.ts';

const tonnes = z
  .number('tonnes must be a number above 0')
  .positive({ error: 'tonnes must be a number above 0', abort: true })
  .min(own.leastTonnes, `tonnes must be at least ${own.leastTonnes}, which is a kilogram`)
  .max(
    own.mostTonnes,
    `tonnes must be at most ${own.mostTonnes.toLocaleString('en')}, more than is made in the world in a year`,
  )
  .meta({
    description: `Tonnes of cocaine, all services; at most ${limits.decimals} digits behind the point`,
  });
const yearRange = `a year lies between ${limits.firstYear} and ${limits.lastYear}, and has four digits`;
const year = z
  .number()
  .int('a year is a whole number, such as 2024')
  .min(limits.firstYear, yearRange)
  .max(limits.lastYear, yearRange)
  .meta({ description: 'Calendar year', examples: [2024] });

export const seizureYear = z.union([
  z.strictObject({
    id,
    year,
    tonnes,
    qualifier: qualifier.optional(),
    provisional: z.literal(true).optional().meta({
      description: 'Announced as a first figure; drawn and told as one until a final figure is known',
    }),
    status,
    sources,
    note: label.optional(),
    holds,
  }),
  z.strictObject({ id, year, status: z.literal('gap'), note: label }),
  z.strictObject({
    id,
    year,
    status: z.literal('derived'),
    from: z
      .strictObject({ later: z.string(), growth: z.string() })
      .meta({ description: 'Computed: the later year’s tonnes divided by 1 plus the reported growth' }),
    sources,
    note: label.optional(),
    holds,
  }),
]);

export const seizureWithin = z.strictObject({
  id,
  from: day.meta({ description: 'First day of the period; all periods lie in one calendar year' }),
  until: day.meta({ description: 'Last day of the period' }),
  tonnes,
  qualifier: qualifier.optional(),
  ...provenance,
});

export const growth = z.strictObject({
  id,
  percent: z
    .number()
    .min(-99.999)
    .max(100_000)
    .meta({
      description: `As the source printed it, in percent; at most ${limits.decimals} digits behind the point`,
    }),
  qualifier: qualifier.optional(),
  from: z.string(),
  to: z.string(),
  ...provenance,
});

export type SeizureYear = z.infer<typeof seizureYear>;
export type SeizureWithin = z.infer<typeof seizureWithin>;
export type Growth = z.infer<typeof growth>;
