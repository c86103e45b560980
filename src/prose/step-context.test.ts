import { expect, it } from 'vitest';
import { prisonsEdition } from '../../tests/prisons.ts';
import { type Element, parseProse } from './mdx.ts';
import { contextProblems } from './step-context.ts';

const places = prisonsEdition('en', 'data/prisons').dataset.context;
const problems = (prose: string) => contextProblems(parseProse(prose).children[0] as Element, places);

it('finds nothing where a step shows the places that its words name', () => {
  expect(
    problems('<Step id="a" view="france" context="agen reau">\n\nAt Agen, and **Réau**.\n\n</Step>'),
  ).toEqual([]);
  expect(problems('<Step id="a" view="france">\n\nMagenta, Agenda, Agénor.\n\n</Step>')).toEqual([]);
});

it('refuses a place that nobody knows, and says which may be meant', () => {
  expect(problems('<Step id="a" view="france" context="agn">\n\nNothing.\n\n</Step>')).toEqual([
    'no place of context has the id agn: did you mean agen?',
  ]);
});

it('refuses words that name a place which the map does not show', () => {
  expect(
    problems('<Step id="a" view="france" context="reau">\n\nRéau, and <b>Tarascon</b>.\n\n</Step>'),
  ).toEqual([
    'the words of this step name Tarascon, which its map does not show: write context="reau tarascon"',
  ]);
});
