/** axe-core, with all its default rules, over every kind of page, with all that can be opened open. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../../scripts/programs/browsers.ts';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import type { ListedFigure } from '../../src/embed/list.ts';
import { editionFolder, languages } from '../../src/stories/chosen.ts';
import { violationsIn } from '../axe.ts';

const site = inject('site');
const list: ListedFigure[] = JSON.parse(readFileSync(join(site, 'embed/index.json'), 'utf8'));
const frames = [...list.map(({ path }) => path), 'embed/sites-map/dark/', 'embed/sites-map/light/'];

let browser: Browser;
let served: ServedSite;
beforeAll(async () => {
  [browser, served] = await Promise.all([launchChromium(), serve(site)]);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

describe.each(languages)('in %s', (language) => {
  const folder = editionFolder(language);
  it.each([
    [360, 'light'],
    [360, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)('finds nothing wrong at %i pixels, %s', async (width, colorScheme) => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
    const page = await context.newPage();
    for (const path of ['', '404.html', 'embed/', ...frames]) {
      await page.goto(served.address + folder + path);
      expect(await violationsIn(page), folder + path).toEqual([]);
    }
    await context.close();
  });
});
