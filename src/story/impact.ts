/** What a change of the data does to the story: which facts, sentences and outputs are no longer what they were. */
import { isDeepStrictEqual } from 'node:util';
import { derivedFacts, factsOf } from '../dataset/all-facts.ts';
import { type DataChange, dataChanges, undone } from '../dataset/data-changes.ts';
import type { Fact, Facts } from '../dataset/facts.ts';
import type { LocatedJson } from '../dataset/json.ts';
import { rulesOf } from '../dataset/rules.ts';
import type { Status } from '../dataset/shapes.ts';
import type { Dataset } from '../dataset/table.ts';
import type { Edition } from '../figures/figure.ts';
import type { Language } from '../locale/languages.ts';
import { type Output, type OutputName, outputs } from './outputs.ts';
import { type Reread, rereadsOf } from './rereads.ts';
import { printOrName, readSentences, readTexts, type TextUse, type Use, type Wording } from './sentences.ts';

/** One language's data before and after, and the prose as it stands. */
export interface Comparison {
  before: Edition;
  after: Edition;
  prose: { file: string; text: string };
}

export interface FactInLanguage {
  language: Language;
  /** As printed in the usual manner; null where the fact does not exist. */
  before: string | null;
  after: string | null;
  /** Places whose words are no longer the same, as they read after the change. */
  sentences: Use[];
  texts: TextUse[];
  /** What changes together with the fact. */
  outputs: OutputName[];
}

interface Difference<Value> {
  before: Value | null;
  after: Value | null;
}

export interface FactImpact {
  id: string;
  kind: 'changed' | 'added' | 'removed';
  value: Difference<Fact['value']>;
  /** Only where they differ. */
  status?: Difference<Status>;
  sources?: Difference<readonly string[]>;
  /** For a fact that is computed from others: the facts that made it change, or the values where no one fact did. */
  followsFrom?: string[];
  /** The changed values of the data files behind it, as `seizures.years.seized-2024.tonnes`. */
  changes: string[];
  languages: FactInLanguage[];
}

/** A changed value that no file's fact holds, such as a text, a coordinate or the standing of a claim. */
export interface OtherChange extends DataChange {
  languages: { language: Language; outputs: OutputName[] }[];
}

export interface Impact {
  facts: FactImpact[];
  others: OtherChange[];
  languages: {
    language: Language;
    /** All that changes. */
    outputs: OutputName[];
    /** What no single change explains, such as a new order of records. */
    unexplained: OutputName[];
    /** Wordings whose rule does not hold after the change. */
    untrue: Wording[];
    /** Sentences that may not be true any more, where no rule decides. */
    rereads: Reread[];
  }[];
}

/** Ids of the facts that differ. */
function changedFacts(before: Facts, after: Facts): string[] {
  const ids = [...new Set([...after.keys(), ...before.keys()])];
  return ids.filter((id) => !isDeepStrictEqual(before.get(id), after.get(id)));
}

const names = (list: readonly Output[]): OutputName[] => list.map(({ kind, id }) => ({ kind, id }));

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

/** Whether an output reads otherwise in `edition` than `content`. One that cannot be made there depends on it too. */
function differs(output: Output, content: string, edition: Edition): boolean {
  try {
    return output.content(edition) !== content;
  } catch {
    return true;
  }
}

/** Ids of facts that no file holds: those that are computed from others. */
function computed({ dataset, facts }: Edition): Set<string> {
  const withRule = [...facts.values()].filter(({ rule }) => rule !== undefined);
  return new Set([...withRule, ...derivedFacts(dataset, facts)].map(({ id }) => id));
}

function difference<Value>(before: Value | undefined, after: Value | undefined): Difference<Value> {
  return { before: before ?? null, after: after ?? null };
}

/** The uses in `after` whose printed fact is not what it was. */
function changedUses<Kind extends Use>(uses: readonly Kind[], id: string, { before }: Comparison): Kind[] {
  const changed = uses.filter(
    ({ fact, as, printed }) => fact === id && printOrName(id, as, before) !== printed,
  );
  return changed.filter(
    ({ line, text }, index) =>
      changed.findIndex((other) => other.line === line && other.text === text) === index,
  );
}

