/** All that a place may lie in: the departments of metropolitan France, and the territories overseas. */
import { readBoundaries } from '../../dataset/boundaries.ts';
import type { Region } from '../../dataset/regions.ts';
import { departmentsOf } from './departments.ts';

export function regions(): Region[] {
  return ['departments', 'overseas'].flatMap((name) =>
    departmentsOf(readBoundaries(name, 'data/prisons/geo')).map((shape) => ({ ...shape.properties, shape })),
  );
}
