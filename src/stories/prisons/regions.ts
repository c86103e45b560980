/** All that a place may lie in: the departments of metropolitan France, and the territories overseas. */
import { departmentsOf, readBoundaries } from '../../dataset/boundaries.ts';
import type { Region } from '../../dataset/regions.ts';

export function regions(): Region[] {
  return ['departments', 'overseas'].flatMap((name) =>
    departmentsOf(readBoundaries(name, 'data/prisons/geo')).map((shape) => ({ ...shape.properties, shape })),
  );
}
