import { expect, it } from 'vitest';
import { prisonsEdition } from '../../../../../tests/prisons.ts';
import { contextProblems } from './step-context.ts';

const places = prisonsEdition('en', 'data/prisons').dataset.context;
const problems = (words: string, ...context: string[]) =>
  contextProblems({ given: { context }, words }, places);

it('finds nothing where a step shows the places that its words name', () => {
  expect(problems('At Agen, and Réau.', 'agen', 'reau')).toEqual([]);
  expect(problems('Magenta, Agenda, Agénor.')).toEqual([]);
  expect(contextProblems({ given: {}, words: 'Nothing.' }, places)).toEqual([]);
});

it('refuses a place that nobody knows, and says which may be meant', () => {
  expect(problems('Nothing.', 'agn')).toEqual(['no place of context has the id agn: did you mean agen?']);
});

it('refuses words that name a place which the map does not show', () => {
  expect(problems('Re\u0301au, and Tarascon.', 'reau')).toEqual([
    'the words of this step name Tarascon, which its map does not show: write context="reau tarascon"',
  ]);
});
