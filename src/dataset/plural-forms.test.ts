import { describe, expect, it } from 'vitest';
import { createLocale } from '../stories/chosen.ts';
import type { Fact } from './facts.ts';
import { formBeside, formsIn, formsProblem } from './plural-forms.ts';
import { printFact } from './print.ts';

const [english, french] = [createLocale('en'), createLocale('fr')];
const count = (value: number): Fact => ({
  id: 'places',
  kind: 'quantity',
  value,
  unit: 'count',
  status: 'reported',
  sources: ['gazette'],
});

describe('the forms in a placeholder', () => {
  it('are told from its other manners', () => {
    expect(formsIn('one:is|other:are')).toEqual({ one: 'is', other: 'are' });
    expect(formsIn('one: the : prison | other: the prisons')).toEqual({
      one: 'the : prison',
      other: 'the prisons',
    });
    for (const manner of ['words', 'Sentence', 'day', undefined]) expect(formsIn(manner)).toBeUndefined();
  });

  it('follow the number, as the language counts', () => {
    const forms = { one: 'place', other: 'places' };
    expect([0, 1, 2].map((value) => formBeside(count(value), forms, english))).toEqual([
      'places',
      'place',
      'places',
    ]);
    // In French nothing is singular.
    expect([0, 1, 2].map((value) => formBeside(count(value), forms, french))).toEqual([
      'place',
      'place',
      'places',
    ]);
    expect(formBeside(count(1_000_000), forms, french)).toBe('places');
    expect(printFact(count(1), english, 'one:is|other:are')).toBe('is');
  });
});

describe('forms are refused', () => {
  it.each<[string, Parameters<typeof formsProblem>[0], Fact, string]>([
    [
      'without the form beside one',
      { other: 'are' },
      count(2),
      'the form "one" is missing: give the words beside one and beside several, such as one:is|other:are',
    ],
    [
      'without the form beside several',
      { one: 'is' },
      count(2),
      'the form "other" is missing: give the words beside one and beside several, such as one:is|other:are',
    ],
    [
      'with a form that the language does not have',
      { one: 'is', other: 'are', few: 'are' },
      count(2),
      '"few" is no form of this language: there are one, other',
    ],
    [
      'beside a day',
      { one: 'is', other: 'are' },
      { ...count(2), kind: 'date', value: '2021-03-04' },
      'places is no number, which words could follow in their form',
    ],
  ])('%s', (_, forms, fact, message) => {
    expect(formsProblem(forms, fact, english)).toBe(message);
  });

  it('but not for want of one that another stands in for', () => {
    expect(formsProblem({ one: 'est', other: 'sont' }, count(2), french)).toBeUndefined();
    expect(formsProblem({ one: 'est', many: 'sont', other: 'sont' }, count(2), french)).toBeUndefined();
  });
});
