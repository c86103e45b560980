/** That no word of a story’s subject stands in the engine: only its own folders, tests and docs know what it tells of. */
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Words of the stories, as they begin in names and texts alike. */
const words = [
  'seizure',
  'seized',
  'crowding',
  'prison',
  'detainee',
  'tonne',
  'cocaine',
  'département',
  'department',
  'commune',
  'overseas',
  'france',
  'nanterre',
  'villepinte',
  'attack(?!er)',
  'earthquake',
  'hualien',
];
const found = new RegExp(`(?:${words.join('|')})`, 'i');

/** What still knows the subject. Remove what no longer does; add nothing. */
const exceptions: readonly string[] = [
  'bench/changed-number.ts',
  'bench/grown-data.ts',
  'bench/grown-project.ts',
  'bench/growth.ts',
  'bench/load.ts',
  'scripts/screenshots.ts',
  'src/dataset/boundaries.ts',
  'src/frame/frame.css',
  'src/styles/drawings.css',
  'src/styles/page/figures.css',
];

it('stands in the folders of the story alone, but for the files that are left', () => {
  const engine = globSync('{src,scripts,bench}/**/*.{ts,mjs,astro,css}')
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/\.test\.ts$|^src\/stories\/([^/]+\/|registry\.ts$)/.test(file));
  expect(engine.length).toBeGreaterThan(200);
  const knowing = engine.filter((file) => found.test(readFileSync(file, 'utf8'))).sort();
  expect(knowing.filter((file) => !exceptions.includes(file))).toEqual([]);
  // Each that no longer knows it goes.
  expect(exceptions.filter((file) => !knowing.includes(file))).toEqual([]);
});
