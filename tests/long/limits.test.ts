/** As much as the data may hold, and more figures than any story has, build into a site: bounded in time and memory. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runBuild } from '../../bench/build-run.ts';
import { growProject } from '../../bench/grown-project.ts';
import { limits } from '../../src/stories/prisons/limits.ts';

/** Two and a half gigabytes, for the build and all that it starts. */
const mostMegabytes = 2500;
const minutes = 60_000;

it.each([
  {
    what: 'all sites and all years',
    records: { sites: limits.sites, 'seizures-years': limits.years },
    figures: 0,
    has: '',
  },
  { what: '250 figures', records: {}, figures: 250, has: 'fr/embed/further-243/chart@2x.png' },
])(
  '$what',
  async ({ has, ...size }) => {
    const project = growProject(size);
    try {
      const { megabytes } = await runBuild(project.folder);
      expect(megabytes).toBeGreaterThan(100);
      expect(megabytes).toBeLessThan(mostMegabytes);
      expect(existsSync(join(project.folder, 'dist', 'index.html'))).toBe(true);
      expect(existsSync(join(project.folder, 'dist', has))).toBe(true);
    } finally {
      project.remove();
    }
  },
  20 * minutes,
);
