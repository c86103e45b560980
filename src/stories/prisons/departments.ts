/** The departments, as the boundaries that `npm run geo` made have them. */
import type { Feature, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import type { Boundaries } from '../../dataset/boundaries.ts';

export interface Department {
  /** Of INSEE. */
  code: string;
  name: string;
}

/** The departments as areas, in degrees WGS84. */
export function departmentsOf(boundaries: Boundaries): Feature<Geometry, Department>[] {
  return feature(boundaries, boundaries.objects.departments as GeometryCollection<Department>).features;
}
