/** The SVG files of every story but the first in the programs that draw them. */
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { frameNames } from '../../src/figures/figure.ts';
import { stories } from '../../src/stories/registry.ts';
import { buildSite, uncompressed } from '../build.ts';
import { type Chart, testInPrograms, testInWideLetters } from '../programs/in-programs.ts';

const further = await Promise.all(
  Object.entries(stories)
    .slice(1)
    .map(async ([slug, load]) => ({ slug, story: (await load()).story })),
);

describe.each(further)('the story $slug', ({ slug, story }) => {
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
