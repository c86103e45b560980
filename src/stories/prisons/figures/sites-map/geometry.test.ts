/** The budget of the map: nothing is written that the largest drawing does not show. */
import { describe, expect, it } from 'vitest';
import { prisonsEdition } from '../../../../../tests/prisons.ts';
import { readBoundaries } from '../../../../dataset/boundaries.ts';
import { largestScale, pathScale } from '../../../../figures/map/path-data.ts';
import { mapViews } from '../../map.ts';
import { mapGeometry } from './geometry.ts';
import { siteRows } from './rows.ts';
import { stageSize } from './stage.ts';

type Point = [x: number, y: number];
interface Line {
  points: Point[];
  closed: boolean;
}

/** The lines of path data that has nothing but relative moves, in map units. */
function linesOf(data: string): Line[] {
  const lines: Line[] = [];
  let at: Point = [0, 0];
  for (const [, command = '', numbers = ''] of data.matchAll(/([a-z])([^a-z]*)/gi)) {
    const values = (numbers.match(/-?[\d.]+/g) ?? []).map(Number);
    const line = lines.at(-1);
    if (command === 'z' && line) {
      line.closed = true;
      at = line.points[0] ?? at;
    }
    for (let index = 0; index < values.length; index += 2) {
      at = [at[0] + (values[index] ?? 0) / pathScale, at[1] + (values[index + 1] ?? 0) / pathScale];
      if (command === 'm' && index === 0) lines.push({ points: [at], closed: false });
      else lines.at(-1)?.points.push(at);
    }
  }
  return lines;
}

/** By how much the line would move without a point, in map units: the height of the triangle with its neighbours. */
function move([ax, ay]: Point, [x, y]: Point, [bx, by]: Point): number {
  const base = Math.hypot(bx - ax, by - ay);
  const fromEnd = Math.min(Math.hypot(x - ax, y - ay), Math.hypot(x - bx, y - by));
  const isBeside = base > 0 && ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / base ** 2;
  if (isBeside === false || isBeside < 0 || isBeside > 1) return fromEnd;
  return Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / base;
}

const paths = mapViews.flatMap((view) => {
  const geometry = mapGeometry(readBoundaries(view, 'data/prisons/geo'), view);
  return Object.entries(geometry)
    .filter(([, data]) => data !== '')
    .map(([name, data]) => ({ view, name, data }));
});

describe.each(paths)('the $name of the view $view', ({ name, data }) => {
  const lines = linesOf(data);

  it('has no vertex that moves the line by less than half a CSS pixel at the largest size', () => {
    const idle = lines.flatMap(({ points, closed }) =>
      points.flatMap((point, index) => {
        const before = points.at(index - 1) ?? point;
        const after = points[(index + 1) % points.length] ?? point;
        if (!closed && (index === 0 || index === points.length - 1)) return [];
        const pixels = move(before, point, after) * largestScale;
        return pixels < 0.5 && points.length > (closed ? 3 : 2) ? [{ point, pixels }] : [];
      }),
    );
    expect(idle).toEqual([]);
    expect(lines.length).toBeGreaterThan(0);
  });

  it('is written in whole steps of about half a pixel', () => {
    expect(data).toMatch(/^[mlz\d -]+$/);
    expect(largestScale / pathScale).toBeGreaterThanOrEqual(0.5);
  });

  if (name === 'borders')
    it('draws each border once', () => {
      const pieces = lines.flatMap(({ points, closed }) =>
        points.flatMap((point, index) => {
          const next = points[index + 1] ?? (closed ? points[0] : undefined);
          return next ? [[point.join(), next.join()].sort().join(' ')] : [];
        }),
      );
      expect(pieces.length).toBeGreaterThan(0);
      expect(new Set(pieces).size).toBe(pieces.length);
    });
});

it('is drawn for a map that fills a window of 1,080 pixels', () => {
  const edition = prisonsEdition('en', 'data/prisons');
  const { height } = stageSize(siteRows(edition), 'wide', edition);
  expect(1080 / height).toBeGreaterThan(1);
  expect(1080 / height).toBeLessThanOrEqual(largestScale);
});
