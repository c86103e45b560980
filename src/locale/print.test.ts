import { describe, expect, it } from 'vitest';
import type { Fact } from '../dataset/facts.ts';
import { createLocale } from './locale.ts';
import { printFact, printText } from './print.ts';

const locale = createLocale('en');
const quantity = (value: number, unit: Fact['unit'], more: Partial<Fact> = {}): Fact => ({
  id: 'x',
  kind: 'quantity',
  value,
  unit,
  status: 'reported',
  sources: ['s'],
  ...more,
});

describe('a fact in English', () => {
  it.each([
    [quantity(53.5, 'tonne'), undefined, '53.5 tonnes'],
    [quantity(1, 'tonne'), undefined, '1 tonne'],
    [quantity(2069, 'count'), undefined, '2,069'],
    [quantity(47, 'tonne', { qualifier: 'nearly' }), undefined, 'nearly 47 tonnes'],
    [quantity(47, 'tonne', { qualifier: 'nearly' }), 'Sentence', 'Nearly 47 tonnes'],
    [quantity(47, 'tonne', { qualifier: 'nearly' }), 'number', '47'],
    [quantity(7, 'count'), 'words', 'seven'],
    [quantity(7, 'count'), 'Words', 'Seven'],
    [quantity(30, 'count'), 'words', '30'],
    [quantity(10, 'count', { qualifier: 'about' }), 'words', 'about ten'],
    [quantity(13, 'ordinal'), undefined, '13th'],
    [quantity(130.6, 'percent', { status: 'derived' }), undefined, '130.6%'],
    [quantity(2.306, 'ratio'), undefined, 'more than doubled'],
    [quantity(1.4, 'ratio'), undefined, 'rose'],
  ] as const)('%o as %s is %s', (fact, as, expected) => {
    expect(printFact(fact, locale, as)).toBe(expected);
  });

  it.each([
    ['date', '2025-04-14', undefined, '14 April 2025'],
    ['date', '2025-04-14', 'day', '14 April'],
    ['date', '2025-04-14', 'month', 'April 2025'],
    ['date', '2025-04', undefined, 'April 2025'],
    ['clock', '2025-04-15T00:40', undefined, '00:40'],
    ['clock', '2025-04-15T00:40', 'day', '15 April'],
    ['year', 2024, undefined, '2024'],
  ] as const)('a %s of %s as %s is %s', (kind, value, as, expected) => {
    const fact: Fact = { id: 'x', kind, value, status: 'reported', sources: [] };
    expect(printFact(fact, locale, as)).toBe(expected);
  });

  it('refuses a manner that does not fit', () => {
    const fact: Fact = { id: 'x', kind: 'year', value: 2024, status: 'reported', sources: [] };
    expect(() => printFact(fact, locale, 'words')).toThrow('x cannot be printed as "words"');
  });

  it('fills the placeholders of a text', () => {
    const facts = new Map([['x', quantity(7, 'count')]]);
    expect(printText({ en: '{x|Words} places, {x} in all' }, facts, locale)).toBe('Seven places, 7 in all');
  });
});

describe('ranges of days', () => {
  it.each([
    ['2025-04-28', '2025-04-30', 'full', '28–30 April 2025'],
    ['2025-04-14', '2025-04-15', 'day', '14–15 April'],
    ['2025-04-30', '2025-05-02', 'day', '30 April – 2 May'],
  ] as const)('%s to %s as %s is %s', (from, to, style, expected) => {
    // Intl joins with thin spaces; the words are what matters here.
    expect(locale.dateRange(from, to, style).replace(/\u2009/g, ' ')).toBe(expected);
  });
});
