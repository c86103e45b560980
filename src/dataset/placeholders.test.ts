import { expect, it } from 'vitest';
import { segments } from './placeholders.ts';

const fact = (name: string, offset: number, as?: string) => ({ fact: name, as, offset });
const text = (words: string, offset: number) => ({ text: words, offset });

it.each([
  ['', []],
  ['words', [text('words', 0)]],
  ['{a}', [fact('a', 0)]],
  ['{a}{b|words}', [fact('a', 0), fact('b', 3, 'words')]],
  ['in {a}', [text('in ', 0), fact('a', 3)]],
  ['{a} rose', [fact('a', 0), text(' rose', 3)]],
  [
    'in {a} by {b|Words}.',
    [text('in ', 0), fact('a', 3), text(' by ', 6), fact('b', 10, 'Words'), text('.', 19)],
  ],
  ['{} and {|}', [fact('', 0), text(' and ', 2), fact('', 7, '')]],
  ['{a and {b}', [text('{a and ', 0), fact('b', 7)]],
])('%j is cut into words and facts, each with its place', (whole, expected) => {
  expect(segments(whole)).toEqual(expected);
});
