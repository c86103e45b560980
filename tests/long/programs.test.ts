/** The SVG files in the programs that editors and designers open them with, each compared with a browser's picture. */
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium, programPath, programs } from '../../scripts/programs/browsers.ts';
import { type DrawingProgram, draw, drawing } from '../../scripts/programs/draw.ts';
import { type FrameName, frameNames } from '../../src/figures/figure.ts';
import type { Language } from '../../src/locale/languages.ts';
import { editionFolder, figures, languages } from '../../src/stories/chosen.ts';
import { type PictureError, pictureError } from '../programs/error.ts';

const site = inject('site');

function fileOf(id: string, frame: FrameName, language: Language): string {
  const name = frame === 'wide' ? 'chart.svg' : 'chart-narrow.svg';
  return readFileSync(join(site, editionFolder(language), 'embed', id, name), 'utf8');
}

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ colorScheme: 'light' });
});
afterAll(() => browser?.close());

const sizeOf = (svg: string) => {
  const [, width = 0, height = 0] = (/viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []).map(Number);
  return { width, height };
};

/** What Chromium makes of the file: what its colours and places mean. */
async function meant(svg: string): Promise<Buffer> {
  await page.setViewportSize(sizeOf(svg));
  await page.setContent(`<body style="margin:0">${svg}`);
  return page.screenshot();
}

const errorOf = async (program: DrawingProgram, svg: string, shown = svg): Promise<PictureError> =>
  pictureError(await draw(program, shown), await meant(svg), sizeOf(svg));

/** Letters that one program sets bolder than another come to less; a word elsewhere comes to more. */
const tolerated: PictureError = { mean: 5, worst: 45 };
/** These know one weight of a typeface, and letters stand a little elsewhere. */
const toleratedLoosely: PictureError = { mean: 8, worst: 60 };
const isLoose = (program: DrawingProgram) => /own reader|GraphicsMagick/.test(program);

function expectWithin({ mean, worst }: PictureError, limit: PictureError): void {
  expect(mean).toBeLessThan(limit.mean);
  expect(worst).toBeLessThan(limit.worst);
}

describe.each(
  languages.flatMap((language) =>
    figures.flatMap(({ id }) => frameNames.map((frame) => ({ id, frame, language }))),
  ),
)('$id, $frame, in $language', ({ id, frame, language }) => {
  it.each(['librsvg', 'sharp', 'resvg'] as const)('is drawn by %s', async (program) => {
    expectWithin(await errorOf(program, fileOf(id, frame, language)), tolerated);
  });
});

const everywhere = [
  { id: 'sites-map', frame: 'wide', language: 'fr' },
  { id: 'sites-map', frame: 'narrow', language: 'en' },
  { id: 'seizures-history', frame: 'wide', language: 'en' },
  { id: 'claims', frame: 'narrow', language: 'fr' },
] as const;

describe.each(everywhere)('$id, $frame, in $language', ({ id, frame, language }) => {
  const svg = fileOf(id, frame, language);

  it.each(Object.keys(drawing) as DrawingProgram[])('is drawn by %s', async (program) => {
    expectWithin(await errorOf(program, svg), isLoose(program) ? toleratedLoosely : tolerated);
  });

  it.each([
    ['black', svg.replace(/ (fill|stroke)="#[^"]*"/g, '')],
    ['of the colour of paper', svg.replace(/ (fill|stroke)="#[^"]*"/g, ' $1="#fffdf8"')],
    [
      'light where the ground is light',
      svg.replaceAll('"#1c1b19"', '"#eeebe4"').replaceAll('"#5d5a54"', '"#aaa69d"'),
    ],
    ['without its words', svg.replace(/<text.*?<\/text>/g, '')],
  ])('would be known for wrong if it were %s', async (_, spoilt) => {
    const { worst } = await errorOf('librsvg', svg, spoilt);
    expect(worst).toBeGreaterThan(toleratedLoosely.worst);
  });
});

describe('where no typeface is installed but the widest', () => {
  const folder = mkdtempSync(join(tmpdir(), 'typefaces-'));
  const regular = programPath(programs.widestSans);
  for (const [name, file] of [
    ['regular.ttf', regular],
    ['bold.ttf', regular.replace(/\.ttf$/, '-Bold.ttf')],
  ] as const)
    symlinkSync(file, join(folder, name));
  const list = join(folder, 'fonts.conf');
  writeFileSync(
    list,
    `<?xml version="1.0"?><fontconfig><dir>${folder}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`,
  );
  let poor: Browser;
  beforeAll(async () => {
    poor = await launchChromium({ env: { ...process.env, FONTCONFIG_FILE: list } });
  });
  afterAll(async () => {
    await poor?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(
    languages.flatMap((language) =>
      figures.flatMap(({ id }) => frameNames.map((frame) => ({ id, frame, language }))),
    ),
  )(
    'no words of $id, $frame, in $language run into others or off the edge',
    async ({ id, frame, language }) => {
      const svg = fileOf(id, frame, language);
      const view = await poor.newPage({ viewport: sizeOf(svg) });
      await view.setContent(`<body style="margin:0">${svg}`);
      const found = await view.evaluate(() => {
        const drawn = document.querySelector('svg')?.getBoundingClientRect() ?? new DOMRect();
        const words = [...document.querySelectorAll('text:not([aria-hidden])')].map((text) => ({
          text: text.textContent,
          size: Number.parseFloat(getComputedStyle(text).fontSize),
          box: text.getBoundingClientRect(),
        }));
        const context = document.createElement('canvas').getContext('2d');
        if (context) context.font = '100px Arial, sans-serif';
        return {
          width: context?.measureText('mmmm').width ?? 0,
          outside: words
            .filter(({ box }) => box.left < 1 || box.right > drawn.right - 1)
            .map(({ text }) => text),
          touching: words.flatMap(({ text, box, size }, index) =>
            words
              .slice(index + 1)
              .filter((other) => {
                const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
                const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
                // Boxes hold room for accents, which may reach into the line above.
                return wide > 0 && high > Math.min(size, other.size) * 0.4;
              })
              .map((other) => `${text} / ${other.text}`),
          ),
        };
      });
      await view.close();
      // DejaVu's m, which is wider than Arial's.
      expect(found.width).toBeGreaterThan(380);
      expect(found.outside).toEqual([]);
      expect(found.touching).toEqual([]);
    },
  );
});
