/** What an element of the prose names, and must exist: facts, rules, sources, quotes, figures, places. */
import { bindingProblem } from '../dataset/checks/texts.ts';
import { unknownId } from '../dataset/did-you-mean.ts';
import { gapsOf } from '../dataset/gaps.ts';
import { formsProblem } from '../dataset/plural-forms.ts';
import type { ReadDataset } from '../dataset/read.ts';
import { brokenRule, rulesOf } from '../dataset/rules.ts';
import { recordsOf } from '../dataset/table.ts';
import { handTypedNumbers } from '../locale/hand-typed.ts';
import type { Locale } from '../locale/locale.ts';
import { figures } from '../stories/chosen.ts';
import { attribute, type Element, formsOf, idsIn, isElement, plainText } from './mdx.ts';
import { contextProblems } from './step-context.ts';

/** A valid dataset, and what follows from it. */
export interface Known extends Pick<ReadDataset, 'dataset' | 'facts'> {
  locale: Locale;
  rules: ReturnType<typeof rulesOf>;
  gaps: ReturnType<typeof gapsOf>;
}

/** A dataset with its rules and gaps, to check the prose of a language against. */
export const knownIn = (
  { dataset, facts }: Pick<ReadDataset, 'dataset' | 'facts'>,
  locale: Locale,
): Known => ({
  dataset,
  facts,
  locale,
  rules: rulesOf(dataset, facts),
  gaps: gapsOf(dataset),
});

const idsOf = (records: readonly { id: string }[]) => records.map(({ id }) => id);
const idOf = (element: Element) => attribute(element, 'id') ?? '';
const ifUnknown = (kind: string, id: string, ids: readonly string[]): string[] =>
  ids.includes(id) ? [] : [unknownId(kind, id, ids)];

function factProblems(element: Element, { facts, gaps, locale }: Known): string[] {
  const id = idOf(element);
  const wrong = id ? bindingProblem(id, attribute(element, 'as'), facts, gaps, locale.language) : undefined;
  return wrong ? [wrong] : [];
}

function pluralProblems(element: Element, { facts, gaps, locale }: Known): string[] {
  const of = attribute(element, 'of') ?? '';
  const forms = formsOf(element);
  const fact = facts.get(of);
  const wrong = fact
    ? formsProblem(forms, fact, locale)
    : bindingProblem(of, undefined, facts, gaps, locale.language);
  const [typed] = Object.values(forms).flatMap((words) => handTypedNumbers(words, locale.language));
  return [
    ...(wrong ? [wrong] : []),
    ...(typed ? [`"${typed.found}" is a number typed by hand: bind it with <Fact id="…" />`] : []),
  ];
}

function holdsProblems(element: Element, { rules }: Known): string[] {
  const isEmpty = plainText(element).trim() === '' && !element.children.some(isElement);
  const named = idsIn(attribute(element, 'rule')).flatMap((id) => {
    const verdict = rules[id];
    if (!verdict) return [unknownId('rule', id, Object.keys(rules))];
    return verdict.holds ? [] : [brokenRule(verdict)];
  });
  return [
    ...(isEmpty ? ['this <Holds> has no words: put those between its tags that rest on the rule'] : []),
    ...named,
  ];
}

/** By the name of the component. */
const problemsOf: Record<string, (element: Element, known: Known) => string[]> = {
  Fact: factProblems,
  Plural: pluralProblems,
  Holds: holdsProblems,
  Step: (element, { dataset }) => contextProblems(element, recordsOf('context', dataset)),
  Quote: (element, { dataset }) => ifUnknown('quote', idOf(element), idsOf(dataset.quotes)),
  Source: (element, { dataset }) =>
    idsIn(attribute(element, 'ids')).flatMap((id) => ifUnknown('source', id, idsOf(dataset.sources))),
  Figure: (element) => ifUnknown('figure', idOf(element), idsOf(figures)),
  Scrolly: (element) => ifUnknown('figure', attribute(element, 'figure') ?? '', ['sites-map']),
};

/** What is wrong with the things that an element names. */
export const namedProblems = (element: Element, known: Known): string[] =>
  problemsOf[element.name ?? '']?.(element, known) ?? [];
