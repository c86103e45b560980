import { expect, it } from 'vitest';
import { parseJson } from './json.ts';

/** Place and sentence of the one problem with a text. */
function told(text: string): string {
  const result = parseJson('x.json', text);
  if (!('problems' in result)) return 'nothing';
  return result.problems.map(({ line, column, message }) => `${line}:${column} ${message}`).join('\n');
}

it.each([
  ['27,7', '27.7'],
  ['-2,5', '-2.5'],
  ['27,70 , "b": 1', '27.70', '27,70'],
  ['1.000,5', '1000.5'],
  ['1,000.5', '1000.5'],
  ['1,263', '1.263 or 1263'],
  ['1,234,567', '1234567'],
  ['27 000', '27000'],
  ['27\u202f000,5', '27000.5'],
  ['1’500', '1500'],
  ['.5', '0.5'],
  ['5.', '5'],
  ['+5', '5'],
  ['05', '5'],
])('a number that is written as %s is told with the right one', (typed, meant, written = typed) => {
  expect(told(`{\n  "a": ${typed}\n}`)).toBe(
    `2:8 a number has a decimal point, and nothing else between its digits: for ${written} write ${meant}`,
  );
});

it.each([
  ['a date without quotes', '{ "on": 2025-04-16 }', '1:9 a date stands in double quotes: write "2025-04-16"'],
  [
    'an hour without quotes',
    '{ "at": 2025-04-14T20:00 }',
    '1:9 a date stands in double quotes: write "2025-04-14T20:00"',
  ],
  ['a unit', '{ "a": 27.7 t }', '1:13 t does not belong behind a number'],
  ['a sign of percent', '{ "a": 5%, "b": 1 }', '1:9 % does not belong behind a number'],
  ['a no-break space', '{ "a":\u00a05 }', '1:7 an invisible sign, such as a no-break space, stands here'],
  ['single quotes', "{ 'a': 5 }", '1:3 names and texts stand in double quotes ", not in single ones'],
  ['typographic quotes', '{ “a”: 5 }', '1:3 “ is a typographic quote'],
  ['quotes within a text', '{ "a": "he said "no" to" }', '1:18 the text ended at the quote before this'],
  ['a semicolon', '{ "a": 5; "b": 1 }', '1:9 here belongs a comma, not a semicolon'],
  ['a word with a capital', '{ "a": True }', '1:8 for True write true'],
  ['a tab in a text', '{ "a": "b\tc" }', '1:8 a tab stands inside this text: put a space instead'],
  ['a path of Windows', '{ "a": "C:\\x" }', '1:8 a backslash inside a text is written twice, \\\\'],
  [
    'a line break in a text',
    '{ "a": "b\nc" }',
    '1:8 a text is not closed: a straight double quote " is missing',
  ],
  ['a second comma', '{ "a": 5,, "b": 1 }', '1:10 a name in double quotes is missing'],
  ['the end of a list', '{ "a": [1, 2', '1:13 a closing bracket ] is missing'],
])('%s is told by what to do', (_, text, message) => {
  expect(told(text)).toContain(message);
});

it('numbers that are right are left alone, and so are digits within texts', () => {
  expect(told('{ "a": [27,7], "b": -0.5, "c": 1e3, "d": "27,7 000" }')).toBe('nothing');
  expect(told('{ "a": "27,7" "b": 1 }')).toBe('1:15 a comma is missing before this');
});
