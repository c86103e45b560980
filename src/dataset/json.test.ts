import { describe, expect, it } from 'vitest';
import { parseJson } from './json.ts';

const text = '{\n  "list": [1, { "a": "bc" }]\n}';

function parsed() {
  const result = parseJson('x.json', text);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.json;
}

it('gives the value, plain', () => {
  expect(parsed().value).toEqual({ list: [1, { a: 'bc' }] });
});

describe('the place', () => {
  it.each([
    ['of a value', ['list', 1, 'a'], '2:22'],
    ['of an item', ['list', 0], '2:12'],
    ['of the nearest parent, where there is none', ['list', 1, 'b', 'c'], '2:15'],
    ['of a list, where the item is missing', ['list', 7], '2:11'],
    ['of the whole', [], '1:1'],
    ['of the whole, where nothing is known of the path', ['x', 'y'], '1:1'],
  ])('%s', (_, path, place) => {
    const { line, column } = parsed().problem(path, '');
    expect(`${line}:${column}`).toBe(place);
  });

  it('inside a text counts from behind its quotation mark', () => {
    expect(parsed().problem(['list', 1, 'a'], '', 0).column).toBe(23);
    expect(parsed().problem(['list', 1, 'a'], '', 1).column).toBe(24);
  });

  it('of a key is where its name begins, and of the whole, which has none, the start', () => {
    expect(parsed().keyProblem(['list', 1, 'a'], '')).toMatchObject({ line: 2, column: 17 });
    expect(parsed().keyProblem([], '')).toMatchObject({ line: 1, column: 1 });
  });
});

describe('is refused', () => {
  it.each([
    ['an empty text', '', 'the file is empty: restore it from the last commit'],
    ['a text of spaces and lines', ' \n\t\n', 'the file is empty: restore it from the last commit'],
    [
      'a bracket alone',
      ']',
      'a value is missing: a closing bracket ] was forgotten, or a comma stands before one',
    ],
    ['a sign that JSON does not know', '{ "a": "\\u12" }', 'this is not JSON'],
  ])('%s', (_, malformed, message) => {
    expect(parseJson('x.json', malformed)).toMatchObject({ problems: [{ message }] });
  });
});
