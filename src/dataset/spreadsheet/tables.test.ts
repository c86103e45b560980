import { expect, it } from 'vitest';
import { recordsOf } from './tables.ts';

it.each([
  ['a list of numbers', { facts: [1] }],
  ['a list with an empty place', { facts: [{ id: 'a' }, null] }],
  ['a record', { facts: { id: 'a' } }],
  ['no such list', { other: [] }],
  ['a list alone', [{ id: 'a' }]],
  ['null', null],
])('finds no records where the file holds %s', (_, content) => {
  expect(recordsOf({ list: 'facts' }, content)).toBeUndefined();
});
