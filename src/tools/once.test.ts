import { expect, it } from 'vitest';
import { once } from './once.ts';

it('makes a value once for the same objects, and anew for any other', () => {
  let made = 0;
  const pair = once((_first: object, _second: object) => ++made);
  const [a, b] = [{}, {}];
  expect([pair(a, b), pair(a, b), pair(b, a), pair(a, {}), pair(a, b)]).toEqual([1, 1, 2, 3, 1]);
});

it('remembers that there is nothing', () => {
  let asked = 0;
  const nothing = once((_of: object) => {
    asked++;
    return undefined;
  });
  const a = {};
  nothing(a);
  nothing(a);
  expect(asked).toBe(1);
});
