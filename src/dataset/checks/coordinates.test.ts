import { expect, it } from 'vitest';
import { readDepartments } from '../boundaries.ts';
import { readDataset } from '../read.ts';
import { checkCoordinates } from './coordinates.ts';

it('finds nothing where every place lies in its department', () => {
  const { dataset } = readDataset('tests/fixtures/small');
  expect(checkCoordinates(dataset, readDepartments())).toEqual([]);
});
