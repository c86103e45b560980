import { describe, expect, it } from 'vitest';
import { dataChanges, undone } from './data-changes.ts';

const before = {
  years: [
    { id: 'a', tonnes: 1, sources: ['x'] },
    { id: 'b', tonnes: 2, sources: ['x'] },
    { id: 'c', tonnes: 3, sources: ['x'] },
  ],
  title: 'old',
};

describe('changes', () => {
  it('are none where nothing changed', () => {
    expect(dataChanges(before, structuredClone(before))).toEqual([]);
  });

  it('are told value by value, by the ids of records', () => {
    const after = structuredClone(before);
    Object.assign(after.years[1] ?? {}, { tonnes: 5, sources: ['x', 'y'] });
    after.title = 'new';
    expect(dataChanges(before, after, ['seizures'])).toEqual([
      { path: ['seizures', 'years', 'b', 'tonnes'], before: 2, after: 5 },
      { path: ['seizures', 'years', 'b', 'sources'], before: ['x'], after: ['x', 'y'] },
      { path: ['seizures', 'title'], before: 'old', after: 'new' },
    ]);
  });

  it('name a record that came or went, and not those behind it', () => {
    const [, ...rest] = before.years;
    const came = { id: 'd', tonnes: 4, sources: ['x'] };
    expect(dataChanges(before.years, [...rest, came])).toStrictEqual([
      { path: ['a'], before: before.years[0] },
      { path: ['d'], after: came },
    ]);
  });

  it('are of the whole record where it gained or lost a key', () => {
    expect(dataChanges({ at: 1 }, { at: 1, about: true })).toEqual([
      { path: [], before: { at: 1 }, after: { at: 1, about: true } },
    ]);
    expect(dataChanges({ at: 1, about: true }, { at: 1 })).toEqual([
      { path: [], before: { at: 1, about: true }, after: { at: 1 } },
    ]);
  });

  it('are of the whole list where its items have no ids', () => {
    for (const [old, current] of [
      [
        [1, 2],
        [1, 3],
      ],
      [[{ id: 1 }], [{ id: 2 }]],
      [
        [{ id: 'a' }, null],
        [{ id: 'a' }, 'x'],
      ],
      [[{ id: 'a' }], { a: { id: 'b' } }],
      [null, { a: 1 }],
      [{ a: 1 }, null],
    ])
      expect(dataChanges(old, current)).toEqual([{ path: [], before: old, after: current }]);
  });
});

describe('a change undone', () => {
  it('leaves the others', () => {
    const after = structuredClone(before);
    Object.assign(after.years[1] ?? {}, { tonnes: 5 });
    after.title = 'new';
    expect(undone(before, after, ['years', 'b', 'tonnes'])).toEqual({ ...before, title: 'new' });
    expect(undone(before, after, ['title'])).toEqual({ ...after, title: 'old' });
    expect(undone(before, after, [])).toBe(before);
  });

  it('puts a record back where it stood, and takes away one that came', () => {
    const [first, second, third] = before.years;
    expect(undone(before, { ...before, years: [first, third] }, ['years', 'b'])).toEqual(before);
    const came = { id: 'd', tonnes: 4, sources: ['x'] };
    expect(undone(before, { ...before, years: [came, ...before.years] }, ['years', 'd'])).toEqual(before);
    // The editor's own order stays where nothing comes back.
    const turned = [third, second, first];
    const changed = turned.map((year) => (year?.id === 'b' ? { ...year, tonnes: 9 } : year));
    expect(undone(before.years, changed, ['b', 'tonnes'])).toEqual(turned);
  });

  it('is of the whole value where there is no way into it', () => {
    expect(undone([1, 2], [1, 3], ['0'])).toEqual([1, 2]);
    expect(undone('old', { a: 1 }, ['a'])).toBe('old');
    expect(undone({ a: 1 }, 'new', ['a'])).toEqual({ a: 1 });
    expect(undone([{ id: 'a' }], { a: 1 }, ['a'])).toEqual([{ id: 'a' }]);
  });
});