/**
 * Compares two states of sound data in each language. `files` are the data files after the change.
 * Each change is undone by itself to see which facts and outputs come with it.
 */
export function impactOf(comparisons: readonly Comparison[], files: readonly LocatedJson[]): Impact {
  const [first] = comparisons;
  if (!first) return { facts: [], others: [], languages: [] };
  const { before, after } = first;
  const changes = dataChanges(before.dataset, after.dataset).map((change) => {
    const data = without(change, before.dataset, after.dataset);
    return { ...change, data, facts: data ? changedFacts(data.facts, after.facts) : [] };
  });
  const isSame = (['dataset', 'boundaries', 'surroundings'] as const).every((part) =>
    isDeepStrictEqual(before[part], after[part]),
  );

  const languages = comparisons.map((comparison) => {
    const { prose } = comparison;
    const { uses, wordings, sentences } = readSentences(prose.file, prose.text, comparison.after);
    const texts = readTexts(files, comparison.after);
    const contents = new Map(
      isSame ? [] : outputs.map((output) => [output, output.content(comparison.after)] as const),
    );
    const changed = [...contents]
      .filter(([output, content]) => output.content(comparison.before) !== content)
      .map(([output]) => output);
    const ofChange = changes.map(({ data }) => {
      if (!data) return [];
      const edition = { ...comparison.after, ...data };
      return changed.filter((output) => differs(output, contents.get(output) ?? '', edition));
    });
    return {
      comparison,
      language: comparison.after.locale.language,
      sentences: uses,
      texts,
      rereads: isSame ? [] : rereadsOf(uses, texts, sentences, comparison),
      changed,
      ofChange,
      untrue: wordings.filter(({ rule }) => comparison.after.rules[rule]?.holds === false),
    };
  });

  const derived = new Set([...computed(before), ...computed(after)]);
  /** Facts that a change wrote, and not those that were computed from them. */
  const recorded = ({ facts }: (typeof changes)[number]) => facts.filter((id) => !derived.has(id));
  const origins = (behind: typeof changes): string[] => {
    const found = behind.map((change) => {
      const [fact, ...more] = recorded(change);
      return fact === undefined || more.length ? change.path.join('.') : fact;
    });
    return [...new Set(found)];
  };

  const facts = changedFacts(before.facts, after.facts).map((id): FactImpact => {
    const [old, current] = [before.facts.get(id), after.facts.get(id)];
    const behind = changes.filter((change) => change.facts.includes(id));
    return {
      id,
      kind: old && current ? 'changed' : current ? 'added' : 'removed',
      value: difference(old?.value, current?.value),
      ...(old?.status !== current?.status && { status: difference(old?.status, current?.status) }),
      ...(!isDeepStrictEqual(old?.sources, current?.sources) && {
        sources: difference(old?.sources, current?.sources),
      }),
      ...(derived.has(id) && { followsFrom: origins(behind) }),
      changes: behind.map(({ path }) => path.join('.')),
      languages: languages.map(({ comparison, language, sentences, texts, changed, ofChange }) => ({
        language,
        before: old ? printOrName(id, undefined, comparison.before) : null,
        after: current ? printOrName(id, undefined, comparison.after) : null,
        sentences: changedUses(sentences, id, comparison),
        texts: changedUses(texts, id, comparison),
        outputs: names(
          changed.filter((output) =>
            behind.some((change) => ofChange[changes.indexOf(change)]?.includes(output)),
          ),
        ),
      })),
    };
  });

  return {
    facts,
    others: changes.flatMap((change, index) => {
      if (recorded(change).length) return [];
      const { data, facts: computedFacts, ...values } = change;
      const own = languages.map(({ language, ofChange }) => ({
        language,
        outputs: names(ofChange[index] ?? []),
      }));
      return [{ ...values, languages: own }];
    }),
    languages: languages.map(({ language, changed, ofChange, untrue, rereads }) => ({
      language,
      outputs: names(changed),
      unexplained: names(changed.filter((output) => !ofChange.some((list) => list.includes(output)))),
      untrue,
      rereads,
    })),
  };
}
