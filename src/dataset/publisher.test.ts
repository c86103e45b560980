import { expect, it } from 'vitest';
import { readPrisons } from '../../tests/prisons.ts';
import { modifiedOn, newestCorrections } from './modified.ts';
import { namesByLanguage, publisherName, publisherNames, publishersOf } from './publisher.ts';

const { dataset } = readPrisons('tests/fixtures/small');
const [source] = dataset.sources;
if (!source) throw new Error('the fixture has no source');
const sources = [
  { ...source, id: 'first', publisher: 'France 3 Régions' },
  { ...source, id: 'second', publisher: 'The Gazette' },
  { ...source, id: 'third', publisher: 'The Gazette' },
];

it('keeps a number in the name of a publisher on the line of its word', () => {
  expect(publisherName({ publisher: 'France 3 Régions' })).toBe('France\u00a03 Régions');
});

it('names each publisher once, in the order of the sources, and knows no unknown one', () => {
  expect(publishersOf(['third', 'nobody', 'first', 'second'], sources).map(({ id }) => id)).toEqual([
    'third',
    'first',
  ]);
  expect(publisherNames(['second', 'first', 'third'], sources)).toEqual([
    'The Gazette',
    'France\u00a03 Régions',
  ]);
});

it('is of the day of the newest correction, or of publication where there is none', () => {
  const text = { en: 'x', fr: 'x' };
  const correction = (id: string, date: string) => ({ id, date, wrong: text, right: text, facts: [] });
  const corrections = [
    correction('old', '2022-02-03'),
    correction('new', '2022-03-01'),
    correction('same', '2022-02-03'),
  ];
  expect(newestCorrections({ corrections }).map(({ id }) => id)).toEqual(['new', 'old', 'same']);
  expect(modifiedOn({ ...dataset, corrections })).toBe('2022-03-01');
  expect(modifiedOn(dataset)).toBe('2022-02-01');
});

it('tells names of one language that stand side by side as one text', () => {
  const of = (publisher: string, language: string) => ({ ...source, publisher, language });
  expect(
    namesByLanguage([of('AFP', 'fr'), of('Europe 1', 'fr'), of('Daily Mail', 'en'), of('RTL', 'fr')]),
  ).toEqual([
    { language: 'fr', names: 'AFP, Europe\u00a01' },
    { language: 'en', names: 'Daily Mail' },
    { language: 'fr', names: 'RTL' },
  ]);
});
