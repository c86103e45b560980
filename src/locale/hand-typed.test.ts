import { describe, expect, it } from 'vitest';
import { handTypedNumbers } from './hand-typed.ts';

const found = (text: string) => handTypedNumbers(text, 'en').map((number) => number.found);

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
