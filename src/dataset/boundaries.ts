/** The boundaries that `npm run geo` made, and what lies inside which. */
import { readFileSync } from 'node:fs';
import { geoContains } from 'd3';
import type { Feature, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Objects, Topology } from 'topojson-specification';

/** TopoJSON with the object `departments` (INSEE code and name) and, where they are seen, `neighbours`. */
export type Boundaries = Topology<Objects<{ code?: string; name: string }>>;

export interface Department {
  code: string;
  name: string;
}

/** Where the boundaries and the towns lie. These files belong to the project, whatever DATA_DIR says. */
export const geoFolder = 'data/prisons/geo';

/** Parsed TopoJSON of `<name>.topo.json`, of the project unless another folder is told. */
export function readBoundaries(name: string, folder: string = geoFolder): Boundaries {
  return JSON.parse(readFileSync(`${folder}/${name}.topo.json`, 'utf8'));
}

/** The departments as areas, in degrees WGS84. */
export function departmentsOf(boundaries: Boundaries): Feature<Geometry, Department>[] {
  return feature(boundaries, boundaries.objects.departments as GeometryCollection<Department>).features;
}

/** All that a place may lie in: the departments of metropolitan France, and the territories overseas. */
export function readDepartments(): Feature<Geometry, Department>[] {
  return ['departments', 'overseas'].flatMap((name) => departmentsOf(readBoundaries(name)));
}

/** Natural Earth draws borders to about this precision, in kilometres: a place so near to one may be on either side. */
const tolerance = 3;
const kilometresPerDegree = 111.2;

/** Whether a point, in degrees WGS84, lies in an area or within the tolerance of it. */
export function liesIn(area: Feature<Geometry>, longitude: number, latitude: number): boolean {
  if (geoContains(area, [longitude, latitude])) return true;
  return Array.from({ length: 8 }, (_, index) => (index * Math.PI) / 4).some((angle) => {
    const north = (Math.sin(angle) * tolerance) / kilometresPerDegree;
    const east = (Math.cos(angle) * tolerance) / (kilometresPerDegree * Math.cos((latitude * Math.PI) / 180));
    return geoContains(area, [longitude + east, latitude + north]);
  });
}
