import { expect, it } from 'vitest';
import { askedStory } from './asked.ts';

const known = ['trains', 'tides'];

it.each([
  [['check'], undefined, { slug: 'trains', words: ['check'] }],
  [['check'], '', { slug: 'trains', words: ['check'] }],
  [['check'], 'tides', { slug: 'tides', words: ['check'] }],
  [['check', '--story', 'tides', '--json'], undefined, { slug: 'tides', words: ['check', '--json'] }],
  [['check', '--story=tides', '--json'], 'trains', { slug: 'tides', words: ['check', '--json'] }],
])('takes from %j and STORY %j what is asked for', (typed, environment, asked) => {
  expect(askedStory(typed, environment, known)).toEqual(asked);
});

it.each([
  [
    [],
    'tide',
    'STORY: there is no story tide, did you mean tides? src/stories/registry.ts lists trains, tides',
  ],
  [
    ['--story', 'buses'],
    'tides',
    '--story: there is no story buses. src/stories/registry.ts lists trains, tides',
  ],
  [['--story'], 'tides', '--story: no story is named. src/stories/registry.ts lists trains, tides'],
  [['--story='], undefined, '--story: no story is named. src/stories/registry.ts lists trains, tides'],
])('says of %j and STORY %j what is wrong', (typed, environment, problem) => {
  expect(askedStory(typed, environment, known)).toEqual({ problem });
});
