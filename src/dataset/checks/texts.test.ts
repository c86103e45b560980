import { expect, it } from 'vitest';
import { inEveryLanguage } from '../../../tests/every-language.ts';
import { readPrisons } from '../../../tests/prisons.ts';
import { languages } from '../../stories/chosen.ts';
import { factsOf } from '../all-facts.ts';
import { checkTexts } from './texts.ts';

const { dataset, facts } = readPrisons('tests/fixtures/small');

it('finds nothing in the texts of the fixture', () => {
  expect(checkTexts(dataset, facts)).toEqual([]);
});

it('takes braces in the words of a quote for none of ours', () => {
  const quotes = dataset.quotes.map((quote) => ({ ...quote, words: 'grands {moyens}' }));
  expect(checkTexts({ ...dataset, quotes }, facts)).toEqual([]);
});

it('lets the correction alone print what it took back', () => {
  const text = (words: string) => inEveryLanguage(words);
  const was = { count: { value: 5, unit: 'count' } };
  const correction = { id: 'fixed', date: '2022-02-01', facts: [], right: text('It is right.') };
  const wrong = text('It was {fixed.count}, or {fixed.count|words}.');
  const corrected = {
    ...dataset,
    corrections: [
      { ...correction, wrong, was },
      { ...correction, id: 'other', wrong },
    ],
  };
  const taken = factsOf(corrected);
  const found = checkTexts(corrected, taken);
  expect(new Set(found.map(({ path }) => path[1]))).toEqual(new Set([1]));
  const { corrections } = corrected;
  expect(checkTexts({ ...corrected, corrections: corrections.slice(0, 1) }, taken)).toEqual([]);
  const [event] = dataset.events;
  const events = event ? [{ ...event, text: text('{fixed.count}') }] : [];
  expect(checkTexts({ ...dataset, events } as typeof dataset, taken).map(({ message }) => message)).toEqual(
    languages.map(
      () => 'fixed.count was wrong: only the correction fixed may print it, so bind the value that is right',
    ),
  );
});

it('lets a fact be named like a language', () => {
  const sites = structuredClone(dataset.sites);
  for (const site of sites)
    site.facts = { en: { value: 1, unit: 'count', status: 'reported', sources: ['gazette'] } };
  expect(checkTexts({ ...dataset, sites } as typeof dataset, facts)).toEqual([]);
});
