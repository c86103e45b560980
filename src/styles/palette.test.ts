import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { palettes } from './palette.ts';

it('reads both themes of tokens.css, each with every colour', () => {
  const { light, dark } = palettes(readFileSync('src/styles/tokens.css', 'utf8'));
  expect(light.get('--paper')).toMatch(/^#f/);
  expect(dark.get('--paper')).toMatch(/^#1/);
  expect([...dark.keys()]).toEqual([...light.keys()]);
  const same = [...light].filter(([name, value]) => dark.get(name) === value).map(([name]) => name);
  expect(same).toEqual([]);
});
