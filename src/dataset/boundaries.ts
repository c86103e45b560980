/** The boundaries that a story's maps are drawn from. */
import { readFileSync } from 'node:fs';
import type { Objects, Topology } from 'topojson-specification';

/** TopoJSON whose objects are what a story names them; each area has a name, and a code where records use one. */
export type Boundaries = Topology<Objects<{ code?: string; name: string }>>;

/** Parsed TopoJSON of `<name>.topo.json`. */
export function readBoundaries(name: string, folder: string): Boundaries {
  return JSON.parse(readFileSync(`${folder}/${name}.topo.json`, 'utf8'));
}
