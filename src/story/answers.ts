/** What a reader is told who asks for a number in the prose or for a mark in a drawing. */
import type { Fact } from '../dataset/facts.ts';
import { newestCorrections } from '../dataset/modified.ts';
import { segments } from '../dataset/placeholders.ts';
import { printFact } from '../dataset/print.ts';
import { recordOf } from '../dataset/record-of.ts';
import type { Correction, Source, Text } from '../dataset/shapes.ts';
import { drawFigure, rowsOf } from '../figures/drawing.ts';
import { type AnyFigure, type Edition, frames, type RowStatus } from '../figures/figure.ts';
import { inLanguage } from '../locale/languages.ts';
import type { Asked } from '../prose/prose.ts';
import { figureById } from '../stories/chosen.ts';

export interface Answer {
  /** Of the fact, or of the row where no fact holds the value. */
  id: string;
  value: string;
  /** What the value is of, where a mark stands for it; else the date that it speaks of. */
  about: string | undefined;
  /** How sure it is, in words. */
  standing: string;
  detail: string | undefined;
  sources: Source[];
  /** Corrections of the value, newest first. */
  corrections: Correction[];
}

function standingOf(
  status: RowStatus,
  { locale }: Edition,
  { rule, provisional }: Pick<Fact, 'rule' | 'provisional'> = {},
): string {
  const known = locale.message(`status.${status}.meaning`);
  const meaning = provisional ? locale.message('status.provisional', { status: known }) : known;
  return rule ? locale.message('notes.rule', { meaning, rule: locale.message(`rule.${rule}`) }) : meaning;
}

const sourcesOf = (ids: readonly string[], { dataset }: Edition): Source[] =>
  [...new Set(ids)].flatMap((id) => dataset.sources.find((source) => source.id === id) ?? []);

/** A correction names the fact, or the record that holds it. */
const correctionsOf = (id: string, { dataset }: Edition): Correction[] =>
  newestCorrections(dataset).filter(({ facts }) => facts.includes(id) || facts.includes(recordOf(id)));

function answerOfFact(fact: Fact, edition: Edition): Answer {
  const { locale } = edition;
  return {
    id: fact.id,
    value: locale.capital(printFact(fact, locale)),
    about: fact.on && locale.date(fact.on),
    standing: standingOf(fact.status, edition, fact),
    detail: undefined,
    sources: sourcesOf(fact.sources, edition),
    corrections: correctionsOf(fact.id, edition),
  };
}

/** The answers of a figure, one for each row; none where its marks cannot be asked. */
export function answersOfRows(figure: AnyFigure, rows: readonly unknown[], edition: Edition): Answer[] {
  return rows.flatMap((row) => {
    const answer = figure.answer?.(row, edition);
    if (!answer) return [];
    const fact = edition.facts.get(answer.id);
    return [
      {
        detail: undefined,
        ...answer,
        value: edition.locale.capital(answer.value),
        standing: standingOf(fact?.status ?? figure.status(row), edition, fact),
        sources: sourcesOf([...(fact?.sources ?? []), ...figure.sources(row)], edition),
        corrections: correctionsOf(answer.id, edition),
      },
    ];
  });
}

/** Facts that can be asked in texts of the data. */
function factsIn(texts: readonly Text[], { locale }: Edition): Asked[] {
  return texts.flatMap((text) =>
    segments(inLanguage(text, locale.language)).flatMap((part) =>
      'fact' in part ? [{ fact: part.fact }] : [],
    ),
  );
}

/** What can be asked on the page, in its order: standfirst, corrections, prose, sources. */
function askedOnPage(prose: readonly Asked[], edition: Edition): Asked[] {
  const { story, sources } = edition.dataset;
  const corrections = newestCorrections(edition.dataset).flatMap(({ wrong, right }) => [wrong, right]);
  return [
    ...factsIn([story.standfirst, ...corrections], edition),
    ...prose,
    ...factsIn(
      sources.map(({ what }) => what),
      edition,
    ),
  ];
}

/** The answers of the marks that a figure draws. */
function answersOfMarks(id: string, edition: Edition): Answer[] {
  const figure = figureById(id);
  const rows = rowsOf(figure, edition);
  // The map of the scrolly has a mark for every row; a chart may leave rows undrawn.
  const { marks } = drawFigure(figure, rows, frames.wide, edition);
  return answersOfRows(figure, marks.length ? rows.slice(0, marks.length) : rows, edition);
}

/** Everything that can be asked on the page, each once, in the order in which it first comes. A mark tells more than a number does. */
export function answers(prose: readonly Asked[], edition: Edition): Answer[] {
  const known = new Map<string, Answer>();
  for (const { fact: id, figure } of askedOnPage(prose, edition)) {
    const fact = id === undefined ? undefined : edition.facts.get(id);
    // A value of our own, such as the day that the story is as of, is printed without a question.
    if (fact?.sources.length && !known.has(fact.id)) known.set(fact.id, answerOfFact(fact, edition));
    if (figure === undefined) continue;
    for (const answer of answersOfMarks(figure, edition)) known.set(answer.id, answer);
  }
  return [...known.values()];
}
