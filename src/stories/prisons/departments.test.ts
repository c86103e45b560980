import { expect, it } from 'vitest';
import { readBoundaries } from '../../dataset/boundaries.ts';
import { liesIn } from '../../dataset/regions.ts';
import { departmentsOf } from './departments.ts';

it('knows the departments of metropolitan France by their codes', () => {
  const departments = departmentsOf(readBoundaries('departments', 'data/prisons/geo'));
  expect(departments).toHaveLength(96);
  const nord = departments.find(({ properties }) => properties.code === '59');
  expect(nord?.properties.name).toBe('Nord');
  // Lille, and Marseille.
  expect(nord && liesIn(nord, 3.06, 50.63)).toBe(true);
  expect(nord && liesIn(nord, 5.37, 43.3)).toBe(false);
});
