import { expect, it } from 'vitest';
import { frameNames, frames } from '../figure.ts';
import { exampleEdition as edition } from './example-edition.ts';
import { seats } from './shares/example.ts';
import type { ShareRow } from './shares/index.ts';

const rows = seats.rows(edition);

interface Box {
  width: number;
  height: number;
}

/** The boxes of a class. */
const boxes = (content: string, name: string): Box[] =>
  [
    ...(new RegExp(`class="${name}" d="([^"]*)"`).exec(content)?.[1] ?? '').matchAll(
      /M([\d.]+) [\d.]+H([\d.]+)v([\d.]+)/g,
    ),
  ].map(([, from, until, height]) => ({ width: Number(until) - Number(from), height: Number(height) }));

it.each(frameNames)('draws shares as lengths and wholes as thickness: %s', (name) => {
  const { content } = seats.draw(rows, frames[name], edition);
  const [hall, attic] = boxes(content, 'seated') as [Box, Box];
  const [beyond] = boxes(content, 'standing') as [Box];
  expect(beyond.width / hall.width).toBeCloseTo(0.2, 2);
  expect(attic.width / hall.width).toBeCloseTo(0.6, 2);
  expect(attic.height / hall.height).toBeCloseTo(0.1, 2);
  expect(boxes(content, 'standing')).toHaveLength(1);
  expect(content).toContain('>+40<');
  expect(content).toContain('>full<');
});

it('draws forty rows and says how many more there are', () => {
  const many = Array.from({ length: 43 }, (_, index) => ({ ...(rows[1] as ShareRow), id: `room-${index}` }));
  const { content, marks } = seats.draw(many, frames.wide, edition);
  expect(boxes(content, 'seated')).toHaveLength(40);
  expect(marks).toHaveLength(40);
  expect(content).toContain('and 3 more rooms, in the table');
});
