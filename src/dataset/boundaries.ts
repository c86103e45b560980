/** The boundaries that `npm run geo` made. */
import { readFileSync } from 'node:fs';
import type { Feature, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Objects, Topology } from 'topojson-specification';

/** TopoJSON with the object `departments` (INSEE code and name) and, where they are seen, `neighbours`. */
export type Boundaries = Topology<Objects<{ code?: string; name: string }>>;

export interface Department {
  code: string;
  name: string;
}

/** Parsed TopoJSON of `<name>.topo.json`. */
export function readBoundaries(name: string, folder: string): Boundaries {
  return JSON.parse(readFileSync(`${folder}/${name}.topo.json`, 'utf8'));
}

/** The departments as areas, in degrees WGS84. */
export function departmentsOf(boundaries: Boundaries): Feature<Geometry, Department>[] {
  return feature(boundaries, boundaries.objects.departments as GeometryCollection<Department>).features;
}
