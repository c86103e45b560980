import { describe, expect, it } from 'vitest';
import { missingRows, removalIn, removedInVain } from './missing-rows.ts';

it.each<[string[], ReturnType<typeof removalIn>]>([
  [['import', 'a.csv'], { removal: [], others: ['import', 'a.csv'] }],
  [['import', 'a.csv', '--remove'], { removal: 'all', others: ['import', 'a.csv'] }],
  [['import', '--remove', 'a.csv'], { removal: 'all', others: ['import', 'a.csv'] }],
  [
    ['import', '--remove', '--dry-run', 'a.csv'],
    { removal: 'all', others: ['import', '--dry-run', 'a.csv'] },
  ],
  [['import', 'a.csv', '--remove', 'x-1'], { removal: ['x-1'], others: ['import', 'a.csv'] }],
  [['import', '--remove', 'x-1,y', 'a.csv'], { removal: ['x-1', 'y'], others: ['import', 'a.csv'] }],
  [['import', '--remove=x-1,y', 'a.csv'], { removal: ['x-1', 'y'], others: ['import', 'a.csv'] }],
])('reads %j', (words, expected) => {
  expect(removalIn(words)).toEqual(expected);
});

describe('rows that are missing', () => {
  it('are refused, with both ways out', () => {
    expect(missingRows({ removed: ['a'], added: [] }, [])).toBe(
      'the row of a is missing: put back what was left out or filtered away, or add --remove a to the command if the record is to go',
    );
    expect(missingRows({ removed: ['a', 'b'], added: ['c'] }, ['b'])).toBe(
      'the row of a is missing: put back what was left out or filtered away, or add --remove a to the command if the record is to go. Of the new ids (c) one may be an old one that was changed: an id stays as it is',
    );
    const many = Array.from({ length: 10 }, (_, index) => `r${index}`);
    expect(missingRows({ removed: many, added: [] }, [])).toBe(
      'the rows of r0, r1, r2, r3, r4, r5, r6, r7 and 2 more are missing: put back what was left out or filtered away, or add --remove to the command if the records are to go',
    );
  });

  it('are removed where that was asked for', () => {
    expect(missingRows({ removed: ['a', 'b'], added: [] }, 'all')).toBeUndefined();
    expect(missingRows({ removed: ['a', 'b'], added: [] }, ['b', 'a'])).toBeUndefined();
    expect(missingRows({ removed: [], added: ['c'] }, [])).toBeUndefined();
  });
});

it('reports ids that --remove names but that are not missing', () => {
  expect(removedInVain(['a'], ['a'])).toBeUndefined();
  expect(removedInVain([], 'all')).toBeUndefined();
  expect(removedInVain(['a'], ['a', 'b'])).toBe(
    '--remove names b: delete the row in the table as well, and hand in that table; no record without its row has such an id',
  );
});
