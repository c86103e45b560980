import { expect, it } from 'vitest';
import { type Conventions, cellOf, possibleValues } from './cells.ts';

const french: Conventions = { decimalComma: true, dayFirst: true };
const unsure: Conventions = { decimalComma: false, dayFirst: undefined };

it.each<[string, Conventions, unknown[]]>([
  ['53.5', unsure, [53.5]],
  ['53,5', unsure, [53.5]],
  ['-16', unsure, [-16]],
  ['−16', unsure, [-16]],
  ['1\u202f263', french, [1263]],
  ['1\u00a0263,5', french, [1263.5]],
  ['1 263 000', french, [1263000]],
  ['1,263', french, [1.263]],
  ['1,263', unsure, [1263, 1.263]],
  ['1,263.5', unsure, [1263.5]],
  ['0,263', unsure, [0.263]],
  ['1e-7', unsure, [1e-7]],
  ['12 34', unsure, ['12 34']],
  ['53,5 t', unsure, ['53,5 t']],
  ['0x10', unsure, ['0x10']],
  ['null', unsure, [null]],
  ['', unsure, [undefined]],
])('reads the number %j', (cell, conventions, expected) => {
  expect(possibleValues(cell, 'number', conventions)).toEqual(expected);
});

it.each<[string, Conventions, unknown[]]>([
  ['2025-04-16', unsure, ['2025-04-16']],
  ['2025-04', unsure, ['2025-04']],
  ['16/04/2025', unsure, ['2025-04-16']],
  ['4/16/2025', unsure, ['2025-04-16']],
  ['04/05/2025', french, ['2025-05-04']],
  ['04/05/2025', { ...unsure, dayFirst: false }, ['2025-04-05']],
  ['04/05/2025', unsure, ['2025-05-04', '2025-04-05']],
  ['05/05/2025', unsure, ['2025-05-05']],
  ['avr-25', french, ['2025-04']],
  ['août-25', french, ['2025-08']],
  ['Apr-25', unsure, ['2025-04']],
  ['4/4/2025', unsure, ['2025-04-04']],
  ['45/45/2025', unsure, ['45/45/2025']],
  ['soon-25', unsure, ['soon-25']],
])('reads the date %j', (cell, conventions, expected) => {
  expect(possibleValues(cell, 'date', conventions)).toEqual(expected);
});

it.each([
  ['TRUE', 'boolean', true],
  ['VRAI', 'boolean', true],
  ['faux', 'boolean', false],
  ['perhaps', 'boolean', 'perhaps'],
  ['dm  bfm-0415', 'list', ['dm', 'bfm-0415']],
  ['dm', 'list', ['dm']],
  ['[]', 'list', []],
  ['["a b"]', 'list', ['a b']],
  ['[dm, bfm]', 'list', ['dm', 'bfm']],
  ['[dm[1], bfm]', 'list', ['dm[1]', 'bfm']],
  ['12', 'list', ['12']],
  ['92', 'text', '92'],
  ['true', 'text', 'true'],
  ['{}', 'text', '{}'],
  ['{}', undefined, {}],
  ['true', undefined, true],
  ['12', undefined, 12],
  ['some words', undefined, 'some words'],
] as const)('reads %j as %s', (cell, kind, expected) => {
  expect(possibleValues(cell, kind, unsure)).toEqual([expected]);
});

it('writes lists with spaces, unless their items would not come back', () => {
  expect(cellOf(['dm', 'bfm-0415'])).toBe('dm bfm-0415');
  expect(cellOf(['a b'])).toBe('["a b"]');
  expect(cellOf(['a', 'b c'])).toBe('["a","b c"]');
  expect(cellOf([1])).toBe('[1]');
  expect(cellOf(['a', 1])).toBe('["a",1]');
  expect(cellOf(['null'])).toBe('["null"]');
  expect(cellOf([])).toBe('[]');
});

it('writes nothing for a value that is absent', () => {
  expect(cellOf(undefined)).toBe('');
});
