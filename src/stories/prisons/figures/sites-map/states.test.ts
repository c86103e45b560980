import { describe, expect, it } from 'vitest';
import { prisonsEdition } from '../../../../../tests/prisons.ts';
import { siteRows } from './rows.ts';
import { mapStates, stepProblems } from './states.ts';

const rows = siteRows(prisonsEdition('en', 'tests/fixtures/small'));
const steps = [
  { id: 'start', view: 'france', sites: [] },
  { id: 'a', view: 'paris', sites: ['melun'] },
  { id: 'b', view: 'south', sites: ['rouen'] },
  { id: 'end', view: 'france', sites: [] },
];

describe('the rows of the map', () => {
  it('follow the clock, and end with the places whose hour nobody printed', () => {
    expect(rows.map(({ id }) => id)).toEqual(['melun', 'rouen', 'arles']);
  });

  it('tell doubt from certainty', () => {
    expect(rows.filter(({ disputed }) => disputed).map(({ id }) => id)).toEqual(['rouen']);
    expect(rows.filter(({ at }) => at === null).map(({ clock }) => clock)).toEqual(['hour not reported']);
    expect(rows.filter(({ kind }) => kind === 'residence').map(({ name }) => name)).toEqual(['Arles']);
  });
});

describe('the states of the map', () => {
  it('add up, step by step, and end with every place, named by a step or not', () => {
    const told = mapStates(steps, rows).map((state) => state.told);
    expect(told.slice(0, 3)).toEqual([[], ['melun'], ['melun', 'rouen']]);
    expect(new Set(told[3])).toEqual(new Set(rows.map(({ id }) => id)));
  });

  it('accept the order of the hours', () => {
    expect(stepProblems(steps, rows)).toEqual([]);
  });

  it.each([
    [
      'a step before its hour',
      [
        { id: 'a', view: 'south', sites: ['rouen'] },
        { id: 'b', view: 'south', sites: ['melun'] },
      ],
      'b',
      'comes before the step above it by the clock',
    ],
    [
      'an hour after the unknown ones',
      [
        { id: 'a', view: 'south', sites: ['arles'] },
        { id: 'b', view: 'south', sites: ['rouen'] },
      ],
      'b',
      'steps of such places come after all that have an hour',
    ],
    ['an unknown place', [{ id: 'a', view: 'south', sites: ['lyon'] }], 'a', 'no site has the id lyon'],
    ['an unknown view', [{ id: 'a', view: 'north', sites: [] }], 'a', 'the map has no view "north"'],
    [
      'an id twice',
      [
        { id: 'a', view: 'south', sites: [] },
        { id: 'a', view: 'south', sites: [] },
      ],
      'a',
      'two steps have the id a',
    ],
  ])('refuse %s', (_, wrong, step, message) => {
    const [problem] = stepProblems(wrong, rows);
    expect(problem?.step).toBe(step);
    expect(problem?.message).toContain(message);
  });

  it('tell of a site overseas in the overview alone, where its box stands', () => {
    const overseas = rows.map((row) => ({ ...row, territory: 'Réunion', place: `${row.name} (Réunion)` }));
    const told = [{ id: 'a', view: 'paris', sites: ['melun'] }];
    expect(stepProblems(told, overseas)).toEqual([
      {
        step: 'a',
        message: 'Melun (Réunion) has its box in the overview alone: give the step the view france',
      },
    ]);
    expect(stepProblems([{ id: 'a', view: 'france', sites: ['melun'] }], overseas)).toEqual([]);
  });
});
