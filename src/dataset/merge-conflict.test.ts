import { describe, expect, it } from 'vitest';
import { conflictSentence, mergeConflicts } from './merge-conflict.ts';

const places = (text: string, kind?: 'data' | 'prose') =>
  mergeConflicts(text, kind).map(({ from, until, offset }) => [from, until, offset]);

describe('merge conflicts', () => {
  it.each<[string, string, number[][]]>([
    ['a whole one', 'a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x\nd', [[2, 6, 2]]],
    ['one with its origin', '<<<<<<< HEAD\n||||||| abc\n=======\n>>>>>>> x', [[1, 4, 0]]],
    ['one with the line ends of Windows', '<<<<<<< HEAD\r\n=======\r\n>>>>>>> x\r\n', [[1, 3, 0]]],
    ['one without names', '<<<<<<<\n=======\n>>>>>>>', [[1, 3, 0]]],
    [
      'two',
      '<<<<<<< a\n=======\n>>>>>>> a\nb\n<<<<<<< a\n=======\n>>>>>>> a',
      [
        [1, 3, 0],
        [5, 7, 30],
      ],
    ],
    [
      'one that begins before the last ends',
      '<<<<<<< a\n<<<<<<< b\n>>>>>>> b',
      [
        [1, 1, 0],
        [2, 3, 10],
      ],
    ],
    ['what was left of one', 'a\n=======\nb', [[2, 2, 2]]],
    ['what was left of its end', '>>>>>>> x\na', [[1, 1, 0]]],
  ])('%s', (_, text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  it.each(['<<<<<< six', '<<<<<<<< eight', ' <<<<<<< within', '"<<<<<<< HEAD"', '<<<<<<<HEAD'])(
    'are not seen in %s',
    (line) => {
      expect(places(line)).toEqual([]);
    },
  );

  it('are not seen in the line below a heading of the prose', () => {
    expect(places('A heading\n=======\n', 'prose')).toEqual([]);
    expect(places('<<<<<<< a\nb\n=======\nc\n>>>>>>> a', 'prose')).toEqual([[1, 5, 0]]);
  });

  it('are told with where they stand and what to do', () => {
    expect(conflictSentence({ from: 2, until: 6, offset: 0 })).toBe(
      'a git merge conflict stands from line 2 to line 6: keep one of its sides, and delete the other and the lines that begin with <<<<<<<, |||||||, ======= and >>>>>>>',
    );
    expect(conflictSentence({ from: 2, until: 2, offset: 0 }, 'row')).toMatch(/^row 2 is a marker of/);
  });
});
