import { expect, it } from 'vitest';
import { frames } from '../figure.ts';
import { eachBlock } from './blocks/blocks.ts';
import { loans } from './blocks/example.ts';
import { exampleEdition as edition } from './example-edition.ts';

const rows = loans.rows(edition);

it('draws a block for each, and a part of one for what is left', () => {
  const { content, marks } = loans.draw(rows, frames.wide, edition);
  const boxes = (name: string) =>
    new RegExp(`class="${name}" d="([^"]*)"`).exec(content)?.[1]?.split('M') ?? [];
  expect(boxes('loans-before')).toHaveLength(1 + 18);
  expect(boxes('loans')).toHaveLength(1 + 43);
  const widths = boxes('loans').flatMap((box) => /h([\d.]+)v/.exec(box)?.[1] ?? []);
  expect(Number(widths.at(-1)) / Number(widths[0])).toBeCloseTo(0.5, 1);
  expect(content).toContain('>2021, provisional<');
  expect(content).toContain('a block is 1 thousand books');
  expect(marks).toHaveLength(2);
});

it('lets a block stand for more, or for less, where one would not do', () => {
  expect(eachBlock([3, 120])).toBe(1);
  expect(eachBlock([121])).toBe(2);
  expect(eachBlock([500])).toBe(5);
  expect(eachBlock([9000])).toBe(100);
  expect(eachBlock([0.4, 0.05])).toBe(0.1);
});
