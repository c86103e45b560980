/** Regions that places lie in. */
import { geoContains } from 'd3';
import type { Feature, Geometry } from 'geojson';

/** An area that records name by its code. */
export interface Region {
  code: string;
  name: string;
  /** In degrees WGS84. */
  shape: Feature<Geometry>;
}

/** Borders are drawn to about this precision, in kilometres: a place so near to one may be on either side. */
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
