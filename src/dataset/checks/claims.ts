/** The standing of a claim follows from what was said and what is known. */
import { unknownId } from '../did-you-mean.ts';
import type { Facts } from '../facts.ts';
import type { Claim, Dataset } from '../shapes.ts';
import type { UnplacedProblem } from './unplaced-problem.ts';

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
  { sources, story }: Dataset,
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

/** Problems with claims whose standing the data do not bear out. */
export function checkClaims(dataset: Dataset, facts: Facts): UnplacedProblem[] {
  const { article } = dataset.story;
  if (article && !facts.has(article.places)) {
    const message = unknownId('fact', article.places, facts.keys());
    return [{ file: 'story', path: ['article', 'places'], message }];
  }
  return dataset.claims.flatMap((claim, index) =>
    [sayingFault(claim, dataset), fault(claim, facts)].flatMap((found): UnplacedProblem[] =>
      found ? [{ file: 'claims', path: ['claims', index, ...found.key], message: found.message }] : [],
    ),
  );
}
