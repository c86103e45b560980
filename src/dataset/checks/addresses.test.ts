import { expect, it } from 'vitest';
import { readPrisons } from '../../../tests/prisons.ts';
import { factsOf } from '../all-facts.ts';
import { addressFault, checkAddresses } from './addresses.ts';
import { checkCharacters } from './characters.ts';
import { checkCorrections } from './corrections.ts';

it.each([
  ['https://name@news.example/', 'no name and no password'],
  ['https://:secret@news.example/', 'no name and no password'],
  ['https://desk.corp./', 'readers cannot reach desk.corp.'],
  ['https://home.arpa/', 'readers cannot reach home.arpa'],
  ['https://router.home.arpa/', 'readers cannot reach router.home.arpa'],
  ['https://2130706433/', 'readers cannot reach 127.0.0.1'],
  ['https://[::1]/', 'readers cannot reach [::1]'],
  ['http://news.example/', 'write https://'],
])('refuses %s: %s', (address, message) => {
  expect(addressFault(address)).toContain(message);
});

it.each([
  'https://news.example/',
  'https://news.example2/',
  'https://3cat.example/',
  'https://localhost.example/',
])('leaves %s', (address) => {
  expect(addressFault(address)).toBeUndefined();
});

it('takes http where a source is marked for it, and https where it is not', () => {
  expect(addressFault('http://news.example/', true)).toBeUndefined();
  expect(addressFault('https://news.example/', true)).toContain('remove "insecure"');
});

it('finds nothing in the fixture, whose corrections name facts that are known', () => {
  const { dataset, facts } = readPrisons('tests/fixtures/small');
  expect(checkAddresses(dataset)).toEqual([]);
  expect(checkCharacters(dataset)).toEqual([]);
  const text = { en: 'x', fr: 'x' };
  const corrected = (fact: string) => ({
    ...dataset,
    corrections: [{ id: 'one', date: '2022-02-01', wrong: text, right: text, facts: ['seized-2020', fact] }],
  });
  expect(factsOf(dataset)).toEqual(facts);
  expect(checkCorrections(corrected('seized-2021'), facts)).toEqual([]);
  expect(checkCorrections(corrected('seized-2012'), facts)).toEqual([
    {
      file: 'corrections',
      path: ['corrections', 0, 'facts', 1],
      message: expect.stringContaining('no fact has the id seized-2012: did you mean seized-201'),
    },
  ]);
});
