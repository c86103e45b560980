/** The title may be painted before the rules of what stands below it have come: to the pixel, it looks as it then stays. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchChromium } from '../../scripts/programs/browsers.ts';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import { editionFolder, languages } from '../../src/stories/chosen.ts';

const site = inject('site');
const lastOfTitle = '.standfirst';

let browser: Browser;
let served: ServedSite;
beforeAll(async () => {
  browser = await launchChromium();
  served = await serve(site, {
    page(path, query) {
      // No typefaces: one of the two pages might get them too late.
      if (path.endsWith('.woff2')) return '';
      if (!query.has('cut')) return undefined;
      const page = readFileSync(join(site, path, 'index.html'), 'utf8');
      return page.slice(0, page.indexOf('<style', page.indexOf('class="standfirst"')));
    },
  });
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** The page down to the end of its title, and how many style sheets it has. */
async function title(path: string, settings: BrowserContextOptions) {
  const context = await browser.newContext(settings);
  const page = await context.newPage();
  await page.goto(served.address + path);
  await page.evaluate(async () => void (await document.fonts.ready));
  const { y, height } = (await page.locator(lastOfTitle).boundingBox()) ?? { y: 0, height: 0 };
  const sheets = await page.evaluate(() => document.styleSheets.length);
  const width = settings.viewport?.width ?? 0;
  const picture = await page.screenshot({ clip: { x: 0, y: 0, width, height: Math.floor(y + height) } });
  await context.close();
  return { picture: picture.toString('base64'), sheets };
}

const readers: Record<string, BrowserContextOptions> = {
  'on a phone': { viewport: { width: 360, height: 740 } },
  'on a phone in the dark': { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
  'in a window of few words': { viewport: { width: 280, height: 740 } },
  'in a wide window': { viewport: { width: 1280, height: 800 } },
  'with more contrast': { viewport: { width: 360, height: 740 }, contrast: 'more' },
  'in colours of their own': { viewport: { width: 360, height: 740 }, forcedColors: 'active' },
};
it.each(languages.flatMap((language) => Object.keys(readers).map((reader) => [language, reader] as const)))(
  '%s, %s',
  async (language, reader) => {
    const settings = readers[reader] ?? {};
    const cut = await title(`${editionFolder(language)}?cut`, settings);
    const whole = await title(editionFolder(language), settings);
    expect(cut.sheets).toBe(1);
    expect(whole.sheets).toBeGreaterThan(1);
    expect(cut.picture === whole.picture, 'the title changes when the rules below it come').toBe(true);
  },
);
