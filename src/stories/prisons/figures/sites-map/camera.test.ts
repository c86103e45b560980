import { readFileSync } from 'node:fs';
import { interpolateZoom } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prisonsEdition } from '../../../../../tests/prisons.ts';
import { mapHeight, mapProjection, mapViews, mapWidth, regions } from '../../map.ts';
import { type Camera, cameraOf, cameraStyles, markStays, mixed, moves, type Shares } from './camera.ts';
import { siteRows } from './rows.ts';
import { mapStates } from './states.ts';

const rows = siteRows(prisonsEdition('en', 'data/prisons'));

/** Where a place stands in the frame, in map units. */
function inFrame({ longitude, latitude }: (typeof rows)[number], { scale, x, y }: Camera): [number, number] {
  const [east = 0, south = 0] = mapProjection('france')([longitude, latitude]) ?? [];
  return [east * scale + x, south * scale + y];
}
const isInside = ([x, y]: [number, number]) => x >= 0 && y >= 0 && x <= mapWidth && y <= mapHeight;

describe('the camera', () => {
  it.each(mapViews)('shows at rest in %s what that view’s own projection shows', (view) => {
    for (const row of rows) {
      const [x, y] = inFrame(row, cameraOf(view));
      const [wantedX = 0, wantedY = 0] = mapProjection(view)([row.longitude, row.latitude]) ?? [];
      expect(x).toBeCloseTo(wantedX, 3);
      expect(y).toBeCloseTo(wantedY, 3);
    }
  });

  it('goes from each view to each other one, in half a second to 1.4', () => {
    expect(moves.map(({ from, to }) => `${from} ${to}`)).toEqual(
      mapViews.flatMap((from) => mapViews.filter((to) => to !== from).map((to) => `${from} ${to}`)),
    );
    for (const { seconds } of moves) {
      expect(seconds).toBeGreaterThanOrEqual(0.5);
      expect(seconds).toBeLessThanOrEqual(1.4);
    }
  });

  it('takes longer for a longer path', () => {
    const look = (view: (typeof mapViews)[number]): [number, number, number] => {
      const { scale, x, y } = cameraOf(view);
      return [(mapWidth / 2 - x) / scale, (mapHeight / 2 - y) / scale, mapWidth / scale];
    };
    const byLength = moves
      .map(({ from, to, seconds }) => ({ seconds, length: interpolateZoom(look(from), look(to)).duration }))
      .sort((a, b) => a.length - b.length);
    expect(byLength.map(({ seconds }) => seconds)).toEqual(
      byLength.map(({ seconds }) => seconds).sort((a, b) => a - b),
    );
    expect(byLength[0]?.seconds).toBeLessThan(byLength.at(-1)?.seconds ?? 0);
  });

  it('draws back between the regions until both are in the frame', () => {
    const flights = moves.filter(({ from, to }) => from !== 'france' && to !== 'france');
    expect(flights).toHaveLength(2);
    for (const { from, to, shares } of flights) {
      const ends = [cameraOf(from), cameraOf(to)].map(
        ({ scale, x, y }) => [(mapWidth / 2 - x) / scale, (mapHeight / 2 - y) / scale] as const,
      );
      const widest = shares.map(mixed).reduce((a, b) => (a.scale < b.scale ? a : b));
      for (const [x, y] of ends)
        expect(isInside([x * widest.scale + widest.x, y * widest.scale + widest.y])).toBe(true);
    }
  });

  it('always has a place of the view that it leaves, or of the one that it comes to, in the frame', () => {
    for (const { from, to, shares } of moves) {
      const ends = rows.filter((row) => [from, to].some((view) => isInside(inFrame(row, cameraOf(view)))));
      for (const moment of shares)
        expect(
          ends.filter((row) => isInside(inFrame(row, mixed(moment)))).length,
          `${from} ${to}`,
        ).toBeGreaterThan(0);
    }
  });

  it('has a place of the step in the frame once the marks that leave are gone, whichever step was before', () => {
    expect(readFileSync('src/styles/scrolly.css', 'utf8')).toContain(`visibility ${markStays}s`);
    const viewOf = (row: (typeof rows)[number]) =>
      regions.find((view) => isInside(inFrame(row, cameraOf(view)))) ?? 'france';
    const states = mapStates(
      rows.map((row) => ({ id: row.id, view: viewOf(row), sites: [row.id] })),
      rows,
    );
    for (const { view: from } of states)
      for (const { step, view, told } of states) {
        const move = moves.find((candidate) => candidate.from === from && candidate.to === view);
        const { shares, seconds } = move ?? { shares: [], seconds: 0 };
        const later = shares.filter((_, moment) => (moment / (shares.length - 1)) * seconds >= markStays);
        for (const moment of later) {
          const seen = rows.filter((row) => told.includes(row.id) && isInside(inFrame(row, mixed(moment))));
          expect(seen.length, `${from} to ${step}`).toBeGreaterThan(0);
        }
      }
  });

  it('never leaves the country, wherever moves are interrupted', () => {
    const interrupted = fc.array(fc.tuple(fc.constantFrom(...moves), fc.nat({ max: 10 })), { maxLength: 12 });
    fc.assert(
      fc.property(interrupted, (parts) => {
        let now: Shares = { paris: 0, south: 0 };
        for (const [{ to, shares }, moment] of parts) {
          const next = { ...now };
          for (const region of regions) {
            const [first, last, at] = [shares[0], shares.at(-1), shares[moment]].map(
              (s) => s?.[region] ?? 0,
            ) as [number, number, number];
            // A share that the move leaves alone goes with the one that moves.
            const moving = regions.find((other) => shares[0]?.[other] !== shares.at(-1)?.[other]) ?? region;
            const other = (index: number) => shares.at(index)?.[moving] ?? 0;
            const done =
              first === last
                ? (other(moment) - other(0)) / (other(-1) - other(0))
                : (at - first) / (last - first);
            next[region] = now[region] + ((region === to ? 1 : 0) - now[region]) * done;
          }
          now = next;
          expect(now.paris + now.south).toBeLessThanOrEqual(1 + 1e-9);
          expect(Math.min(now.paris, now.south)).toBeGreaterThanOrEqual(-1e-9);
          expect(mixed(now).scale).toBeGreaterThanOrEqual(1 - 1e-9);
        }
      }),
      { seed: 1 },
    );
  });

  it('writes paths that begin at rest and end at rest', () => {
    const paths = cameraStyles().match(/linear\([^)]*\)/g) ?? [];
    expect(paths).toHaveLength(moves.length * regions.length);
    for (const path of paths) {
      const done = path.slice(7, -1).split(',').map(Number);
      expect([done[0], done.at(-1)]).toEqual([0, 1]);
      expect(done).toEqual([...done].sort((a, b) => a - b));
    }
  });
});
