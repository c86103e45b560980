/** The SVG files of every story but the first in the programs that draw them. */
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { frameNames } from '../../src/figures/figure.ts';
import { buildSite, uncompressed } from '../build.ts';
import { furtherStories } from '../further-stories.ts';
import { type Chart, testInPrograms, testInWideLetters } from '../programs/in-programs.ts';

describe.each(furtherStories)('the story $slug', ({ slug, story }) => {
  let built = '';
  beforeAll(() => {
    const { status, output, site } = buildSite({ STORY: slug, ...uncompressed });
    expect(status, output).toBe(0);
    built = site;
  });
  afterAll(() => rmSync(dirname(built), { recursive: true, force: true }));

  const site = () => built;
  const charts: Chart[] = Object.keys(story.languages).flatMap((language, index) =>
    story.figures.flatMap(({ id }) =>
      frameNames.map((frame) => ({ folder: index ? `${language}/` : '', id, frame })),
    ),
  );
  const everywhere = charts.filter(({ frame }) => frame === 'wide');
  testInPrograms({ site, charts, everywhere });
  testInWideLetters({ site, charts });
});
