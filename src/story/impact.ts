/** What a change of the data does to the story: which facts, sentences and outputs are no longer what they were. */
import { isDeepStrictEqual } from 'node:util';
import { derivedFacts } from '../dataset/derived.ts';
import { type Fact, type Facts, factsOf } from '../dataset/facts.ts';
import type { LocatedJson } from '../dataset/json.ts';
import { publisherName } from '../dataset/publisher.ts';
import { rulesOf } from '../dataset/rules.ts';
import type { Dataset, Status } from '../dataset/shapes.ts';
import { drawFigure } from '../figures/drawing.ts';
import { type AnyFigure, type Edition, frameNames, frames } from '../figures/figure.ts';
import { figures } from '../figures/index.ts';
import { nightOpening } from '../figures/sites-map/night-line.ts';
import { siteRows } from '../figures/sites-map/rows.ts';
import type { Language } from '../locale/languages.ts';
import { printText } from '../locale/print.ts';
import { printOrName, readSentences, readTexts, type TextUse, type Use, type Wording } from './sentences.ts';

/** What readers are given besides sentences. */
export interface Output {
  kind: 'figure' | 'table' | 'finding' | 'text alternative' | 'note' | 'page';
  id: string;
  /** Equal as long as readers see no difference. */
  content(edition: Edition): string;
}

export type OutputName = Pick<Output, 'kind' | 'id'>;

/** The cells of the table under a figure. */
function tableOf(figure: AnyFigure, edition: Edition): string {
  const publishers = new Map(edition.dataset.sources.map((source) => [source.id, publisherName(source)]));
  const cells = figure
    .rows(edition)
    .map((row) => [
      ...figure.columns.map((column) => column.text(row, edition)),
      figure.status(row),
      ...new Set(figure.sources(row).map((id) => publishers.get(id))),
    ]);
  return JSON.stringify(cells);
}

/** A drawing without its text alternative, which is an output of its own. */
function drawingsOf(figure: AnyFigure, edition: Edition): string {
  const rows = figure.rows(edition);
  return frameNames
    .map((name) => drawFigure(figure, rows, frames[name], edition).svg.replace(/ aria-label="[^"]*"/, ''))
    .join('');
}

/** Everything that can change without a sentence of the prose changing. Whatever readers are given next joins here. */
export const outputs: readonly Output[] = [
  ...figures.flatMap((figure): Output[] => [
    { kind: 'figure', id: figure.id, content: (edition) => drawingsOf(figure, edition) },
    { kind: 'table', id: figure.id, content: (edition) => tableOf(figure, edition) },
    { kind: 'finding', id: figure.id, content: (edition) => figure.title(figure.rows(edition), edition) },
    {
      kind: 'text alternative',
      id: figure.id,
      content: (edition) => figure.alternative(figure.rows(edition), edition),
    },
    { kind: 'note', id: figure.id, content: (edition) => figure.note?.(figure.rows(edition), edition) ?? '' },
  ]),
  {
    kind: 'figure',
    id: 'opening',
    content: (edition) => frameNames.map((name) => nightOpening(siteRows(edition), name, edition)).join(''),
  },
  ...(['title', 'standfirst'] as const).map(
    (id): Output => ({
      kind: 'page',
      id,
      content: ({ dataset, facts, locale }) => printText(dataset.story[id], facts, locale),
    }),
  ),
  { kind: 'page', id: 'publisher', content: ({ dataset }) => JSON.stringify(dataset.story.publisher) },
  {
    kind: 'page',
    id: 'quotes',
    content: ({ dataset }) => JSON.stringify(dataset.quotes.map(({ words }) => words)),
  },
  {
    kind: 'page',
    id: 'sources',
    content: ({ dataset, facts, locale }) =>
      JSON.stringify(dataset.sources.map((source) => [source, printText(source.what, facts, locale)])),
  },
  {
    kind: 'page',
    id: 'corrections',
    content: ({ dataset, facts, locale }) =>
      JSON.stringify(
        dataset.corrections.map(({ date, wrong, right }) => [
          date,
          printText(wrong, facts, locale),
          printText(right, facts, locale),
        ]),
      ),
  },
];

/** A value of the data files that was changed, added (no `before`) or removed (no `after`). */
export interface DataChange {
  /** The file's name and the way to the value; records go by their ids: `seizures`, `years`, `seized-2024`, `tonnes`. */
  path: readonly string[];
  before?: unknown;
  after?: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list of records as an object under their ids, in the list's order; undefined for any other value. */
function byId(value: unknown): Record<string, unknown> | undefined {
  if (!Array.isArray(value)) return undefined;
  const entries = value.map((item: unknown) => [isObject(item) ? item.id : undefined, item] as const);
  return entries.every(([id]) => typeof id === 'string') ? Object.fromEntries(entries) : undefined;
}

/** The smallest values that differ. A record that gained or lost a key counts as one value: its keys belong together. */
function dataChanges(before: unknown, after: unknown, path: readonly string[] = []): DataChange[] {
  if (isDeepStrictEqual(before, after)) return [];
  const lists = [byId(before), byId(after)] as const;
  const [old, current] = lists[0] && lists[1] ? lists : [before, after];
  if (isObject(old) && isObject(current)) {
    const keys = [...new Set([...Object.keys(old), ...Object.keys(current)])];
    const isList = old === lists[0];
    if (isList || keys.every((key) => key in old && key in current)) {
      return keys.flatMap((key) => dataChanges(old[key], current[key], [...path, key]));
    }
  }
  return [{ path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }];
}

/** `after` with the value at `path` as it stands in `before`. */
function undone(before: unknown, after: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return before;
  const lists = [byId(before), byId(after)] as const;
  const isList = lists[0] !== undefined && lists[1] !== undefined;
  const [old, current] = isList ? lists : [before, after];
  if (!isObject(old) || !isObject(current)) return before;
  const merged: Record<string, unknown> = { ...current, [key]: undone(old[key], current[key], rest) };
  if (!isList) return merged;
  // A record that comes back stands where it stood; the others keep their order.
  const order = Object.keys(key in current ? merged : { ...old, ...merged });
  return order.flatMap((id) => merged[id] ?? []);
}

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
  const isSame = isDeepStrictEqual(before.dataset, after.dataset);

  const languages = comparisons.map((comparison) => {
    const { prose } = comparison;
    const { uses, wordings } = readSentences(prose.file, prose.text, comparison.after);
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
      texts: readTexts(files, comparison.after),
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
    languages: languages.map(({ language, changed, ofChange, untrue }) => ({
      language,
      outputs: names(changed),
      unexplained: names(changed.filter((output) => !ofChange.some((list) => list.includes(output)))),
      untrue,
    })),
  };
}
