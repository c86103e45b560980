/** What a reader is told who asks for a number in the prose or for a mark in a drawing. */
import type { Fact } from '../dataset/facts.ts';
import { newestCorrections } from '../dataset/modified.ts';
import { segments } from '../dataset/placeholders.ts';
import type { Correction, Source } from '../dataset/shapes.ts';
import { drawFigure, rowsOf } from '../figures/drawing.ts';
import { type AnyFigure, type Edition, frames, type RowStatus } from '../figures/figure.ts';
import { figures } from '../figures/index.ts';
import { printFact } from '../locale/print.ts';

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

/** Id of the element that holds an answer. */
export const answerId = (id: string): string => `answer-${id}`;

function standingOf(
  status: RowStatus,
  { locale }: Edition,
  { rule, provisional }: Pick<Fact, 'rule' | 'provisional'> = {},
): string {
  const known = locale.message(`status.${status}.meaning`);
  const meaning = provisional ? locale.message('status.provisional', { status: known }) : known;
  return rule ? locale.message('answers.rule', { meaning, rule: locale.message(`rule.${rule}`) }) : meaning;
}

const sourcesOf = (ids: readonly string[], { dataset }: Edition): Source[] =>
  [...new Set(ids)].flatMap((id) => dataset.sources.find((source) => source.id === id) ?? []);

/** A correction names the fact, or the record that holds it. */
const correctionsOf = (id: string, { dataset }: Edition): Correction[] =>
  newestCorrections(dataset).filter(
    ({ facts }) => facts.includes(id) || facts.includes(id.split('.')[0] ?? ''),
  );

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

/** Facts that can be asked outside the prose: in the standfirst and in the lists at the page's end. */
function boundInTexts({ dataset, locale }: Edition): string[] {
  const { story, sources, corrections } = dataset;
  const texts = [
    story.standfirst,
    ...sources.map(({ what }) => what),
    ...corrections.flatMap(({ wrong, right }) => [wrong, right]),
  ];
  return texts.flatMap((text) =>
    segments(text[locale.language]).flatMap((part) => ('fact' in part ? [part.fact] : [])),
  );
}

/** Everything that can be asked on the page, each once. `bound` are the facts of its prose, `shown` its figures. */
export function answers(bound: readonly string[], shown: readonly string[], edition: Edition): Answer[] {
  const known = new Map<string, Answer>();
  for (const id of [...boundInTexts(edition), ...bound]) {
    const fact = edition.facts.get(id);
    // A value of our own, such as the day that the story is as of, is printed without a question.
    if (fact?.sources.length) known.set(id, answerOfFact(fact, edition));
  }
  for (const figure of figures.filter(({ id }) => shown.includes(id))) {
    const rows = rowsOf(figure, edition);
    // The map of the scrolly has a mark for every row; a chart may leave rows undrawn.
    const { marks } = drawFigure(figure, rows, frames.wide, edition);
    const marked = marks.length ? rows.slice(0, marks.length) : rows;
    for (const answer of answersOfRows(figure, marked, edition)) known.set(answer.id, answer);
  }
  return [...known.values()];
}
