/** Every story but the first, which has tests of its own: each is built, and held to what all are held to. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite, uncompressed } from '../build.ts';
import { testStory } from '../built-story.ts';
import { furtherStories } from '../further-stories.ts';

const run = (slug: string, ...words: string[]) =>
  spawnSync(process.execPath, words, { encoding: 'utf8', env: { ...process.env, STORY: slug } });

describe.each(furtherStories)('the story $slug', ({ slug, story }) => {
  let site = '';
  beforeAll(() => {
    const built = buildSite({ STORY: slug, ...uncompressed });
    // A link, a part or a published path that leads nowhere refuses a build.
    expect(built.status, built.output).toBe(0);
    site = built.site;
  });
  afterAll(() => rmSync(dirname(site), { recursive: true, force: true }));

  it('has valid files and schemas', () => {
    expect(run(slug, 'scripts/check.ts')).toMatchObject({ status: 0 });
    expect(run(slug, 'scripts/schema.ts', '--check')).toMatchObject({ status: 0, stdout: '' });
  });

  testStory({
    site: () => site,
    figures: story.figures.map(({ id }) => id),
    proses: Object.fromEntries(
      Object.keys(story.languages).map((language, index) => [
        index ? `${language}/` : '',
        readFileSync(`src/stories/${slug}/${language}.mdx`, 'utf8'),
      ]),
    ),
  });
});
