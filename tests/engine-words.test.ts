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

it('stands in the folders of the stories alone', () => {
  const engine = globSync('{src,scripts,bench}/**/*.{ts,mjs,astro,css}')
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/\.test\.ts$|^src\/stories\/([^/]+\/|registry\.ts$)/.test(file));
  expect(engine.length).toBeGreaterThan(200);
  expect(engine.filter((file) => found.test(readFileSync(file, 'utf8')))).toEqual([]);
});
