/** Links never die: every path that was ever published is listed, and has something. */
import { spawnSync } from 'node:child_process';
import { expect, inject, it } from 'vitest';
import { frozenRoot, readFrozen } from '../../src/downloads/frozen.ts';
import { lastingPaths, pathsFile, readPaths, requirePublished } from '../../src/release/published-paths.ts';
import { editionFolder, languages } from '../../src/stories/chosen.ts';

const listed = new Set(readPaths());

it('everything on the list is there', () => {
  expect(listed.size).toBeGreaterThan(0);
  requirePublished(inject('site'));
});

it('everything that is there is on the list', () => {
  const further = lastingPaths(inject('site')).filter((path) => !listed.has(path));
  expect(further, 'to publish these for good: npm run build && npm run paths -- --accept').toEqual([]);
});

it('every frozen version is on the list, with its page and its files', () => {
  const places = languages.flatMap((language) =>
    Object.entries(readFrozen(frozenRoot(language))).flatMap(([figure, versions]) =>
      versions.flatMap(({ version, files }) =>
        ['', ...Object.keys(files)].map(
          (file) => `${editionFolder(language)}embed/${figure}/v/${version}/${file}`,
        ),
      ),
    ),
  );
  expect(places.length).toBeGreaterThan(0);
  expect(places.filter((place) => !listed.has(place))).toEqual([]);
});

it('nothing was ever taken off the list', () => {
  const { stdout } = spawnSync('git', ['log', '--follow', '-p', '--format=', '--', pathsFile], {
    encoding: 'utf8',
  });
  const removed = [...stdout.matchAll(/^-(?!--)(.+)$/gm)].map(([, line = '']) => (line === '/' ? '' : line));
  expect(removed.filter((path) => !listed.has(path))).toEqual([]);
});
