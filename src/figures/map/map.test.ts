/** A map of no story: an ocean whole, and two islands of it enlarged. */
import { geoMercator } from 'd3';
import { describe, expect, it } from 'vitest';
import { camerasOf, mixed } from './camera.ts';
import { locator, locatorArea } from './locator.ts';
import { locate } from './panel.ts';
import { stateStyles } from './state-styles.ts';
import type { MapViews } from './views.ts';

const edges = {
  ocean: [
    [150, -30],
    [190, 30],
  ],
  west: [
    [158, 6],
    [159, 7],
  ],
  south: [
    [177, -19],
    [179, -16],
  ],
} as const;
type View = keyof typeof edges;

const views: MapViews<View> = {
  names: ['ocean', 'west', 'south'],
  overview: 'ocean',
  width: 300,
  height: 400,
  projection: (view) =>
    geoMercator()
      .rotate([-170, 0])
      .fitSize([300, 400], { type: 'MultiPoint', coordinates: edges[view].map(([x, y]) => [x, y]) }),
};
const cameras = camerasOf(views);
const place = { id: 'a', longitude: 158.3, latitude: 6.8 };

describe('a map of any views', () => {
  it('brings a place to where the view has it, by the camera alone', () => {
    const { scale, x, y } = mixed(cameras, { ocean: 0, west: 1, south: 0 });
    const [left = 0, top = 0] = views.projection('ocean')([place.longitude, place.latitude]) ?? [];
    const [wantedX = 0, wantedY = 0] = views.projection('west')([place.longitude, place.latitude]) ?? [];
    expect(left * scale + x).toBeCloseTo(wantedX, 3);
    expect(top * scale + y).toBeCloseTo(wantedY, 3);
  });

  it('finds a place in the panel of a view that shows it, and in no other', () => {
    const size = { width: 150, height: 200 };
    const [x = 0, y = 0] = views.projection('west')([place.longitude, place.latitude]) ?? [];
    expect(locate(views, place, { view: 'west', ...size })).toEqual({ x: x / 2, y: y / 2 });
    expect(locate(views, place, { view: 'south', ...size })).toBeUndefined();
  });

  it('shows all places in the overview, and in each step what it tells', () => {
    const none = { told: [], current: [], context: [] };
    const styles = stateStyles(
      cameras,
      [
        { step: 'first', view: 'ocean', ...none },
        { step: 'near', view: 'west', ...none, told: ['a'], current: ['a'] },
      ],
      [place],
    );
    expect(styles).toContain('.still-first{--all:visible;--layer-ocean:block');
    expect(styles).toMatch(
      /\.graphic\{--west:1;--layer-west:block;[^}]*--told-a:visible;--full-a:1;--now-a:1/,
    );
    expect(styles).toContain('@property --south{');
    expect(styles).not.toContain('@property --ocean{');
  });

  it('has its locator where no place stands', () => {
    const panel = { view: 'west' as const, width: 300, height: 400 };
    const corner = { longitude: 158.95, latitude: 6.05 };
    expect(locatorArea(views, [], panel).bottom).toBe(392);
    expect(locatorArea(views, [corner], panel).top).toBe(8);
    expect(locator(views, panel, { left: 10, top: 20 }, 'M0 0z')).toContain('translate(10 20)');
  });
});
