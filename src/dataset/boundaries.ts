/** Reads the boundaries that `npm run geo` made. */
import { readFileSync } from 'node:fs';

/** Parsed TopoJSON of `data/geo/<name>.topo.json`; these files belong to the project, whatever DATA_DIR says. */
export function readBoundaries<Shape>(name: string): Shape {
  return JSON.parse(readFileSync(`data/geo/${name}.topo.json`, 'utf8'));
}
