import { expect, it } from 'vitest';
import { readPlaceLabels, readSurroundings } from './surroundings.ts';

it('knows towns in France and around it, the largest first, under both their names', () => {
  const { towns } = readSurroundings('data/prisons/geo');
  const sizes = towns.map(({ population }) => population);
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  expect(towns[0]?.name).toBe('Paris');
  expect(towns.find(({ name }) => name === 'Genoa')?.names).toEqual({ fr: 'Gênes' });
  expect(new Set(towns.map(({ name, country }) => `${name} ${country}`)).size).toBe(towns.length);
});

it('names each sea and each country once', () => {
  const { seas, countries } = readPlaceLabels('data/prisons/geo');
  const ids = [...seas.map(({ id }) => id), ...countries.map(({ code }) => code)];
  expect(new Set(ids).size).toBe(ids.length);
});
