/** What the article said, and what the record has; the standing of a claim follows from both. */
import { z } from 'zod';
import { unknownId } from '../../../dataset/did-you-mean.ts';
import { counted, dateFact, quantityFacts } from '../../../dataset/fact-parts.ts';
import type { Facts } from '../../../dataset/facts.ts';
import { day, id, quantities, standing, statement, text } from '../../../dataset/shape-parts.ts';
import { type Check, type Dataset, referenceTo, table } from '../../../dataset/table.ts';
import { limits } from '../limits.ts';
import type { Options } from '../options.ts';

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
export type Claim = z.infer<typeof claim>;

const standingWords = { held: 'held', error: 'an error', overtaken: 'overtaken' } as const;

/** What is wrong with a claim's comparison: the key that it stands at, and the sentence. */
function fault(claim: Claim, facts: Facts): { key: string[]; message: string } | undefined {
  const { id, standing, compare, facts: own = {} } = claim;
  if (!compare) {
    if (standing !== 'held' || Object.keys(own).length === 0) return undefined;
    const message = `${id} is called held and states a value: name under "compare" what it is held against, such as { "said": "${Object.keys(own)[0]}", "record": "seized-2023" }`;
    return { key: ['standing'], message };
  }
  const said = own[compare.said];
  if (!said)
    return { key: ['compare', 'said'], message: unknownId(`fact of ${id}`, compare.said, Object.keys(own)) };
  const record = facts.get(compare.record);
  if (!record)
    return { key: ['compare', 'record'], message: unknownId('fact', compare.record, facts.keys()) };
  if (record.unit !== said.unit) {
    const message = `${compare.said} is in ${said.unit} and ${compare.record} is not: compare values of one unit`;
    return { key: ['compare', 'record'], message };
  }
  const isSame = Math.abs(Number(record.value) - said.value) <= (compare.within ?? 0);
  if (standing === 'disputed' || isSame === (standing === 'held')) return undefined;
  const what = isSame
    ? `${compare.record} is ${record.value}, which is what it said`
    : `it said ${said.value} and ${compare.record} is ${record.value}`;
  const message = `${id} is called ${standingWords[standing]}, but ${what}: fix the value, or give it another standing and another record`;
  return { key: ['standing'], message };
}

/** What is wrong with who said it and when. */
function sayingFault(
  { id, by, on }: Claim,
  { sources, story }: Dataset & { story: Options },
): { key: string[]; message: string } | undefined {
  if (story.article && by !== story.article.source) {
    const message = `${id} is by ${by}, but the claims are those of the article, ${story.article.source}: leave it out, or name another article in story.json`;
    return { key: ['by'], message };
  }
  const published = sources.find((source) => source.id === by)?.published ?? on;
  if (published.length < on.length || published === on) return undefined;
  const message = `${id} was said on ${on}, but ${by} is of ${published}: fix whichever is wrong`;
  return { key: ['on'], message };
}

/** The standing that the data bear out, said by the article on its day. */
const areBorneOut: Check<Claim> = (records, { dataset, facts, at }) => {
  const known = dataset as Dataset & { story: Options };
  // Without the article nobody can say what its claims are held against.
  if (known.story.article && !facts.has(known.story.article.places)) return [];
  return records.flatMap((record, index) =>
    [sayingFault(record, known), fault(record, facts)].flatMap((found) =>
      found ? [at(index, found.key, found.message)] : [],
    ),
  );
};

/** Each count says something of all claims, and stands on the sources of all. */
function claimCounts(claims: readonly Claim[]) {
  const sources = claims.flatMap(({ record }) => record.sources);
  return [
    ...standing.options.map((each) => {
      const chosen = claims.filter((own) => own.standing === each);
      return counted(`claims.${each}`, chosen.length, sources);
    }),
    counted('claims.count', claims.length, sources),
  ];
}

export const claims = table({
  name: 'claims',
  record: claim,
  atLeast: 1,
  atMost: limits.claims,
  facts: ({ id, by, on, facts }) => [
    dateFact(`${id}.on`, on, { status: 'reported', sources: [by] }),
    ...quantityFacts(id, on, facts),
  ],
  derived: claimCounts,
  dates: ({ id, on }) => [[['on'], `the claim ${id}`, on]],
  taken: ['on'],
  groups: ['claims'],
  references: { by: referenceTo('sources', 'source') },
  drawn: ['said', 'record.text'],
  // Held against nothing, a value is not called held.
  apartFromOthers: ({ compare: _, ...claim }) => ({
    ...claim,
    standing: claim.facts && claim.standing === 'held' ? 'disputed' : claim.standing,
  }),
  checks: [areBorneOut],
});
