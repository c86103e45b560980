import { expect, it } from 'vitest';
import { prisonsEdition } from '../../../../tests/prisons.ts';
import { frames } from '../../../figures/figure.ts';
import { claims } from './claims.ts';

const edition = prisonsEdition('en', 'data/prisons');
const rows = claims.rows(edition);
const glanceOf = (some: typeof rows) => claims.tableToRead?.(some, edition).above ?? '';
const boxes = (svg: string) => svg.split('h20v20h-20z').length - 1;

it('counts each statement once, and says the same without the picture', () => {
  const glance = glanceOf(rows);
  expect(boxes(glance)).toBe(rows.length);
  const label = /aria-label="([^"]*)"/.exec(glance)?.[1] ?? '';
  for (const { standing, standingWord } of rows) {
    const count = rows.filter((row) => row.standing === standing).length;
    expect(label).toContain(`${standingWord}: ${count}`);
    expect(glance).toContain(`>${standingWord}: ${count}<`);
  }
});

it('begins a new line where signs or groups have no room', () => {
  const [first] = rows as [(typeof rows)[number]];
  const many = [...Array(60).fill(first), ...rows.slice(4)];
  const glance = glanceOf(many);
  expect(boxes(glance)).toBe(many.length);
  const [, width = 0, height = 0] = (/viewBox="0 0 (\d+) (\d+)"/.exec(glance) ?? []).map(Number);
  expect(width).toBeLessThanOrEqual(frames.narrow.width);
  expect(height).toBeGreaterThan(100);
  const starts = [...glance.matchAll(/ d="M(\d+) (\d+)h20/g)].map(([, x, y]) => `${x} ${y}`);
  expect(new Set(starts).size).toBe(starts.length);
});
