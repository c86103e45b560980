import { describe, expect, it } from 'vitest';
import type { Answer } from './answers.ts';
import { notesOf } from './notes.ts';

const answer = (id: string, value: string, more: Partial<Answer> = {}): Answer => ({
  id,
  value,
  about: undefined,
  standing: 'Reported',
  detail: undefined,
  sources: [],
  corrections: [],
  ...more,
});
/** The lines of each note. */
const told = (answers: Answer[]) =>
  notesOf(answers).list.map(({ lines }) =>
    lines.map(({ value, about }) => (about === undefined ? value : `${value} · ${about}`)),
  );

describe('one note', () => {
  it('has a line for each value that the same sources give as surely', () => {
    expect(
      told([
        answer('charges.people', '21', { about: '2 May' }),
        answer('law.struck', '6', { about: '12 June' }),
        answer('arrests.until', '30 April'),
      ]),
    ).toEqual([['21 · 2 May', '6 · 12 June', '30 April']]);
  });
});

describe('one line', () => {
  it('answers for all values of which it says the same', () => {
    const answers = [answer('a.on', '2 May'), answer('b.x', '2'), answer('c.on', '2 May')];
    expect(told(answers)).toEqual([['2 May', '2']]);
    const { of } = notesOf(answers);
    expect(of.get('c.on')).toBe(of.get('a.on'));
  });
  it.each([
    [[answer('sum', '53 t', { about: '2024' }), answer('sum.year', '2024')]],
    [[answer('sum', '53 t', { about: '2024', detail: 'rounded' }), answer('sum.year', '2024')]],
    [[answer('sum.year', '2024'), answer('sum', '53 t', { about: '2024' })]],
  ])('tells a value and the time that it speaks of, whichever comes first', (answers) => {
    expect(told(answers)).toEqual([['53 t · 2024']]);
    expect(notesOf(answers).of).toEqual(
      new Map([
        ['sum', 'n1'],
        ['sum.year', 'n1'],
      ]),
    );
  });
});

describe('two lines', () => {
  it.each([
    ['of two times', answer('a.x', '1', { about: '2 May' }), answer('b.x', '1', { about: '3 May' })],
    [
      'of which one is the time of another record',
      answer('a.x', '1', { about: '2 May' }),
      answer('b', '2 May'),
    ],
    ['of which another record has the time', answer('b', '2 May'), answer('a.x', '1', { about: '2 May' })],
  ])('tell values %s', (_, one, other) => {
    expect(told([one, other]).map((lines) => lines.length)).toEqual([2]);
  });
  it('tell a time that two records have, and what one of them says of it', () => {
    const dates = [answer('a.on', '2 May'), answer('b.on', '2 May')];
    expect(told([...dates, answer('a.x', '1', { about: '2 May' })])).toEqual([['2 May', '1 · 2 May']]);
  });
});

describe('two notes', () => {
  const source = { id: 's' } as Answer['sources'][number];
  const correction = { id: 'c' } as Answer['corrections'][number];
  it.each([
    ['of two standings', answer('a.x', '1'), answer('a.y', '1', { standing: 'Disputed' })],
    ['of two sources', answer('a.x', '1'), answer('a.y', '1', { sources: [source] })],
    ['of which one was corrected', answer('a.x', '1'), answer('a.y', '1', { corrections: [correction] })],
    ['with details of their own', answer('a.x', '1', { detail: 'so' }), answer('a.y', '1')],
  ])('tell values %s', (_, one, other) => {
    expect(told([one, other])).toEqual([['1'], ['1']]);
  });
});

it('numbers what leads to a line in the order in which it is first asked for', () => {
  const { of } = notesOf([
    answer('a.x', '1'),
    answer('b.x', '2', { standing: 'Disputed' }),
    answer('c.x', '3'),
  ]);
  expect([...of.values()].sort()).toEqual(['n1', 'n2', 'n3']);
  expect(of.get('b.x')).toBe('n2');
});
