import { expect, it } from 'vitest';
import { readDataset } from '../read.ts';
import { checkTexts } from './texts.ts';

const { dataset, facts } = readDataset('tests/fixtures/small');

it('finds nothing in the texts of the fixture', () => {
  expect(checkTexts(dataset, facts)).toEqual([]);
});

it('takes braces in the words of a quote for none of ours', () => {
  const quotes = dataset.quotes.map((quote) => ({ ...quote, words: 'grands {moyens}' }));
  expect(checkTexts({ ...dataset, quotes }, facts)).toEqual([]);
});

it('lets a fact be named like a language', () => {
  const sites = structuredClone(dataset.sites);
  for (const site of sites)
    site.facts = { en: { value: 1, unit: 'count', status: 'reported', sources: ['gazette'] } };
  expect(checkTexts({ ...dataset, sites }, facts)).toEqual([]);
});
