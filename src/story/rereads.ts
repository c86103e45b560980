/** Sentences that a change of the data may have made untrue, where no rule can decide. */

import type { Fact } from '../dataset/facts.ts';
import { gapsOf } from '../dataset/gaps.ts';
import type { Edition } from '../figures/figure.ts';
import type { Sentence, Use } from './sentences.ts';

export interface Reread extends Sentence {
  /** What about its facts is no longer what it was. */
  why: string;
}

type Between = { before: Edition; after: Edition };

/** The record that holds a fact: `seized-2025` of `seized-2025.year`. */
const recordOf = (id: string) => id.split('.')[0] ?? id;

const qualified = (fact: Fact) => (fact.qualifier ? `“${fact.qualifier.replace('-', ' ')}”` : 'exact');

/** What has changed about a fact besides its value, in words. */
function standingChanges(id: string, { before, after }: Between): string[] {
  const reasons: string[] = [];
  const [old, now] = [before.facts.get(id), after.facts.get(id)];
  const record = recordOf(id);
  const [wasGap, isGap] = [before, after].map(({ dataset }) => {
    const gaps = gapsOf(dataset);
    return gaps.has(id) || gaps.has(record);
  });
  if (wasGap && !isGap) reasons.push(`${record} was a gap and has a value now`);
  if (!wasGap && isGap) reasons.push(`${record} had a value and is a gap now`);
  if (!old || !now) return reasons;
  const told = `${old.status} → ${now.status}`;
  if (old.status !== now.status && !reasons.length) reasons.push(`${id}: ${told}`);
  if (old.qualifier !== now.qualifier) reasons.push(`${id}: ${qualified(old)} → ${qualified(now)}`);
  if (old.provisional !== now.provisional)
    reasons.push(`${id}: ${now.provisional ? 'provisional now' : 'no longer provisional'}`);
  return reasons;
}

/** A count that follows from how many records there are, or a number that words beside it follow in their form. */
function numberChanges({ fact: id, as, plurals, printed }: Use, { before, after }: Between): string[] {
  const [old, now] = [before.facts.get(id), after.facts.get(id)];
  if (!old || !now || old.value === now.value || now.kind !== 'quantity') return [];
  const { plural } = after.locale;
  const isForm = plural(Number(old.value)) !== plural(Number(now.value));
  // With its unit a number brings the form of its noun along.
  const isBare = as !== undefined || !/\p{L}{3}/u.test(printed);
  return [
    ...(now.rule === 'counted'
      ? [`${id}: ${old.value} → ${now.value}, a count that the words around it may lean on`]
      : []),
    ...(isForm && isBare && !plurals.includes(id)
      ? [`${id}: ${old.value} → ${now.value}, and the words beside it keep their form`]
      : []),
  ];
}

/** Sources that a sentence names and its fact no longer rests on. */
function lostSources({ fact: id, sources }: Use, { before, after }: Between): string[] {
  const [old, now] = [before.facts.get(id), after.facts.get(id)];
  const lost = sources.filter(
    (source) => old?.sources.includes(source) && now && !now.sources.includes(source),
  );
  return lost.map((source) => `${id} no longer rests on ${source}`);
}

const sign = (one: Fact | undefined, other: Fact | undefined) =>
  one && other ? Math.sign(Number(one.value) - Number(other.value)) : undefined;

/** Two numbers of one unit in one sentence, of which the other is the greater now. */
function orderChanges(uses: readonly Use[], { before, after }: Between): { facts: string[]; why: string }[] {
  const ids = [...new Set(uses.map(({ fact }) => fact))];
  return ids.flatMap((id, index) =>
    ids.slice(index + 1).flatMap((other) => {
      const [one, two] = [after.facts.get(id), after.facts.get(other)];
      if (one?.kind !== 'quantity' || one.unit !== two?.unit) return [];
      const [was, is] = [before, after].map(({ facts }) => sign(facts.get(id), facts.get(other)));
      if (was === undefined || was === is) return [];
      return [{ facts: [id, other], why: `${id} and ${other} have changed their order` }];
    }),
  );
}

/** Places that are new, or gone, and that a sentence names all the same. */
function namedPlaces(sentences: readonly Sentence[], { before, after }: Between): Reread[] {
  const names = ({ dataset }: Edition) => new Set(dataset.sites.map(({ name }) => name));
  const [old, now] = [names(before), names(after)];
  const changed = [
    ...[...now].filter((name) => !old.has(name)).map((name) => ({ name, why: `${name} is a site now` })),
    ...[...old]
      .filter((name) => !now.has(name))
      .map((name) => ({ name, why: `${name} is no site any more` })),
  ];
  return changed.flatMap(({ name, why }) =>
    sentences.filter(({ text }) => text.includes(name)).map((sentence) => ({ ...sentence, why })),
  );
}

/**
 * Every sentence that is to be read again: its facts have another status, qualifier or source, came or went, or count
 * otherwise, and no rule that it rests on compares them. `uses` are those of one language, in prose or in data files.
 */
export function rereadsOf(uses: readonly Use[], sentences: readonly Sentence[], between: Between): Reread[] {
  const { rules } = between.after;
  const bySentence = Map.groupBy(uses, ({ file, line, text }) => `${file}:${line} ${text}`);
  const found = [...bySentence.values()].flatMap((own): Reread[] => {
    const [first] = own;
    if (!first) return [];
    const decided = new Set(first.rules.flatMap((rule) => rules[rule]?.facts ?? []));
    const isOpen = (id: string) => !decided.has(id) && !decided.has(recordOf(id));
    const reasons = [
      ...own
        .filter(({ fact }) => isOpen(fact))
        .flatMap((use) => [
          ...standingChanges(use.fact, between),
          ...numberChanges(use, between),
          ...lostSources(use, between),
        ]),
      ...orderChanges(own, between)
        .filter(({ facts }) => facts.some(isOpen))
        .map(({ why }) => why),
    ];
    const { file, line, text } = first;
    return reasons.length ? [{ file, line, text, why: [...new Set(reasons)].join('; ') }] : [];
  });
  return [...found, ...namedPlaces(sentences, between)];
}
