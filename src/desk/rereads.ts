/** Sentences that a change of the data may have made untrue, where no rule can decide. */
import { isDeepStrictEqual } from 'node:util';
import type { Fact } from '../dataset/facts.ts';
import { gapsOf } from '../dataset/gaps.ts';
import { printText } from '../dataset/print.ts';
import { recordOf } from '../dataset/record-of.ts';
import type { Rule } from '../dataset/rules.ts';
import { recordsIn } from '../dataset/table.ts';
import type { Edition } from '../figures/figure.ts';
import { printOrName, type Sentence, type TextUse, type Use } from '../prose/sentences.ts';
import { dataFile } from '../stories/data.ts';

export interface Reread extends Sentence {
  /** What about its facts is no longer what it was. */
  why: string;
}

type Between = { before: Edition; after: Edition };

const qualified = (fact: Fact) => (fact.qualifier ? `“${fact.qualifier.replace('-', ' ')}”` : 'exact');

/** Kinds of change, and the kinds of rules that tell whether words about it are still true. */
const decidedBy = {
  gap: ['gap'],
  status: ['status'],
  provisional: ['provisional', 'final'],
  order: ['highest', 'lowest', 'above', 'at-least', 'equal', 'other', 'before', 'in-order'],
  count: ['highest', 'lowest', 'above', 'at-least', 'equal', 'other'],
  // No rule knows how words are formed, who is named, what was said.
  words: [],
} satisfies Record<string, readonly Rule['is'][]>;

interface Reason {
  kind: keyof typeof decidedBy;
  facts: readonly string[];
  why: string;
}

/** What has changed about a fact besides its value, in words. */
function standingChanges(id: string, { before, after }: Between): Reason[] {
  const record = recordOf(id);
  const main = before.facts.has(record) && after.facts.has(record) ? record : id;
  const reasons: Reason[] = [];
  const say = (kind: Reason['kind'], why: string) => reasons.push({ kind, facts: [id, record], why });
  const [old, now] = [before.facts.get(main), after.facts.get(main)];
  const [wasGap, isGap] = [before, after].map(({ dataset }) => {
    const gaps = gapsOf(dataset);
    return gaps.has(id) || gaps.has(record);
  });
  if (wasGap && !isGap) say('gap', `${record} was a gap and has a value now`);
  if (!wasGap && isGap) say('gap', `${record} had a value and is a gap now`);
  if (!old || !now) return reasons;
  if (old.status !== now.status && !reasons.length) say('status', `${main}: ${old.status} → ${now.status}`);
  if (old.qualifier !== now.qualifier) say('order', `${main}: ${qualified(old)} → ${qualified(now)}`);
  if (old.provisional !== now.provisional)
    say('provisional', `${main}: ${now.provisional ? 'provisional now' : 'no longer provisional'}`);
  return reasons;
}

/** A count that follows from how many records there are, or a number that words beside it follow in their form. */
function numberChanges({ fact: id, as, plurals, printed }: Use, { before, after }: Between): Reason[] {
  const [old, now] = [before.facts.get(id), after.facts.get(id)];
  if (!old || !now || old.value === now.value) return [];
  const change = `${id}: ${old.value} → ${now.value}`;
  const facts = [id];
  if (now.kind !== 'quantity') {
    // An hour may be printed without its day, a day without its year.
    const isSilent = printOrName(id, as, before) === printed;
    return isSilent ? [{ kind: 'words', facts, why: `${change}, which is printed the same here` }] : [];
  }
  const { plural } = after.locale;
  const isForm = plural(Number(old.value)) !== plural(Number(now.value));
  // With its unit a number brings the form of its noun along.
  const isBare = as !== undefined || !/\p{L}{3}/u.test(printed);
  return [
    ...(now.rule === 'counted'
      ? [{ kind: 'count' as const, facts, why: `${change}, a count that the words around it may lean on` }]
      : []),
    ...(isForm && isBare && !plurals.includes(id)
      ? [{ kind: 'words' as const, facts, why: `${change}, and the words beside it keep their form` }]
      : []),
  ];
}

/** Sources that a sentence names and its fact no longer rests on, or that came to those that it names. */
function sourceChanges({ fact: id, sources }: Use, { before, after }: Between): Reason[] {
  const [old, now] = [before.facts.get(id), after.facts.get(id)];
  if (!old || !now || !sources.some((source) => old.sources.includes(source))) return [];
  const lost = old.sources.filter((source) => sources.includes(source) && !now.sources.includes(source));
  const added = now.sources.filter((source) => !old.sources.includes(source));
  return [
    ...lost.map((source) => `${id} no longer rests on ${source}`),
    ...added.map((source) => `${id} now rests on ${source}, too`),
  ].map((why) => ({ kind: 'words', facts: [id], why }));
}

