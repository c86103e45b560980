import {
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  wcagContrast,
} from 'culori';
import { describe, expect, it } from 'vitest';
import { readStyleSheets } from '../stories/sheets.ts';
import { chosenThemes, palettes, type Theme } from './palette.ts';

it('reads both themes of tokens.css, each with every colour', () => {
  const { light, dark } = palettes(readStyleSheets().tokens);
  expect(light.get('--paper')).toMatch(/^#f/);
  expect(dark.get('--paper')).toMatch(/^#1/);
  expect([...dark.keys()]).toEqual([...light.keys()]);
  const same = [...light].filter(([name, value]) => dark.get(name) === value).map(([name]) => name);
  expect(same).toEqual([]);
});

it('forces a theme on screen by the class of the root and by the checked button', () => {
  const rules = chosenThemes(
    ':root{--paper: #ffffff;}@media screen and (prefers-color-scheme: dark){:root{--paper: #000000;}}',
  );
  expect(rules).toBe(
    '@media screen and (forced-colors:none){:root.light,:root:has(#theme-light:checked){color-scheme:light}:root.dark,:root:has(#theme-dark:checked){color-scheme:dark}@supports (color:light-dark(red,red)){html:root{--paper:light-dark(#ffffff,#000000)}}@supports not (color:light-dark(red,red)){:root.light,:root:has(#theme-light:checked){--paper:#ffffff}:root.dark,:root:has(#theme-dark:checked){--paper:#000000}}}',
  );
});

const rgb = converter('rgb');

describe.each(['light', 'dark'] as const)('in the %s theme', (theme: Theme) => {
  const colours = palettes(readStyleSheets().tokens)[theme];
  const colour = (name: string) => {
    const value = colours.get(`--${name}`);
    if (!value) throw new Error(`tokens.css has no --${name}`);
    return value;
  };

  // WCAG 1.4.3: what text is set in, on every ground that it stands on.
  it.each([
    ['ink', ['paper', 'raised', 'land', 'sea', 'abroad']],
    ['ink-quiet', ['paper', 'raised', 'land', 'sea', 'abroad']],
    ['attacks', ['paper']],
    ['seizures', ['paper']],
    ['paper', ['ink']],
  ])('%s can be read on %j', (text, grounds) => {
    for (const ground of grounds)
      expect(wcagContrast(colour(text), colour(ground)), ground).toBeGreaterThanOrEqual(4.5);
  });

  // WCAG 1.4.11: marks against what lies under or beside them.
  it.each([
    ['attacks', ['paper', 'land', 'sea', 'abroad']],
    ['seizures', ['paper', 'raised']],
    ['seizures-soft', ['paper']],
    ['people', ['paper', 'people-soft']],
    ['people-soft', ['paper']],
  ])('%s stands out from %j', (mark, grounds) => {
    for (const ground of grounds)
      expect(wcagContrast(colour(mark), colour(ground)), ground).toBeGreaterThanOrEqual(3);
  });

  // Two colours 20 or more apart by CIEDE2000 are told apart at a glance, even in small marks.
  it.each([
    ['protanopia', filterDeficiencyProt(1)],
    ['deuteranopia', filterDeficiencyDeuter(1)],
    ['tritanopia', filterDeficiencyTrit(1)],
  ])('attacks and seizures stay apart under %s', (_, seen) => {
    const difference = differenceCiede2000();
    const apart = (one: string, other: string) => {
      const [a, b] = [one, other].map((name) => rgb(colour(name)));
      if (!a || !b) throw new Error(`${one} or ${other} is no colour`);
      return difference(seen(a), seen(b));
    };
    expect(apart('attacks', 'seizures')).toBeGreaterThan(20);
    expect(apart('people', 'people-soft')).toBeGreaterThan(20);
  });
});
