/** What a change of the data does to the story: which facts, sentences and outputs are no longer what they were. */
import { isDeepStrictEqual } from 'node:util';
import type { DataChange } from '../dataset/data-changes.ts';
import type { Fact } from '../dataset/facts.ts';
import type { LocatedJson } from '../dataset/json.ts';
import type { Status } from '../dataset/shapes.ts';
import type { Edition } from '../figures/figure.ts';
import type { Language } from '../locale/languages.ts';
import {
  printOrName,
  readSentences,
  readTexts,
  type TextUse,
  type Use,
  type Wording,
} from '../prose/sentences.ts';
import { type Change, changedFacts, changesOf, computed, origins, recorded } from './changes.ts';
import { type Output, type OutputName, outputs } from './outputs.ts';
import { type Reread, rereadsOf } from './rereads.ts';

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
  /** The changed values of the data files behind it, as `totals.years.total-2024.value`. */
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

const names = (list: readonly Output[]): OutputName[] => list.map(({ kind, id }) => ({ kind, id }));

/** Whether an output reads otherwise in `edition` than `content`. One that cannot be made there depends on it too. */
function differs(output: Output, content: string, edition: Edition): boolean {
  try {
    return output.content(edition) !== content;
  } catch {
    return true;
  }
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

/** What the changes do to one language. */
interface LanguageImpact {
  comparison: Comparison;
  language: Language;
  sentences: Use[];
  texts: TextUse[];
  rereads: Reread[];
  /** The outputs that differ. */
  changed: Output[];
  /** Those of them that would not without each change, in the order of the changes. */
  ofChange: Output[][];
  untrue: Wording[];
}

/** `isSame` where nothing differs that outputs are made of. */
function languageImpact(
  comparison: Comparison,
  changes: readonly Change[],
  files: readonly LocatedJson[],
  isSame: boolean,
): LanguageImpact {
  const { before, after, prose } = comparison;
  const { uses, wordings, sentences } = readSentences(prose.file, prose.text, after);
  const texts = readTexts(files, after);
  const contents = new Map(isSame ? [] : outputs.map((output) => [output, output.content(after)] as const));
  const changed = [...contents]
    .filter(([output, content]) => output.content(before) !== content)
    .map(([output]) => output);
  const ofChange = changes.map(({ data }) => {
    if (!data) return [];
    const edition = { ...after, ...data };
    return changed.filter((output) => differs(output, contents.get(output) ?? '', edition));
  });
  return {
    comparison,
    language: after.locale.language,
    sentences: uses,
    texts,
    rereads: isSame ? [] : rereadsOf(uses, texts, sentences, comparison),
    changed,
    ofChange,
    untrue: wordings.filter(({ rule }) => after.rules[rule]?.holds === false),
  };
}

/** A fact in one language; `isBehind` tells of each change, in their order, whether the fact comes with it. */
function factInLanguage(id: string, impact: LanguageImpact, isBehind: readonly boolean[]): FactInLanguage {
  const { comparison, language, sentences, texts, changed, ofChange } = impact;
  const { before, after } = comparison;
  const isTouched = (output: Output) =>
    ofChange.some((list, index) => isBehind[index] && list.includes(output));
  return {
    language,
    before: before.facts.has(id) ? printOrName(id, undefined, before) : null,
    after: after.facts.has(id) ? printOrName(id, undefined, after) : null,
    sentences: changedUses(sentences, id, comparison),
    texts: changedUses(texts, id, comparison),
    outputs: names(changed.filter(isTouched)),
  };
}

function factImpact(
  id: string,
  { before, after }: Comparison,
  changes: readonly Change[],
  languages: readonly LanguageImpact[],
  derived: ReadonlySet<string>,
): FactImpact {
  const [old, current] = [before.facts.get(id), after.facts.get(id)];
  const isBehind = changes.map(({ facts }) => facts.includes(id));
  const behind = changes.filter((_, index) => isBehind[index]);
  return {
    id,
    kind: old && current ? 'changed' : current ? 'added' : 'removed',
    value: difference(old?.value, current?.value),
    ...(old?.status !== current?.status && { status: difference(old?.status, current?.status) }),
    ...(!isDeepStrictEqual(old?.sources, current?.sources) && {
      sources: difference(old?.sources, current?.sources),
    }),
    ...(derived.has(id) && { followsFrom: origins(behind, derived) }),
    changes: behind.map(({ path }) => path.join('.')),
    languages: languages.map((impact) => factInLanguage(id, impact, isBehind)),
  };
}

/** The changes that wrote no fact. */
function otherChanges(
  changes: readonly Change[],
  languages: readonly LanguageImpact[],
  derived: ReadonlySet<string>,
): OtherChange[] {
  return changes.flatMap((change, index) => {
    if (recorded(change, derived).length) return [];
    const { data, facts, ...values } = change;
    const own = languages.map(({ language, ofChange }) => ({
      language,
      outputs: names(ofChange[index] ?? []),
    }));
    return [{ ...values, languages: own }];
  });
}

/**
 * Compares two states of valid data in each language. `files` are the data files after the change.
 * Each change is undone by itself to see which facts and outputs come with it.
 */
export function impactOf(comparisons: readonly Comparison[], files: readonly LocatedJson[]): Impact {
  const [first] = comparisons;
  if (!first) return { facts: [], others: [], languages: [] };
  const { before, after } = first;
  const changes = changesOf(before, after);
  const isSame = (['dataset', 'boundaries', 'surroundings'] as const).every((part) =>
    isDeepStrictEqual(before[part], after[part]),
  );
  const languages = comparisons.map((comparison) => languageImpact(comparison, changes, files, isSame));
  const derived = new Set([...computed(before), ...computed(after)]);
  return {
    facts: changedFacts(before.facts, after.facts).map((id) =>
      factImpact(id, first, changes, languages, derived),
    ),
    others: otherChanges(changes, languages, derived),
    languages: languages.map(({ language, changed, ofChange, untrue, rereads }) => ({
      language,
      outputs: names(changed),
      unexplained: names(changed.filter((output) => !ofChange.some((list) => list.includes(output)))),
      untrue,
      rereads,
    })),
  };
}