/** What somebody said, or others who read the same words otherwise. */
function quoteChanges({ fact }: Use, { before, after }: Between): Reason[] {
  const id = recordOf(fact);
  const [old, now] = [before, after].map(({ dataset }) => dataset.quotes.find((quote) => quote.id === id));
  if (!old || !now) return [];
  const group = ({ dataset }: Edition) => dataset.quotes.filter(({ about }) => about && about === now.about);
  const why = !isDeepStrictEqual(old, now)
    ? `the quote ${id} has changed`
    : !isDeepStrictEqual(group(before), group(after))
      ? `another quote about ${now.about} has changed`
      : undefined;
  return why ? [{ kind: 'words', facts: [fact], why }] : [];
}

const sign = (one: Fact | undefined, other: Fact | undefined) =>
  one && other ? Math.sign(Number(one.value) - Number(other.value)) : undefined;

/** Two numbers of one unit in one sentence, of which the other is the greater now. */
function orderChanges(uses: readonly Use[], { before, after }: Between): Reason[] {
  const ids = [...new Set(uses.map(({ fact }) => fact))];
  return ids.flatMap((id, index) =>
    ids.slice(index + 1).flatMap((other): Reason[] => {
      const [one, two] = [after.facts.get(id), after.facts.get(other)];
      if (one?.kind !== 'quantity' || one.unit !== two?.unit) return [];
      const [was, is] = [before, after].map(({ facts }) => sign(facts.get(id), facts.get(other)));
      if (was === undefined || was === is) return [];
      return [{ kind: 'order', facts: [id, other], why: `${id} and ${other} have changed their order` }];
    }),
  );
}

/** Places that are new, or gone, and that a sentence names all the same. */
function namedPlaces(sentences: readonly Sentence[], { before, after }: Between): Reread[] {
  const changed = after.dataset.tables.all.flatMap((table) => {
    const { named } = table;
    if (named === undefined) return [];
    const names = ({ dataset }: Edition) =>
      new Set(recordsIn<{ name: string }>(table, dataset).map(({ name }) => name));
    const [old, now] = [names(before), names(after)];
    return [
      ...[...now.difference(old)].map((name) => ({ name, why: `${name} is a ${named} now` })),
      ...[...old.difference(now)].map((name) => ({ name, why: `${name} is no ${named} any more` })),
    ];
  });
  return changed.flatMap(({ name, why }) =>
    sentences.filter(({ text }) => text.includes(name)).map((sentence) => ({ ...sentence, why })),
  );
}

/** The records of all lists by their ids. */
function recordsOf({ dataset }: Edition): Map<string, unknown> {
  const tables = dataset.tables.all.filter(({ apart, name }) => !apart && name !== 'corrections');
  return new Map(
    tables.flatMap((table) =>
      recordsIn<{ id: string }>(table, dataset).map((record) => [record.id, record] as const),
    ),
  );
}

/** Corrections that stood already and tell of a record that is no longer what it was. */
function staleCorrections(texts: readonly TextUse[], between: Between): Reread[] {
  const [old, now] = [recordsOf(between.before), recordsOf(between.after)];
  const known = new Set(between.before.dataset.corrections.map(({ id }) => id));
  return between.after.dataset.corrections.flatMap(({ id, facts, wrong, right }): Reread[] => {
    const record = facts
      .map(recordOf)
      .find((touched) => !isDeepStrictEqual(old.get(touched), now.get(touched)));
    if (record === undefined || !known.has(id)) return [];
    const place = texts.find(({ file }) => file.endsWith('corrections.json'));
    const text = [wrong, right]
      .map((words) => printText(words, between.after.facts, between.after.locale))
      .join(' ');
    const why = `${record}, of which the correction ${id} tells, has changed`;
    return [{ file: place?.file ?? dataFile('corrections'), line: place?.line ?? 1, text, why }];
  });
}

/**
 * Every sentence that is to be read again: its facts have another status, qualifier or source, came or went, or count
 * otherwise, and no rule that it rests on decides that. `uses` are those of the prose, `texts` those of data files.
 */
export function rereadsOf(
  uses: readonly Use[],
  texts: readonly TextUse[],
  sentences: readonly Sentence[],
  between: Between,
): Reread[] {
  const { rules } = between.after;
  const bySentence = Map.groupBy([...uses, ...texts], ({ file, line, text }) => `${file}:${line} ${text}`);
  const found = [...bySentence.values()].flatMap((own): Reread[] => {
    const [first] = own;
    if (!first) return [];
    const resting = first.rules.flatMap((id) => rules[id] ?? []);
    const isOpen = ({ kind, facts }: Reason) => {
      const kinds: readonly string[] = decidedBy[kind];
      return !resting.some((rule) => kinds.includes(rule.is) && facts.some((id) => rule.facts.includes(id)));
    };
    const reasons = [
      ...own.flatMap((use) => [
        ...standingChanges(use.fact, between),
        ...numberChanges(use, between),
        ...sourceChanges(use, between),
        ...quoteChanges(use, between),
      ]),
      ...orderChanges(own, between),
    ]
      .filter(isOpen)
      .map(({ why }) => why);
    const { file, line, text } = first;
    return reasons.length ? [{ file, line, text, why: [...new Set(reasons)].join('; ') }] : [];
  });
  return [...found, ...namedPlaces(sentences, between), ...staleCorrections(texts, between)];
}
