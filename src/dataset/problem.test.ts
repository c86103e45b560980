import { expect, it } from 'vitest';
import { DataError, printProblem, problemAt } from './problem.ts';

const text = '{\n  "tonnes": "53,5"\n}\n';
const problem = problemAt(
  'data/prisons/seizures.json',
  text,
  text.indexOf('"53,5"'),
  'tonnes must be a number',
);
const printed = [
  'data/prisons/seizures.json:2:13  tonnes must be a number',
  '      "tonnes": "53,5"',
  '                ^',
].join('\n');

it('names the place by line and column, and marks it', () => {
  expect(printProblem(problem)).toBe(printed);
});

it.each([
  ['the start', 'ab\ncd', 0, 1, 1, 'ab'],
  ['an empty first line', '\nab', 0, 1, 1, ''],
  ['what follows it', '\nab', 1, 2, 1, 'ab'],
  ['the end of a line', 'ab\ncd', 2, 1, 3, 'ab'],
  ['the start of the next', 'ab\ncd', 3, 2, 1, 'cd'],
  ['the last line, which nothing ends', 'ab\ncd', 4, 2, 2, 'cd'],
  ['a line between others', 'ab\ncd\nef', 4, 2, 2, 'cd'],
  ['the end of all', 'ab', 2, 1, 3, 'ab'],
])('finds the line and the column of %s', (_, whole, offset, line, column, source) => {
  expect(problemAt('x.json', whole, offset, 'here')).toEqual({
    file: 'x.json',
    line,
    column,
    source,
    message: 'here',
  });
});

it('shows a part of a long line, with the mark below the place', () => {
  const long = `${'a'.repeat(100)}\t!${'b'.repeat(200)}`;
  const [, excerpt = '', mark = ''] = printProblem(problemAt('x.json', long, 101, 'here')).split('\n');
  expect(excerpt[mark.indexOf('^')]).toBe('!');
  expect(excerpt).toBe(`    ${'a'.repeat(58)} !${'b'.repeat(40)}`);
});

it('stops a build with all problems, and leads to the first', () => {
  const one = new DataError([problem]);
  expect(one.message).toBe(`One problem in the data or the prose\n\n${printed}`);
  expect(one.stack).toBe(`DataError: ${one.message}`);
  expect(one.loc).toEqual({ file: 'data/prisons/seizures.json', line: 2, column: 13 });
  const two = new DataError([problem, problem]);
  expect(two.message).toBe(`2 problems in the data or the prose\n\n${printed}\n\n${printed}`);
  expect(two.problems).toHaveLength(2);
  expect(new DataError([]).loc).toBeUndefined();
});
