import { geoMercator } from 'd3';
import { numberColumn, wordsColumn } from '../../columns.ts';
import { idDetail } from '../../details.ts';
import { type MapRow, steppedMap } from './index.ts';

interface BranchRow extends MapRow {
  name: string;
  isOpenOnSundays: boolean;
}

const known = { status: 'reported', sources: ['library'] } as const;

/** An island, and the box that a view of it fills: corners in degrees WGS84. */
const island = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [0, 0],
      [0, 2],
      [3, 2],
      [3, 0],
      [0, 0],
    ],
  ],
};
const view = (west: number, south: number, east: number, north: number, name: string) => ({
  projection: ({ width, height }: { width: number; height: number }) =>
    geoMercator().fitSize([width, height], {
      type: 'MultiPoint',
      coordinates: [
        [west, south],
        [east, north],
      ],
    }),
  land: island,
  radius: (books: number) => 0.002 * Math.sqrt(books),
  name: () => name,
});

/** Branches of a library with their books: the island, and its town enlarged. */
export const branches = steppedMap<BranchRow>(
  {
    id: 'branches',
    rows: () => [
      { id: 'town', name: 'Town', longitude: 2.4, latitude: 1.4, size: 900, isOpenOnSundays: true, ...known },
      { id: 'port', name: 'Port', longitude: 2.6, latitude: 1.2, size: 100, isOpenOnSundays: true, ...known },
      {
        id: 'west',
        name: 'West',
        longitude: 0.5,
        latitude: 0.6,
        size: 400,
        isOpenOnSundays: false,
        ...known,
      },
    ],
    title: (rows) => `${rows.length} branches on the island`,
    alternative: (rows) => rows.map(({ name, size }) => `${name}: ${size} books`).join('; '),
    columns: [
      wordsColumn(
        'branch',
        () => 'Branch',
        ({ name }) => name,
      ),
      numberColumn(
        'books',
        () => 'Books',
        ({ size }) => size,
      ),
    ],
    details: [idDetail(({ id }) => id)],
    answer: ({ id, name, size }) => ({ id, about: name, value: `${size} books` }),
    marksName: () => 'Branches on the map',
  },
  {
    views: {
      island: view(-0.5, -0.4, 3.5, 2.4, 'The island'),
      town: view(2, 1, 3, 1.8, 'The town'),
    },
    shape: 0.7,
    tones: { land: 'island', dots: 'kiosks', circles: 'branches' },
    dots: [
      [1.2, 1.6],
      [2.5, 1.3],
    ],
    groups: { sundays: ({ isOpenOnSundays }) => isOpenOnSundays },
    labels: [{ view: 'island', at: [2.9, 1.6], anchor: 'end', words: () => 'Town' }],
    key: { sizes: [100, 900], dots: () => 'kiosk', size: (books) => `${books} books` },
    measure: () => 'Books',
    distance: (kilometres) => `${kilometres} km`,
    still: (name, rows) => `Map, ${name}: ${rows.map((row) => row.name).join(', ')}`,
  },
);
