import { expect, it } from 'vitest';
import { overlap, placeLabels } from './labels.ts';

const area = { left: 0, top: 0, right: 360, bottom: 300 };

/** A repeatable scatter: no chance, no clock. */
const scatter = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    x: 20 + ((index * 7919) % 320),
    y: 20 + ((index * 104729) % 260),
    lines: [`Place ${index}`, 'about 21:45'],
  }));

it.each([2, 7, 15, 40])('never lets names of %i points overlap, cover a mark or leave the area', (count) => {
  const requests = scatter(count);
  const placed = placeLabels(requests, area, 13, 16);
  for (const label of placed) {
    for (const other of placed) if (other !== label) expect(overlap(label.box, other.box)).toBe(false);
    for (const { x, y } of requests) {
      expect(overlap(label.box, { left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 })).toBe(false);
    }
    expect(
      label.box.left >= 0 && label.box.right <= 360 && label.box.top >= 0 && label.box.bottom <= 300,
    ).toBe(true);
  }
});

it('finds room for two places that nearly touch', () => {
  const requests = [
    { id: 'aix-luynes', x: 250, y: 200, lines: ['Aix-Luynes'] },
    { id: 'marseille', x: 250, y: 205, lines: ['Marseille'] },
  ];
  expect(placeLabels(requests, area, 13, 16)).toHaveLength(2);
});

it('names no point in a crowd where hardly a name finds room, but one that matters', () => {
  const crowd = Array.from({ length: 300 }, (_, index) => ({
    id: `p${index}`,
    x: 160 + (index % 20) * 2,
    y: 140 + Math.floor(index / 20) * 2,
    lines: ['Place'],
    priority: index === 299 ? 1 : 0,
  }));
  const apart = { id: 'apart', x: 30, y: 30, lines: ['Apart'] };
  expect(placeLabels([...crowd, apart], area, 13, 16).map(({ id }) => id)).toEqual(['p299', 'apart']);
});
