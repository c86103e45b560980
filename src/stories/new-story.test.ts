import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foldersOf, registryFile, slugProblem, storyFiles, templateFolder, withStory } from './new-story.ts';
import { stories } from './registry.ts';

const registry = readFileSync(registryFile, 'utf8');

describe('a story’s name', () => {
  it.each(['sea-ice', 'ice', 'election-2027', 'a'.repeat(32)])('may be %s', (slug) => {
    expect(slugProblem(slug)).toBeUndefined();
  });

  it.each([
    ...['', 'Sea', 'sea_ice', 'sea ice', '-ice', 'ice-', 'sea--ice', 'séa', '2027-election', 'a'.repeat(33)],
    ...['.', '..', '../ice', 'sea/ice', 'sea\\ice', '/tmp', '__proto__', '--help', "ice'"],
  ])('may not be %s', (slug) => {
    expect(slugProblem(slug)).toMatch(/^".*" cannot name a story: a name is made of small letters, /);
  });

  it.each(['con', 'nul', 'com1'])('may not be %s, a device of Windows', (slug) => {
    expect(slugProblem(slug)).toContain('Windows');
  });
});

it('gives each part of the template its place, with the name and the day of the story', () => {
  const template = {
    'src/stories/template/story.ts': "/** template */ slug: 'template', templates",
    'src/stories/template/story.test.ts': "'src/stories/template/data'",
    'src/stories/template/tables/ice.ts': '{ day }',
    'src/stories/template/data/story.json': '{ "published": "2020-01-01" }',
    'src/stories/template/public/favicon.svg': '<svg/>',
  };
  expect(storyFiles('ice', template, '2027-02-03')).toEqual({
    'src/stories/ice/story.ts': "/** ice */ slug: 'ice', templates",
    'src/stories/ice/story.test.ts': "'data/ice'",
    'src/stories/ice/tables/ice.ts': '{ day }',
    'data/ice/story.json': '{ "published": "2027-02-03" }',
    'public/ice/favicon.svg': '<svg/>',
  });
  expect(foldersOf('ice')).toEqual(['data/ice', 'public/ice', 'src/stories/ice']);
});

describe('the template', () => {
  const texts = globSync(`${templateFolder}/**/*.{ts,css,mdx,json,txt,md,svg}`).map((file) => [
    file.replaceAll('\\', '/'),
    readFileSync(file, 'utf8'),
  ]);
  const made = storyFiles('quakes', Object.fromEntries(texts), '2027-02-03');

  it('has the files of the second story, but for its own table and figure', () => {
    const there = new Set(foldersOf('quakes').flatMap((folder) => globSync(`${folder}/**/*`)));
    const own = Object.keys(made).filter(
      (file) => ![...there].some((path) => path.replaceAll('\\', '/') === file),
    );
    expect(own.sort()).toEqual([
      'data/quakes/letters.json',
      'src/stories/quakes/figures/letters.ts',
      'src/stories/quakes/tables/letters.ts',
    ]);
  });

  it('has every file of data that all stories have', () => {
    const tables = ['magnitudes', 'networks', 'strong', 'days'];
    const asked = globSync('data/quakes/*.{json,txt,md}')
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => !tables.some((name) => file.endsWith(`/${name}.json`)));
    // Nothing of a new story was published.
    expect(asked.filter((file) => !(file in made))).toEqual(['data/quakes/published.txt']);
  });
});

describe('the registry', () => {
  it('lists a new story as the last, and all others as before', () => {
    const listed = withStory(withStoryText('newest'), 'still-newer');
    expect(listed).toEqual({
      text: registry.replace(
        /\};\n$/,
        "  newest: () => import('./newest/story.ts'),\n  'still-newer': () => import('./still-newer/story.ts'),\n};\n",
      ),
    });
  });

  it.each(Object.keys(stories))('lists %s once', (slug) => {
    expect(withStory(registry, slug)).toEqual({
      problem: expect.stringMatching(`${registryFile} lists ${slug} already: `),
    });
  });

  it.each([
    ['is empty', ''],
    ['holds a merge conflict', registry.replace('  quakes', '<<<<<<< HEAD\n  quakes')],
    ['holds one behind its end', `${registry}<<<<<<< HEAD\n`],
    ['has a line of another kind', registry.replace('  quakes', '  // the second\n  quakes')],
    ['has no list', registry.replace('stories', 'tales')],
  ])('is left alone where it %s', (_, text) => {
    expect(withStory(text, 'ice')).toEqual({ problem: expect.stringContaining('put it right first') });
  });
});

/** The registry as it is with a story more. */
function withStoryText(slug: string): string {
  const listed = withStory(registry, slug);
  if ('problem' in listed) throw new Error(listed.problem);
  return listed.text;
}
