/** The changes between two states of the data, each undone by itself to see which facts come with it. */
import { isDeepStrictEqual } from 'node:util';
import { derivedFacts, factsOf } from '../dataset/all-facts.ts';
import { type DataChange, dataChanges, undone } from '../dataset/data-changes.ts';
import type { Facts } from '../dataset/facts.ts';
import { rulesOf } from '../dataset/rules.ts';
import type { Dataset } from '../dataset/table.ts';
import type { Edition } from '../figures/figure.ts';

/** A change of the data files by itself: what they are without it, and which facts come with it. */
export interface Change extends DataChange {
  /** The data after all other changes; undefined if they cannot do without this one. */
  data: ReturnType<typeof without>;
  /** Ids. */
  facts: string[];
}

/** Ids of the facts that differ. */
export function changedFacts(before: Facts, after: Facts): string[] {
  const ids = [...new Set([...after.keys(), ...before.keys()])];
  return ids.filter((id) => !isDeepStrictEqual(before.get(id), after.get(id)));
}

/** The data after all changes but one; undefined if the others cannot do without it. */
function without(change: DataChange, before: Dataset, after: Dataset) {
  const dataset = undone(before, after, change.path) as Dataset;
  try {
    const facts = factsOf(dataset);
    return { dataset, facts, rules: rulesOf(dataset, facts) };
  } catch {
    return undefined;
  }
}

/** Every change between two states of the data, in the order of the files. */
export function changesOf(before: Edition, after: Edition): Change[] {
  return dataChanges(before.dataset, after.dataset).map((change) => {
    const data = without(change, before.dataset, after.dataset);
    return { ...change, data, facts: data ? changedFacts(data.facts, after.facts) : [] };
  });
}

/** Ids of facts that no file holds: those that are computed from others. */
export function computed({ dataset, facts }: Edition): Set<string> {
  const withRule = [...facts.values()].filter(({ rule }) => rule !== undefined);
  return new Set([...withRule, ...derivedFacts(dataset, facts)].map(({ id }) => id));
}

/** The facts that a change wrote, and not those that were computed from them. */
export const recorded = ({ facts }: Change, derived: ReadonlySet<string>): string[] =>
  facts.filter((id) => !derived.has(id));

/** The facts behind a derived fact, or the values where no one fact is. */
export function origins(behind: readonly Change[], derived: ReadonlySet<string>): string[] {
  const found = behind.map((change) => {
    const [fact, ...more] = recorded(change, derived);
    return fact === undefined || more.length ? change.path.join('.') : fact;
  });
  return [...new Set(found)];
}
