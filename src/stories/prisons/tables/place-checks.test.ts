import { expect, it } from 'vitest';
import { readPrisons } from '../../../../tests/prisons.ts';
import { abymes, domenjod } from '../../../../tests/sites-overseas.ts';
import { checkPlaces } from '../../../dataset/checks/tables.ts';
import type { Site } from './sites.ts';

const { dataset } = readPrisons('tests/fixtures/small');

it('finds nothing where every place lies in its department', () => {
  expect(checkPlaces(dataset)).toEqual([]);
});

/** What is found of these sites after all others. */
function foundOf(...sites: object[]): string[] {
  const changed = { ...dataset, sites: [...dataset.sites, ...(sites as Site[])] };
  return checkPlaces(changed).map(({ message }) => message);
}

it('takes the departments and territories overseas for what they are', () => {
  expect(foundOf(domenjod, abymes)).toEqual([]);
  expect(foundOf({ ...domenjod, longitude: -20.9046, latitude: 55.4932 })).toEqual([
    'longitude and latitude of domenjod are swapped: -20.9046 is its latitude',
  ]);
  expect(foundOf({ ...domenjod, department: '972', commune: '97209' })).toEqual([
    'the coordinates of domenjod lie in La Réunion (974), not in Martinique (972): fix whichever is wrong',
  ]);
  expect(foundOf({ ...domenjod, commune: '97101' })).toEqual([
    'the commune 97101 of domenjod does not lie in La Réunion (974): fix whichever is wrong',
  ]);
  expect(foundOf({ ...domenjod, department: '97' })).toEqual([
    'no department and no territory overseas has the code 97',
  ]);
});

it('refuses a place of context overseas, which no part of the map would show', () => {
  const [first] = dataset.context;
  if (!first) throw new Error('the fixture has no place of context');
  const { department, commune, longitude, latitude } = domenjod;
  const moved = { ...first, department, commune, longitude, latitude } as typeof first;
  expect(
    checkPlaces({ ...dataset, context: [moved] } as typeof dataset).map(({ message }) => message),
  ).toEqual([
    `${first.id} lies overseas, and the map shows context in metropolitan France alone: leave it out`,
  ]);
});
