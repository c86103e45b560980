/** All that readers are given besides the sentences of the prose, each comparable with what it was. */
import { printText } from '../dataset/print.ts';
import { drawFigure } from '../figures/drawing.ts';
import { type AnyFigure, type Edition, frameNames, frames } from '../figures/figure.ts';
import { figureTable } from '../figures/table.ts';
import { figures, story } from '../stories/chosen.ts';

/** What readers are given besides sentences. */
export interface Output {
  kind: 'figure' | 'table' | 'finding' | 'text alternative' | 'note' | 'page';
  id: string;
  /** Equal as long as readers see no difference. */
  content(edition: Edition): string;
}

export type OutputName = Pick<Output, 'kind' | 'id'>;

/** What readers see of values and sources: what a source prints of a fact is for the checks alone. */
const shown = (value: unknown): string =>
  JSON.stringify(value, (key, inner) => (key === 'gives' ? undefined : inner));

/** A drawing without its text alternative, which is an output of its own. */
function drawingsOf(figure: AnyFigure, edition: Edition): string {
  const rows = figure.rows(edition);
  return frameNames
    .map((name) => drawFigure(figure, rows, frames[name], edition).svg.replace(/ aria-label="[^"]*"/, ''))
    .join('');
}

const { opening } = story;

/** Everything that can change without a sentence of the prose changing. Whatever readers are given next joins here. */
export const outputs: readonly Output[] = [
  ...figures.flatMap((figure): Output[] => [
    { kind: 'figure', id: figure.id, content: (edition) => drawingsOf(figure, edition) },
    { kind: 'table', id: figure.id, content: (edition) => shown(figureTable(figure, edition)) },
    { kind: 'finding', id: figure.id, content: (edition) => figure.title(figure.rows(edition), edition) },
    {
      kind: 'text alternative',
      id: figure.id,
      content: (edition) => figure.alternative(figure.rows(edition), edition),
    },
    { kind: 'note', id: figure.id, content: (edition) => figure.note?.(figure.rows(edition), edition) ?? '' },
  ]),
  ...(opening
    ? [
        {
          kind: 'figure' as const,
          id: 'opening',
          content: (edition: Edition) => frameNames.map((name) => opening.draw(name, edition)).join(''),
        },
      ]
    : []),
  ...(['title', 'standfirst'] as const).map(
    (id): Output => ({
      kind: 'page',
      id,
      content: ({ dataset, facts, locale }) => printText(dataset.story[id], facts, locale),
    }),
  ),
  { kind: 'page', id: 'publisher', content: ({ dataset }) => JSON.stringify(dataset.story.publisher) },
  { kind: 'page', id: 'authors', content: ({ dataset }) => JSON.stringify(dataset.story.authors ?? []) },
  {
    kind: 'page',
    id: 'quotes',
    content: ({ dataset }) => JSON.stringify(dataset.quotes.map(({ words }) => words)),
  },
  {
    kind: 'page',
    id: 'sources',
    content: ({ dataset, facts, locale }) =>
      shown(dataset.sources.map((source) => [source, printText(source.what, facts, locale)])),
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
