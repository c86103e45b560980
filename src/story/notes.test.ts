import { describe, expect, it } from 'vitest';
import type { PlacedAnswer } from './answers.ts';
import { notesOf } from './notes.ts';

const answer = (id: string, value: string, more: Partial<PlacedAnswer> = {}): PlacedAnswer => ({
  id,
  value,
  about: undefined,
  standing: 'Reported',
  detail: undefined,
  sources: [],
  corrections: [],
  ...more,
});
const heads = (answers: PlacedAnswer[]) =>
  notesOf(answers).list.map(({ values, about, dated }) => [
    ...values.map(({ text }) => text),
    ...(about === undefined ? [] : [dated ? `(${about})` : about]),
  ]);

describe('one note', () => {
  it('tells the values of a record that speak of the same time', () => {
    expect(
      heads([
        answer('charges.people', '21', { about: '2 May' }),
        answer('charges.minors', '2', { about: '2 May' }),
      ]),
    ).toEqual([['21', '2', '2 May']]);
  });
  it.each([
    [[answer('sum', '53 t', { about: '2024' }), answer('sum.year', '2024')]],
    [[answer('sum.year', '2024'), answer('sum', '53 t', { about: '2024', detail: 'a first figure' })]],
  ])('tells a value and the time that it speaks of, whichever comes first', (answers) => {
    expect(heads(answers)).toEqual([['53 t', '(2024)']]);
  });
});

describe('two notes', () => {
  it.each([
    ['of two records', answer('a.x', '1'), answer('b.x', '2')],
    ['of two times', answer('a.x', '1', { about: '2 May' }), answer('a.y', '2', { about: '3 May' })],
    ['of two standings', answer('a.x', '1'), answer('a.y', '2', { standing: 'Disputed' })],
    ['with details of their own', answer('a.x', '1', { detail: 'so' }), answer('a.y', '2')],
  ])('tell values %s', (_, one, other) => {
    expect(heads([one, other])).toHaveLength(2);
  });
});

it('numbers what leads to a value and what leads back, and leads a mark back to its figure', () => {
  const { of } = notesOf([answer('a.x', '1'), answer('b.x', '2', { place: 'crowding' })]);
  expect(of.get('a.x')).toEqual({ id: 'n1', text: '1', place: 't1' });
  expect(of.get('b.x')).toEqual({ id: 'n2', text: '2', place: 'crowding' });
});
