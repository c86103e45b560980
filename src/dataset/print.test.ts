import { describe, expect, it } from 'vitest';
import { inEveryLanguage } from '../../tests/every-language.ts';
import { readPrisons } from '../../tests/prisons.ts';
import { createLocale } from '../stories/chosen.ts';
import type { Fact } from './facts.ts';
import { printFact, printInUnit, printText } from './print.ts';
import type { Unit } from './shapes.ts';

const locale = createLocale('en');
const { units } = readPrisons('tests/fixtures/small').dataset;
const quantity = (value: number, unit: Fact['unit'], more: Partial<Fact> = {}): Fact => ({
  id: 'x',
  kind: 'quantity',
  value,
  unit,
  measure: units.find(({ id }) => id === unit),
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
    [quantity(22, 'ordinal'), undefined, '22nd'],
    [quantity(1, 'person'), undefined, '1 person'],
    [quantity(1, 'vehicle', { qualifier: 'about' }), undefined, 'about 1 vehicle'],
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
    expect(printText({ ...inEveryLanguage(''), en: '{x|Words} places, {x} in all' }, facts, locale)).toBe(
      'Seven places, 7 in all',
    );
  });
});

describe('a fact in French', () => {
  const french = createLocale('fr');
  it.each([
    [quantity(53.5, 'tonne'), undefined, '53,5 tonnes'],
    [quantity(1.5, 'tonne'), undefined, '1,5 tonne'],
    [quantity(2069, 'count'), undefined, '2\u202f069'],
    [quantity(47, 'tonne', { qualifier: 'nearly' }), 'Sentence', 'Près de 47 tonnes'],
    [quantity(7, 'count'), 'Words', 'Sept'],
    [quantity(1, 'count'), 'words', 'un'],
    [quantity(1, 'count'), 'feminine', 'une'],
    [quantity(1, 'count'), 'Feminine', 'Une'],
    [quantity(6, 'count'), 'feminine', 'six'],
    [quantity(10, 'count', { qualifier: 'about' }), 'words', 'une dizaine de'],
    [quantity(11, 'count', { qualifier: 'about' }), 'words', 'environ onze'],
    [quantity(15, 'count', { qualifier: 'about' }), undefined, 'environ 15'],
    [quantity(1, 'ordinal'), undefined, '1er'],
    [quantity(13, 'ordinal'), undefined, '13e'],
    [quantity(130.6, 'percent', { status: 'derived' }), undefined, '130,6\u202f%'],
    [quantity(2.306, 'ratio'), undefined, 'ont plus que doublé'],
    [quantity(0.9, 'ratio'), undefined, 'ont baissé'],
  ] as const)('%o as %s is %s', (fact, as, expected) => {
    expect(printFact(fact, french, as)).toBe(expected);
  });

  it('has an hour about which a source is not exact', () => {
    const hour: Fact = { id: 'x', kind: 'clock', value: '2025-04-15T00:40', status: 'reported', sources: [] };
    const printed = (fact: Fact) => printFact(fact, french).replaceAll('\u00a0', ' ');
    expect(printed(hour)).toBe('0 h 40');
    expect(printed({ ...hour, qualifier: 'about' })).toBe('vers 0 h 40');
  });

  it('stands in a text with the spaces of French', () => {
    const facts = new Map([['x', quantity(53.5, 'tonne')]]);
    const text = { ...inEveryLanguage(''), fr: '{x} : « {x|number} »' };
    expect(printText(text, facts, french)).toBe('53,5 tonnes\u00a0: «\u00a053,5\u00a0»');
  });
});

describe('a unit of the data', () => {
  const french = createLocale('fr');
  const ship: Unit = {
    id: 'ship',
    forms: {
      ...inEveryLanguage({ other: '# ships' }),
      en: { one: '# ship', other: '# ships' },
      fr: { one: '# navire', many: '# de navires', other: '# navires' },
    },
  };

  it('has the form that the number takes in each language', () => {
    expect([0, 1, 1.5, 2].map((value) => printInUnit(value, ship, locale))).toEqual([
      '0 ships',
      '1 ship',
      '1.5 ships',
      '2 ships',
    ]);
    expect([0, 1, 1.5, 2, 1_000_000].map((value) => printInUnit(value, ship, french, String(value)))).toEqual(
      ['0 navire', '1 navire', '1.5 navire', '2 navires', '1000000 de navires'],
    );
  });

  it('uses the other form for all that have none of their own', () => {
    const forms = { ...ship.forms, fr: { other: '# navire(s)' } };
    expect([1, 2].map((value) => printInUnit(value, { ...ship, forms }, french))).toEqual([
      '1 navire(s)',
      '2 navire(s)',
    ]);
  });

  it('takes a number as it is, and the spaces of print', () => {
    const forms = { ...ship.forms, fr: { other: '# % !' } };
    expect(printInUnit(5, { ...ship, forms }, french, '$& près de 5')).toBe('$& près de 5\u202f%\u202f!');
  });
});

describe('ranges of days', () => {
  it.each([
    ['2025-04-28', '2025-04-30', 'full', '28–30 April 2025'],
    ['2025-04-14', '2025-04-15', 'day', '14–15 April'],
    ['2025-04-30', '2025-05-02', 'day', '30 April – 2 May'],
  ] as const)('%s to %s as %s is %s', (from, to, style, expected) => {
    expect(locale.dateRange(from, to, style)).toBe(expected);
  });
});
