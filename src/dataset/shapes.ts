/** The shape of every file in `data/`. Descriptions, units and examples also reach the editor's text editor. */
import { z } from 'zod';
import type { Language } from '../locale/languages.ts';
import { inLanguages } from './in-languages.ts';
import { limits } from './limits.ts';
import { type RuleRecord, rule } from './rule-shape.ts';
import { growth, seizureWithin, seizureYear } from './seizure-shapes.ts';
import {
  clock,
  day,
  dayOrLess,
  holds,
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
  type status,
  text,
  unitId,
  value,
} from './shape-parts.ts';
import { source } from './source-shape.ts';
import { story } from './story-shape.ts';
import { unit } from './unit-shape.ts';

const site = z.strictObject({
  id,
  name: z.string().min(1).max(limits.name).meta({ description: 'The French name, as labels show it' }),
  kind: z.enum(['prison', 'residence']).meta({ description: 'Drawn as a disc or as a square' }),
  department: z
    .string()
    .regex(/^(\d\d|2[AB]|97[1-8]|98[4678])$/, 'a department is its INSEE code, such as 92, 2A or 974'),
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

const contextPlace = z.strictObject({
  id,
  name: site.shape.name,
  department: site.shape.department,
  commune: site.shape.commune,
  longitude: site.shape.longitude,
  latitude: site.shape.latitude,
  precision: z
    .literal('town')
    .meta({ description: 'The middle of the town: drawn as an area, never as a place that was attacked' }),
  position: site.shape.position,
  reported: z
    .strictObject({ text: shortNote, ...provenance, holds })
    .meta({ description: 'What the reports have there, in a few words that may stand below the name' }),
});

const event = z.strictObject({
  id,
  from: day,
  until: day.optional(),
  kind: z
    .enum(['attack', 'seizure', 'justice', 'law'])
    .meta({ description: 'Decides the colour on the timeline' }),
  text: label,
  holds,
  opens: shortNote
    .optional()
    .meta({ description: 'How the timeline’s title begins where this event is the first' }),
  closes: shortNote
    .optional()
    .meta({ description: 'How the timeline’s title ends where this event is the last' }),
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
  compare: z
    .strictObject({
      said: z.string().meta({ description: 'The name of a fact of this claim: what was said' }),
      record: z.string().meta({ description: 'The id of the fact that it is held against' }),
      within: z.number().positive().optional().meta({
        description:
          'How far apart both may lie and still be called the same, in their unit; not at all unless told',
      }),
    })
    .optional()
    .meta({ description: 'What was said against what is known: "held" if both are the same, otherwise not' }),
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
  z.strictObject({ id, value, qualifier: qualifier.optional(), unit: unitId, ...provenance }),
  z.strictObject({ id, date: dayOrLess, ...provenance }),
  z.strictObject({ id, at: clock, qualifier: qualifier.optional(), ...provenance }),
]);

const correction = z.strictObject({
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

/** One shape per file; the key is the file's name and the list inside it. */
const schema = z.string().optional();
export const shapes = {
  sources: z.strictObject({ $schema: schema, sources: z.array(source).max(limits.records) }),
  sites: z.strictObject({ $schema: schema, sites: z.array(site).min(1).max(limits.sites) }),
  context: z.strictObject({ $schema: schema, context: z.array(contextPlace).max(limits.context) }),
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
  rules: z.strictObject({ $schema: schema, rules: z.array(rule).max(limits.records) }),
  corrections: z.strictObject({ $schema: schema, corrections: z.array(correction).max(limits.records) }),
  units: z.strictObject({ $schema: schema, units: z.array(unit).min(1).max(limits.records) }),
  story,
};

export type FileName = keyof typeof shapes;
export const fileNames = Object.keys(shapes) as FileName[];

export type Text = z.infer<typeof text>;
export type Status = z.infer<typeof status>;
export type Qualifier = z.infer<typeof qualifier>;
export type Unit = z.infer<typeof unit>;
export type Site = z.infer<typeof site>;
export type ContextPlace = z.infer<typeof contextPlace>;
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

/** The shapes with the texts of a story in these languages. */
export function shapesIn(languages: readonly Language[]): typeof shapes {
  const own = Object.entries(shapes).map(([name, shape]) => [name, inLanguages<z.ZodType>(shape, languages)]);
  return Object.fromEntries(own) as typeof shapes;
}

/** All that `data/` holds, as read and checked. */
export interface Dataset {
  /** Those of every text, the default first. */
  languages: readonly Language[];
  sources: Source[];
  sites: Site[];
  /** Places that the words name beside the story's own. */
  context: ContextPlace[];
  seizures: { years: SeizureYear[]; within: SeizureWithin[]; growth: Growth[] };
  events: Event[];
  claims: Claim[];
  quotes: Quote[];
  facts: LooseFact[];
  rules: RuleRecord[];
  corrections: Correction[];
  units: Unit[];
  story: Story;
}
