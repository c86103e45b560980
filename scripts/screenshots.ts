/**
 * Takes the pictures of the README from the built site: the opening, two steps where the story has some, a chapter. And
 * one of the drawing that stays while steps pass, or of the first, in six programs for docs/downloads.md:
 * npm run build && npm run screenshots.
 */
import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import sharp from 'sharp';
import { readProse } from '../src/prose/prose.ts';
import { defaultLanguage, figures } from '../src/stories/chosen.ts';
import { readEdition } from '../src/stories/edition.ts';
import { launchChromium } from './programs/browsers.ts';
import { type DrawingProgram, draw } from './programs/draw.ts';
import { serve } from './programs/serve.ts';

const toStep = (id: string) => async (page: Page) => {
  await page.evaluate((wanted) => {
    const top = document.querySelector(`[data-step="${wanted}"]`)?.getBoundingClientRect().top ?? 0;
    scrollTo({ top: scrollY + top - innerHeight * 0.62, behavior: 'instant' });
  }, id);
  // A drawing's move takes less than two seconds.
  await page.waitForTimeout(2000);
};
const toChapter = (id: string) => async (page: Page) => {
  await page.evaluate((wanted) => document.getElementById(wanted)?.scrollIntoView(), id);
};

const { chapters, scrollies } = readProse(defaultLanguage, readEdition(defaultLanguage)).prose;
const [steps = []] = scrollies.map((scrolly) => scrolly.steps);
const [middle, late] = [steps[Math.floor((steps.length - 1) / 2)], steps.at(-2) ?? steps[0]];
const chapter = chapters[Math.floor(chapters.length / 3)];

interface Picture {
  name: string;
  options: BrowserContextOptions;
  go(page: Page): Promise<void>;
}

const phone = { width: 360, height: 740 };
const pictures: Picture[] = [
  { name: 'opening-phone', options: { viewport: phone }, go: async () => {} },
  ...(middle
    ? [
        {
          name: 'step-phone-dark',
          options: { viewport: phone, colorScheme: 'dark' as const },
          go: toStep(middle.id),
        },
      ]
    : []),
  ...(late
    ? [{ name: 'step-desk', options: { viewport: { width: 1280, height: 800 } }, go: toStep(late.id) }]
    : []),
  ...(chapter
    ? [
        {
          name: 'chapter-tablet',
          options: { viewport: { width: 768, height: 740 } },
          go: toChapter(chapter.id),
        },
      ]
    : []),
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
const figure = figures.find(({ stepped }) => stepped) ?? figures[0];
const drawing = readFileSync(`dist/embed/${figure?.id}/chart.svg`, 'utf8');
const drawn = await Promise.all(
  programs.map(async (program) => {
    const picture = (await draw(program, drawing)).toString('base64');
    return `<figure><figcaption>${program}</figcaption><img src="data:image/png;base64,${picture}"></figure>`;
  }),
);
const sheet = await browser.newPage({ viewport: { width: 1136, height: 400 } });
await sheet.setContent(
  `<style>body{margin:8px;background:#ddd;font:14px Arial;display:grid;grid-template-columns:repeat(3,1fr);gap:8px}figure{margin:0}img{width:100%}</style>${drawn.join('')}`,
);
await sharp(await sheet.screenshot({ fullPage: true }))
  .png({ palette: true, colours: 24, dither: 0 })
  .toFile('docs/screenshots/drawing-in-six-programs.png');
await browser.close();
await site.close();
