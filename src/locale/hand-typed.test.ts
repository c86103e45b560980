import { describe, expect, it } from 'vitest';
import { handTypedNumbers } from './hand-typed.ts';
import type { Language } from './languages.ts';

const found = (text: string, language: Language = 'en') =>
  handTypedNumbers(text, language).map((number) => number.found);

describe('numbers typed by hand, in English', () => {
  it.each([
    ['digits', 'It was 53.5 tonnes', ['53.5']],
    ['digits of another script', 'It was ٥٣ tonnes', ['٥٣']],
    ['digits inside a word', 'In the A7 corridor', ['7']],
    ['a spelled-out number', 'Seven prisons', ['Seven']],
    ['a compound', 'twenty-one people', ['twenty-one']],
    ['multiples', 'It doubled, then tripled, then rose tenfold', ['doubled', 'tripled', 'tenfold']],
    ['fractions', 'half of it, a quarter, two-thirds', ['half', 'quarter', 'two', 'thirds']],
    ['large numbers', 'hundreds of thousands', ['hundreds', 'thousands']],
    ['ordinals', 'the third time', ['third']],
    ['a fraction sign', 'about ½ of it', ['½']],
  ])('finds %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['"one" as a pronoun', 'No one was hurt, and one might ask why'],
    ['words that hold a number word', 'Often the listener weighs a stone; the tent and the network'],
    ['"first"', 'the first screen'],
  ])('leaves %s alone', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('says where', () => {
    expect(handTypedNumbers('Of the seven', 'en')).toEqual([{ found: 'seven', offset: 7 }]);
  });
});

describe('numbers typed by hand, in French', () => {
  it.each([
    ['digits', 'Il y en avait 53,5 tonnes', ['53,5']],
    ['digits with a narrow space', '2\u202f069 détenus', ['2\u202f069']],
    ['an ordinal', 'dans le 13e arrondissement', ['13']],
    ['a spelled-out number', 'Sept prisons, puis deux', ['Sept', 'deux']],
    ['a compound', 'vingt-et-un mineurs, dix-sept autres', ['vingt-et-un', 'dix-sept']],
    ['a number after an elision', 'plus d’onze tonnes, l’équivalent de l’onzième', ['onze', 'onzième']],
    ['multiples', 'Elles ont doublé, puis triplé ; le double', ['doublé', 'triplé', 'double']],
    ['fractions', 'la moitié, un quart, le tiers, une heure et demie', ['moitié', 'quart', 'tiers', 'demie']],
    ['collectives', 'une dizaine, des centaines de milliers', ['dizaine', 'centaines', 'milliers']],
    ['ordinals', 'la troisième fois, au second tour', ['troisième', 'second']],
  ])('finds %s', (_, text, expected) => {
    expect(found(text, 'fr')).toEqual(expected);
  });

  it.each([
    ['articles', 'Un véhicule et une voiture ; l’un et l’autre, les uns, chacune'],
    ['"premier"', 'le premier écran, la première fois'],
    ['words that hold a number word', 'septembre, un mildiou, desservir, le sixain, la centralité'],
    [
      'words that end or begin with one',
      'la huitre, le cinquantenaire, quartier, secondaire, demeure, doublure',
    ],
  ])('leaves %s alone', (_, text) => {
    expect(found(text, 'fr')).toEqual([]);
  });
});
