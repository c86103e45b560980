import { expect, it } from 'vitest';
import { readPrisons } from '../../../tests/prisons.ts';
import { checkProvenance } from './provenance.ts';

const { dataset } = readPrisons('tests/fixtures/small');

it('finds nothing where what is checked has two sources', () => {
  expect(checkProvenance(dataset)).toEqual([]);
});

it('tells what has one, with its place', () => {
  const quotes = dataset.quotes.map((quote) => ({ ...quote, status: 'checked' as const }));
  expect(checkProvenance({ ...dataset, quotes })).toEqual([
    {
      file: 'quotes',
      path: ['quotes', 0, 'status'],
      message: 'checked means that two or more sources agree: name another source, or write reported',
    },
  ]);
});
