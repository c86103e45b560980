import { expect, it } from 'vitest';
import { prisonsEdition } from '../../../../tests/prisons.ts';
import { frameNames, frames } from '../../../figures/figure.ts';
import { crowding } from './crowding.ts';

const edition = prisonsEdition('en', 'data/prisons');
const rows = crowding.rows(edition);

/** The areas of the boxes of a class, in square pixels. */
function areas(content: string, name: string): number[] {
  const [, path = ''] = new RegExp(`class="${name}" d="([^"]*)"`).exec(content) ?? [];
  return [...path.matchAll(/M([\d.]+) [\d.]+H([\d.]+)v([\d.]+)/g)].map(
    ([, from, until, height]) => (Number(until) - Number(from)) * Number(height),
  );
}

it.each(frameNames)('draws as much dark as there are people beyond the places: %s', (name) => {
  const { content } = crowding.draw(rows, frames[name], edition);
  const [places, over] = [areas(content, 'places'), areas(content, 'over')];
  const onePlace = (places[1] ?? 0) / (rows[1]?.whole ?? 1);
  expect(over).toHaveLength(rows.length);
  rows.forEach((row, index) => {
    // Coordinates are drawn to a tenth of a pixel, shares to a hundredth.
    expect((places[index] ?? 0) / onePlace / row.whole).toBeCloseTo(1, 1);
    expect((over[index] ?? 0) / onePlace / row.over).toBeCloseTo(1, 0.9);
  });
});

it('marks where readers ask for a prison on its name, its bar and its numbers', () => {
  const { marks = [], height } = crowding.draw(rows, frames.narrow, edition);
  expect(marks).toHaveLength(rows.length);
  marks.forEach((mark, index) => {
    const next = marks[index + 1];
    expect(mark.height).toBeGreaterThanOrEqual(24);
    expect(mark.top + mark.height).toBeLessThanOrEqual(next?.top ?? height);
  });
});
