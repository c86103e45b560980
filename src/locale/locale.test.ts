import { describe, expect, it } from 'vitest';
import type { LanguageFile } from './language-file.ts';
import { languageFile } from './languages.ts';
import { createLocale, type Locale, localeOf } from './locale.ts';

const french = createLocale('fr');

describe('dates in French', () => {
  it.each([
    ['2025-04-14', 'full', '14 avril 2025'],
    ['2025-04-01', 'full', '1er avril 2025'],
    ['2024-06-01', 'day', '1er juin'],
    ['2025-04-21', 'day', '21 avril'],
    ['2025-04', 'full', 'avril 2025'],
    ['2024-01-01', 'short-month', 'janv.'],
  ] as const)('%s as %s is %s', (iso, style, expected) => {
    expect(french.date(iso, style)).toBe(expected);
  });

  it.each([
    ['2025-04-14', '2025-04-15', '14–15 avril', '14 au 15 avril'],
    ['2025-04-01', '2025-04-03', '1er–3 avril', '1er au 3 avril'],
    ['2025-04-30', '2025-05-01', '30 avril – 1er mai', '30 avril au 1er mai'],
    ['2025-04-30', '2025-04-30', '30 avril', '30 avril'],
  ])('%s to %s is %s, and in a sentence %s', (from, until, alone, inSentence) => {
    expect(french.dateRange(from, until, 'day')).toBe(alone);
    expect(french.daysFromTo(from, until, 'day')).toBe(inSentence);
  });
});

it.each([
  ['2025-04-14T20:00', '20 h'],
  ['2025-04-14T20:10', '20 h 10'],
  ['2025-04-15T00:40', '0 h 40'],
  ['2025-04-14T05:05', '5 h 05'],
])('the hour of %s is %s', (iso, expected) => {
  expect(french.clock(iso).replaceAll('\u00a0', ' ')).toBe(expected);
});

it.each([
  [53.5, '53,5'],
  [2069, '2\u202f069'],
])('the number %d is %s', (value, expected) => {
  expect(french.number(value)).toBe(expected);
});

it('joins and sets the words of a message in French', () => {
  expect(french.list(['Agen', 'Réau', 'Tarascon'])).toBe('Agen, Réau et Tarascon');
  expect(french.message('source.line', { count: 2, publishers: 'AFP, BFMTV' })).toBe(
    'Sources\u00a0: AFP, BFMTV',
  );
  expect(french.around('quote', 'words')).toEqual(['«\u00a0', '\u00a0»']);
});

describe('the CSV of a language', () => {
  const points = { delimiter: ',', decimal: '.' } as const;
  const commas = { delimiter: ';', decimal: ',' } as const;

  it.each([
    ['en-GB', points],
    ['fr-FR', commas],
    ['de-DE', commas],
    ['he-IL', points],
    ['ar-EG', points],
  ])('follows from the decimal mark: %s', (tag, dialect) => {
    expect(localeOf('fr', { ...languageFile('fr'), tag }).csv).toEqual(dialect);
  });

  it('is what the language says, if it does', () => {
    const csv = { delimiter: ';', decimal: '.' } as const;
    expect(localeOf('fr', { ...languageFile('fr'), csv }).csv).toEqual(csv);
  });
});

describe('a message that cannot be used', () => {
  const broken = (messages: Partial<LanguageFile['messages']>) =>
    localeOf('fr', { ...languageFile('fr'), messages: messages as LanguageFile['messages'] });

  it('is named by key and file if it is missing', () => {
    expect(() => broken({}).message('page.skip')).toThrow(
      'src/locale/fr.ts: the message "page.skip" cannot be used: it is missing',
    );
  });

  it('is told in the file of the story, if it is one of its words', () => {
    const words = { file: 'src/stories/bees/words/fr.ts', messages: { 'bees.title': '{count} abeilles' } };
    const locale: Locale<'bees.title'> = createLocale('fr', words);
    expect(locale.message('bees.title', { count: 3 })).toBe('3 abeilles');
    expect(() => locale.message('bees.title')).toThrow(/^src\/stories\/bees\/words\/fr\.ts: .*count/);
    const without: Locale<'bees.title'> = createLocale('fr', { ...words, messages: {} });
    expect(() => without.message('bees.title')).toThrow(/^src\/stories\/bees\/words\/fr\.ts: .*is missing/);
  });

  it('is named by key and file if a value is missing', () => {
    expect(() => broken({ 'page.as-of': 'au {jour}' }).message('page.as-of', { date: 'x' })).toThrow(
      /^src\/locale\/fr\.ts: the message "page\.as-of" cannot be used: .*jour/,
    );
  });
});

it('there is no locale of a language without a file', () => {
  expect(() => createLocale('xx')).toThrow('no language is called "xx": there are en, fr');
});
