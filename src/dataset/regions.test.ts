import type { Feature, Geometry } from 'geojson';
import { expect, it } from 'vitest';
import { liesIn } from './regions.ts';

it('takes a place within three kilometres of a border for one inside, in each direction', () => {
  // A degree of longitude is half as long at 60° as at the equator. Clockwise, as d3 reads areas.
  const ring = [
    [10, 60],
    [10, 60.5],
    [11, 60.5],
    [11, 60],
    [10, 60],
  ];
  const area = {
    type: 'Feature',
    properties: {},
    geometry: { type: 'Polygon', coordinates: [ring] },
  } as Feature<Geometry>;
  const [near, far] = [2 / 111.2, 4 / 111.2];
  const middle = 60.25;
  for (const [distance, expected] of [
    [near, true],
    [far, false],
  ] as const) {
    const east = distance / Math.cos((middle * Math.PI) / 180);
    expect(liesIn(area, 10 - east, middle), 'west').toBe(expected);
    expect(liesIn(area, 11 + east, middle), 'east').toBe(expected);
    expect(liesIn(area, 10.02, 60 - distance), 'south').toBe(expected);
    // The arc between two corners of one latitude bulges to the north, less near a corner.
    expect(liesIn(area, 10.02, 60.5 + distance), 'north').toBe(expected);
  }
  expect(liesIn(area, 10.5, middle)).toBe(true);
});

it('knows the inside of an area that is smaller than that', () => {
  const ring = [
    [10, 60],
    [10, 60.01],
    [10.02, 60.01],
    [10.02, 60],
    [10, 60],
  ];
  const area = { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } };
  expect(liesIn(area as Feature<Geometry>, 10.01, 60.005)).toBe(true);
});
