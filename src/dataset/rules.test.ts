import { expect, it } from 'vitest';
import { readDataset } from './read.ts';
import { rulesOf } from './rules.ts';

it('holds every comparison that the prose makes, on the real data', () => {
  const { dataset, facts } = readDataset('data');
  const broken = Object.entries(rulesOf(dataset, facts)).filter(([, { holds }]) => !holds);
  expect(broken).toEqual([]);
});

it('turns when the data does', () => {
  const { dataset, facts } = readDataset('data');
  const changed = new Map(facts);
  const june = facts.get('seized-2024-june');
  if (!june) throw new Error('the data has no figure for June');
  changed.set(june.id, { ...june, value: 23.1 });
  expect(rulesOf(dataset, changed)['june-reached-the-year-before']?.holds).toBe(false);
});
