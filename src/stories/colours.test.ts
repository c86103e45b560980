import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withColours } from './colours.ts';
import { stories } from './registry.ts';
import { readStyleSheets } from './sheets.ts';

const colours = {
  byName: {
    visitors: { light: '#111111', dark: '#eeeeee', forced: 'LinkText' },
    seats: { light: '#222222', dark: '#dddddd', forced: 'CanvasText', contrast: 'CanvasText' },
  },
  accents: { accent: 'visitors', 'strong-accent': 'seats' },
};
const sheets = globSync('src/styles/*.css').map((file) => ({ file, css: readFileSync(file, 'utf8') }));

it('puts each way of looking where a sheet leaves room for it, and names the accents', () => {
  const put = (css: string) => withColours(css, colours).replace(/\s+/g, ' ');
  expect(put(':root {\n  /* The story’s colours: light. */\n}')).toBe(
    ':root { --visitors: #111111; --seats: #222222; }',
  );
  expect(put(':root {\n  /* The story’s colours: contrast. */\n}')).toBe(':root { --seats: CanvasText; }');
  expect(put('a { color: var(--accent); fill: var(--strong-accent); }')).toBe(
    'a { color: var(--visitors); fill: var(--seats); }',
  );
});

it('leaves no place and no accent open in the sheets that are read', () => {
  const { tokens, drawings } = readStyleSheets();
  expect(tokens + drawings).not.toMatch(/accent|The story’s/);
  expect(drawings).not.toContain('Here come');
  const places = sheets.flatMap(({ css }) => [...css.matchAll(/colours: (\w+)\./g)].map(([, way]) => way));
  expect(places.sort()).toEqual(['contrast', 'dark', 'forced', 'light']);
});

it.each(Object.entries(stories))('no sheet of the engine names a colour of %s', async (_, load) => {
  const { story } = await load();
  for (const { file, css } of sheets)
    for (const name of Object.keys(story.colours.byName))
      expect(css, file).not.toMatch(new RegExp(`--${name}\\b`));
});
