/** Takes the four pictures of the README from the built site: npm run build && npm run screenshots. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../tests/browsers.ts';
import { serve } from '../tests/serve.ts';

const step = (id: string) => async (page: Page) => {
  await page.evaluate((wanted) => {
    const top = document.querySelector(`[data-step="${wanted}"]`)?.getBoundingClientRect().top ?? 0;
    scrollTo({ top: scrollY + top - innerHeight * 0.62, behavior: 'instant' });
  }, id);
  // The map's move takes less than two seconds.
  await page.waitForTimeout(2000);
};
const figure = (id: string) => async (page: Page) => {
  await page.evaluate((wanted) => document.getElementById(wanted)?.scrollIntoView(), id);
};

const pictures: { name: string; options: BrowserContextOptions; go: (page: Page) => Promise<void> }[] = [
  { name: 'opening-phone', options: { viewport: { width: 360, height: 740 } }, go: async () => {} },
  {
    name: 'map-phone-dark',
    options: { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
    go: step('valence'),
  },
  { name: 'map-desk', options: { viewport: { width: 1280, height: 800 } }, go: step('unreported') },
  { name: 'tonnes-tablet', options: { viewport: { width: 768, height: 740 } }, go: figure('tonnes') },
];

const site = await serve(`${process.cwd()}/dist`);
const browser = await launchChromium();
for (const { name, options, go } of pictures) {
  const page = await browser.newPage({ reducedMotion: 'reduce', ...options });
  await page.goto(site.address);
  await page.evaluate(() => document.fonts.ready);
  await go(page);
  await page.screenshot({ path: `docs/screenshots/${name}.png` });
  await page.close();
}
await browser.close();
await site.close();
