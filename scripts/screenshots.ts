/**
 * Takes the four pictures of the README from the built site, and one of its map in six programs for docs/downloads.md:
 * npm run build && npm run screenshots.
 */
import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import sharp from 'sharp';
import { launchChromium } from './programs/browsers.ts';
import { type DrawingProgram, draw } from './programs/draw.ts';
import { serve } from './programs/serve.ts';

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
const programs: DrawingProgram[] = [
  'librsvg',
  'Inkscape',
  'LibreOffice Draw',
  'cairosvg',
  'Qt',
  'ImageMagick',
];
const map = readFileSync('dist/embed/sites-map/chart.svg', 'utf8');
const drawn = await Promise.all(
  programs.map(async (program) => {
    const picture = (await draw(program, map)).toString('base64');
    return `<figure><figcaption>${program}</figcaption><img src="data:image/png;base64,${picture}"></figure>`;
  }),
);
const sheet = await browser.newPage({ viewport: { width: 1136, height: 400 } });
await sheet.setContent(
  `<style>body{margin:8px;background:#ddd;font:14px Arial;display:grid;grid-template-columns:repeat(3,1fr);gap:8px}figure{margin:0}img{width:100%}</style>${drawn.join('')}`,
);
await sharp(await sheet.screenshot({ fullPage: true }))
  .png({ palette: true, colours: 24, dither: 0 })
  .toFile('docs/screenshots/map-in-six-programs.png');
await browser.close();
await site.close();
