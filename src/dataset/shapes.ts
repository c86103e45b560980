/** The shape of every file in `data/`. Descriptions, units and examples also reach the editor's text editor. */
import { z } from 'zod';
import { limits } from './limits.ts';
import {
  clock,
  day,
  dayOrLess,
  id,
  label,
  provenance,
  publisher,
  qualifier,
  quantities,
  shortNote,
  sources,
  standing,
  statement,
  status,
  text,
  unit,
  value,
  webAddress,
} from './shape-parts.ts';

const site = z.strictObject({
  id,
  name: z.string().min(1).max(limits.name).meta({ description: 'The French name, as labels show it' }),
  kind: z.enum(['prison', 'residence']).meta({ description: 'Drawn as a disc or as a square' }),
  department: z.string().regex(/^(\d\d|2[AB])$/, 'a department is its INSEE code, such as 92 or 2A'),
  commune: z.string().regex(/^(\d\d|2[AB])\d{3}$/, 'a commune is its INSEE code, such as 92050'),
  longitude: z.number().min(-180).max(180).meta({ description: 'Degrees WGS84, east is positive' }),
  latitude: z.number().min(-90).max(90).meta({ description: 'Degrees WGS84' }),
  precision: z.enum(['site', 'quarter']).meta({ description: 'quarter: only the part of town is known' }),
  position: z.strictObject(provenance).meta({ description: 'Where the coordinates come from' }),
  hour: z.union([
    z.strictObject({ at: clock, qualifier: qualifier.optional(), ...provenance, note: shortNote.optional() }),
    z.strictObject({
      status: z.literal('gap'),
      night: day.meta({ description: 'The evening of the night in question' }),
      sources,
    }),
  ]),
  reported: statement,
  facts: quantities.optional(),
  crowding: z
    .strictObject({
      detainees: z
        .number()
        .int()
        .positive()
        .max(limits.prison)
        .meta({ description: `People held: at most ${limits.overcrowding} times the places` }),
      places: z
        .number()
        .int()
        .positive()
        .max(limits.prison)
        .meta({ description: 'Places that the prison has' }),
      ...provenance,
    })
    .optional(),
});

const tonnes = z
  .number('tonnes must be a number above 0')
  .positive({ error: 'tonnes must be a number above 0', abort: true })
  .min(limits.leastTonnes, `tonnes must be at least ${limits.leastTonnes}, which is a kilogram`)
  .max(
    limits.mostTonnes,
    `tonnes must be at most ${limits.mostTonnes.toLocaleString('en')}, more than is made in the world in a year`,
  )
  .meta({
    description: `Tonnes of cocaine, all services; at most ${limits.decimals} digits behind the point`,
  });
const year = z
  .number()
  .int()
  .min(limits.firstYear)
  .max(limits.lastYear)
  .meta({ description: 'Calendar year', examples: [2024] });

const seizureYear = z.union([
  z.strictObject({
    id,
    year,
    tonnes,
    qualifier: qualifier.optional(),
    provisional: z
      .literal(true)
      .optional()
      .meta({ description: 'Announced as a first figure; drawn and told as one until a final figure is known' }),
    status,
    sources,
    note: label.optional(),
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
  }),
]);

const seizureWithin = z.strictObject({
  id,
  from: day.meta({ description: 'First day of the period; all periods lie in one calendar year' }),
  until: day.meta({ description: 'Last day of the period' }),
  tonnes,
  qualifier: qualifier.optional(),
  ...provenance,
});

const growth = z.strictObject({
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

const event = z.strictObject({
  id,
  from: day,
  until: day.optional(),
  kind: z
    .enum(['attack', 'seizure', 'justice', 'law'])
    .meta({ description: 'Decides the colour on the timeline' }),
  text: label,
  ...provenance,
  facts: quantities.optional(),
});

const claim = z.strictObject({
  id,
  by: z.string().meta({ description: 'The source that said it' }),
  on: day,
  said: text,
  record: statement,
  standing,
  facts: quantities.optional(),
});

const quote = z.strictObject({
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

const fact = z.union([
  z.strictObject({ id, value, qualifier: qualifier.optional(), unit, ...provenance }),
  z.strictObject({ id, date: dayOrLess, ...provenance }),
  z.strictObject({ id, at: clock, qualifier: qualifier.optional(), ...provenance }),
]);

const source = z.strictObject({
  id,
  publisher: publisher.meta({
    description: 'Who published it: the name alone, in the language of the source',
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
});

const correction = z.strictObject({
  id,
  date: day,
  wrong: text,
  right: text,
  facts: z
    .array(z.string())
    .max(limits.records)
    .meta({ description: 'Ids of the facts that the correction touches' }),
});

/** One shape per file; the key is the file's name and the list inside it. */
const schema = z.string().optional();
export const shapes = {
  sources: z.strictObject({ $schema: schema, sources: z.array(source).max(limits.records) }),
  sites: z.strictObject({ $schema: schema, sites: z.array(site).min(1).max(limits.sites) }),
  seizures: z.strictObject({
    $schema: schema,
    years: z.array(seizureYear).min(2).max(limits.years),
    within: z.array(seizureWithin).min(1).max(limits.years),
    growth: z.array(growth).max(limits.years),
  }),
  events: z.strictObject({ $schema: schema, events: z.array(event).min(1).max(limits.events) }),
  claims: z.strictObject({ $schema: schema, claims: z.array(claim).min(1).max(limits.claims) }),
  quotes: z.strictObject({ $schema: schema, quotes: z.array(quote).max(limits.records) }),
  facts: z.strictObject({ $schema: schema, facts: z.array(fact).max(limits.records) }),
  corrections: z.strictObject({ $schema: schema, corrections: z.array(correction).max(limits.records) }),
  story: z.strictObject({
    $schema: schema,
    title: label,
    standfirst: text,
    publisher: z.strictObject({ name: shortNote, contact: z.email().max(limits.label) }),
    address: webAddress,
    published: day,
    asOf: day,
    comparison: z
      .strictObject({ before: z.string(), after: z.string() })
      .meta({ description: 'The two years of seizures.json that the story compares' }),
    crowdingMonth: z.string().meta({ description: 'The fact that dates the crowding figures' }),
  }),
};

export type FileName = keyof typeof shapes;
export const fileNames = Object.keys(shapes) as FileName[];

export type Text = z.infer<typeof text>;
export type Status = z.infer<typeof status>;
export type Standing = z.infer<typeof standing>;
export type Qualifier = z.infer<typeof qualifier>;
export type Unit = z.infer<typeof unit>;
export type Site = z.infer<typeof site>;
export type SeizureYear = z.infer<typeof seizureYear>;
export type SeizureWithin = z.infer<typeof seizureWithin>;
export type Growth = z.infer<typeof growth>;
export type Event = z.infer<typeof event>;
export type Claim = z.infer<typeof claim>;
export type Quote = z.infer<typeof quote>;
export type LooseFact = z.infer<typeof fact>;
export type Source = z.infer<typeof source>;
export type Correction = z.infer<typeof correction>;
export type Story = z.infer<(typeof shapes)['story']>;

/** All that `data/` holds, as read and checked. */
export interface Dataset {
  sources: Source[];
  sites: Site[];
  seizures: { years: SeizureYear[]; within: SeizureWithin[]; growth: Growth[] };
  events: Event[];
  claims: Claim[];
  quotes: Quote[];
  facts: LooseFact[];
  corrections: Correction[];
  story: Story;
}
