import { expect, it } from 'vitest';
import { printProblem, problemAt } from './problem.ts';

it('names the place by line and column, and marks it', () => {
  const text = '{\n  "tonnes": "53,5"\n}\n';
  const problem = problemAt('data/seizures.json', text, text.indexOf('"53,5"'), 'tonnes must be a number');
  expect(printProblem(problem)).toBe(
    ['data/seizures.json:2:13  tonnes must be a number', '      "tonnes": "53,5"', '                ^'].join(
      '\n',
    ),
  );
});
