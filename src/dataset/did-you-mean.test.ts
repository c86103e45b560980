import { expect, it } from 'vitest';
import { closest, unknownId } from './did-you-mean.ts';

it.each([
  // Two are one step away: the one that begins alike is meant.
  ['seized-2020', ['teized-2020', 'seized-2021'], 'seized-2021'],
  ['seized-2020', ['seized-2021', 'teized-2020'], 'seized-2021'],
  // A step less counts more than the beginning.
  ['gazette', ['gazettier', 'hazette'], 'hazette'],
  ['Gazette', ['gazette'], 'gazette'],
  ['gazette', ['Gazette', 'gazette'], 'gazette'],
  ['gazete', ['bureau', 'gazette'], 'gazette'],
  // Three letters bear one slip, nine bear three, and no more.
  ['abx', ['abc'], 'abc'],
  ['axx', ['abc'], undefined],
  ['abcdefxyz', ['abcdefghi'], 'abcdefghi'],
  ['abcdewxyz', ['abcdefghi'], undefined],
  ['anything', [], undefined],
])('%s among %j means %s', (typed, candidates, meant) => {
  expect(closest(typed, candidates)).toBe(meant);
});

it('says so, or only that there is none', () => {
  expect(unknownId('source', 'gazete', ['gazette'])).toBe(
    'no source has the id gazete: did you mean gazette?',
  );
  expect(unknownId('fact', 'x', ['gazette'])).toBe('no fact has the id x');
});
