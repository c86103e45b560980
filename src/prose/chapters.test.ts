import { expect, it } from 'vitest';
import { type Chapter, chapterProblems, lostChapters } from './chapters.ts';

const chapter = (id: string, offset: number, ...formerly: string[]): Chapter => ({
  id,
  title: id,
  formerly,
  offset,
});

it('an id leads to one place', () => {
  expect(chapterProblems([chapter('a', 0), chapter('b', 9, 'c', 'd')])).toEqual([]);
  expect(chapterProblems([chapter('a', 0), chapter('b', 9, 'a'), chapter('crowding', 20)])).toEqual([
    { offset: 9, message: 'two chapters have the id a: rename one, or take it out of formerly="…"' },
    { offset: 20, message: 'a figure has the id crowding: name the chapter otherwise' },
  ]);
});

it('a published chapter may change its id, but not vanish', () => {
  const published = ['a', 'b'];
  expect(lostChapters([chapter('a', 0), chapter('b', 9), chapter('c', 20)], published)).toEqual([]);
  expect(lostChapters([chapter('a', 0), chapter('c', 9, 'b')], published)).toEqual([]);
  expect(lostChapters([chapter('a', 0), chapter('c', 9)], published)).toEqual([
    {
      offset: 9,
      message:
        'the chapter "b" was published, and links to it would die: give the chapter that tells of it now formerly="b"',
    },
  ]);
  expect(lostChapters([chapter('a', 5)], published)).toMatchObject([{ offset: 0 }]);
});
