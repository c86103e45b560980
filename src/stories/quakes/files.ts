/** The data files that follow from the packages, as texts: what `npm run quakes` writes. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Topology } from 'topojson-specification';
import { type Cut, landOf } from './boundaries.ts';
import { countedTables, smallEpicentres } from './count.ts';
import { type List, readList } from './list.ts';

const require = createRequire(import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

/** The list as the package vega-datasets carries it. Throws an Error where that is not installed. */
export function packagedList(): List {
  return readList(read(join(dirname(require.resolve('vega-datasets')), '../data/earthquakes.json')));
}

/** The land of each view. */
const cuts: Record<string, Cut & { from: string }> = {
  world: { from: require.resolve('world-atlas/land-110m.json'), leastTriangle: 0.35 },
  california: {
    from: require.resolve('world-atlas/land-50m.json'),
    box: [-129, 29.5, -108, 44.5],
    leastTriangle: 0.0006,
  },
  hualien: {
    from: require.resolve('world-atlas/land-10m.json'),
    box: [120.6, 23.2, 122.8, 24.9],
    leastTriangle: 0.00002,
  },
};

const record = (value: object) => `    ${JSON.stringify(value)}`;
const table = (name: string, records: readonly object[]) =>
  `{\n  "$schema": "./schema/${name}.schema.json",\n  "${name}": [\n${records.map(record).join(',\n')}\n  ]\n}\n`;

/** Every file by its name below data/quakes. */
export function dataFiles(): Record<string, string> {
  const list = packagedList();
  const tables = Object.entries(countedTables(list)).map(([name, records]) => [
    `${name}.json`,
    table(name, records),
  ]);
  const land = Object.entries(cuts).map(([view, { from, ...cut }]) => {
    const world: Topology = read(from);
    return [`geo/${view}.topo.json`, `${JSON.stringify(landOf(world, cut))}\n`];
  });
  const epicentres = `${JSON.stringify(smallEpicentres(list))}\n`;
  return Object.fromEntries([...tables, ...land, ['geo/epicentres.json', epicentres]]);
}
