import { expect, it } from 'vitest';
import { readPrisons } from '../../../tests/prisons.ts';
import { checkCharacters, hiddenCharacter } from './characters.ts';

it.each([
  ['\n', 'U+000A is a line break'],
  ['\r', 'U+000D is a line break'],
  ['\u2028', 'U+2028 is a line break'],
  ['\u2029', 'U+2029 is a line break'],
  ['\u0085', 'U+0085 is a line break'],
  ['\u0000', 'U+0000 is a control character'],
  ['\u001f', 'U+001F is a control character'],
  ['\u007f', 'U+007F is a control character'],
  ['\u009f', 'U+009F is a control character'],
  ['\u061c', 'U+061C is a character that turns'],
  ['\u200e', 'U+200E is a character that turns'],
  ['\u200f', 'U+200F is a character that turns'],
  ['\u202a', 'U+202A is a character that turns'],
  ['\u202e', 'U+202E is a character that turns'],
  ['\u2066', 'U+2066 is a character that turns'],
  ['\u2069', 'U+2069 is a character that turns'],
  ['\u200b', 'U+200B is a character without width'],
  ['\u00ad', 'U+00AD is a character without width'],
  ['\ufeff', 'U+FEFF is a character without width'],
  ['\ufe0d', 'U+FE0D is a character without width'],
  ['\u{e0041}', 'U+E0041 is a character without width'],
  ['\u200c\u200d', 'U+200C is two joiners'],
  ['\u0301\u0302\u0301\u0302', 'U+0301 is four or more accents'],
  ['\ue000', 'U+E000 is a character that has no form'],
  ['\ud800', 'U+D800 is a character that has no form'],
  ['\ufffd', 'U+FFFD is a character that has no form'],
  ['\ufff9', 'U+FFF9 is a character that has no form'],
  ['\uffff', 'U+FFFF is a character that has no form'],
])('finds %j in a text, with its place', (hidden, message) => {
  expect(hiddenCharacter(`ab${hidden}c`)).toEqual({ within: 2, message: expect.stringContaining(message) });
});

it.each([
  ['plain words', 'Each word has its space – “and its marks”.'],
  ['spaces that hold words together', 'La Talaudière\u00a0: 53,5\u202ft'],
  ['accents of their own', 'e\u0301 a\u0323\u0302\u0301'],
  ['a joiner within a word, as in Persian', 'می\u200cخواهم'],
  ['a joiner within a picture', '👩\u200d⚖\ufe0f'],
  ['a letter instead of a picture', '☎\ufe0e'],
])('leaves %s', (_, text) => {
  expect(hiddenCharacter(text)).toBeUndefined();
});

it('tells a hidden character in a list once, where it stands', () => {
  const { dataset } = readPrisons('tests/fixtures/small');
  expect(checkCharacters(dataset)).toEqual([]);
  const quotes = dataset.quotes.map((quote) => ({ ...quote, sources: ['gazette', 'bu\u200breau'] }));
  expect(checkCharacters({ ...dataset, quotes })).toEqual([
    {
      file: 'quotes',
      path: ['quotes', 0, 'sources', 1],
      within: 2,
      message: 'U+200B is a character without width: remove it',
    },
  ]);
});
