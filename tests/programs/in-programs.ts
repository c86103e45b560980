/** The SVG files of a story in the programs that editors and designers open them with, beside a browser's picture of each. */
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, programPath, programs } from '../../scripts/programs/browsers.ts';
import { type DrawingProgram, draw, drawing } from '../../scripts/programs/draw.ts';
import type { FrameName } from '../../src/figures/figure.ts';
import { type PictureError, pictureError } from './error.ts';

/** A file of a site: the folder of its edition, its figure and its width. */
export interface Chart {
  folder: string;
  id: string;
  frame: FrameName;
}

export interface DrawnStory {
  /** Folder of the site, once it is built. */
  site(): string;
  /** Drawn by the quick programs, and tried where typefaces are wide. */
  charts: readonly Chart[];
  /** Of these, the ones that all programs draw. */
  everywhere: readonly Chart[];
}

/** Those that draw within a moment. */
const quick = ['librsvg', 'sharp', 'resvg'] as const satisfies DrawingProgram[];
const others = (Object.keys(drawing) as DrawingProgram[]).filter(
  (program) => !quick.some((one) => one === program),
);

const fileOf = (site: string, { folder, id, frame }: Chart): string =>
  readFileSync(join(site, folder, 'embed', id, frame === 'wide' ? 'chart.svg' : 'chart-narrow.svg'), 'utf8');

const sizeOf = (svg: string) => {
  const [, width = 0, height = 0] = (/viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []).map(Number);
  return { width, height };
};

/** Letters that one program sets bolder than another come to less; a word elsewhere comes to more. */
const tolerated: PictureError = { mean: 5, worst: 45 };
/** These know one weight of a typeface, and letters stand a little elsewhere. */
const toleratedLoosely: PictureError = { mean: 8, worst: 60 };
const isLoose = (program: DrawingProgram) => /own reader|GraphicsMagick/.test(program);

function expectWithin({ mean, worst }: PictureError, limit: PictureError): void {
  expect(mean).toBeLessThan(limit.mean);
  expect(worst).toBeLessThan(limit.worst);
}

/** What becomes of a drawing whose colours or words are lost. */
const spoilt: [string, (svg: string) => string][] = [
  ['black', (svg) => svg.replace(/ (fill|stroke)="#[^"]*"/g, '')],
  ['of the colour of paper', (svg) => svg.replace(/ (fill|stroke)="#[^"]*"/g, ' $1="#fffdf8"')],
  [
    'light where the ground is light',
    (svg) => svg.replaceAll('"#1c1b19"', '"#eeebe4"').replaceAll('"#5d5a54"', '"#aaa69d"'),
  ],
  ['without its words', (svg) => svg.replace(/<text.*?<\/text>/g, '')],
];

/** That programs draw the charts of a story as a browser does. */
export function testInPrograms({ site, charts, everywhere }: DrawnStory): void {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchChromium();
    page = await browser.newPage({ colorScheme: 'light' });
  });
  afterAll(() => browser?.close());

  /** What Chromium makes of the file: what its colours and places mean. */
  async function meant(svg: string): Promise<Buffer> {
    await page.setViewportSize(sizeOf(svg));
    await page.setContent(`<body style="margin:0">${svg}`);
    return page.screenshot();
  }
  const errorOf = async (program: DrawingProgram, svg: string, shown = svg): Promise<PictureError> =>
    pictureError(await draw(program, shown), await meant(svg), sizeOf(svg));

  describe.each(charts)('/$folder $id, $frame', (chart) => {
    it.each(quick)('is drawn by %s', async (program) => {
      expectWithin(await errorOf(program, fileOf(site(), chart)), tolerated);
    });
  });

  describe.each(everywhere)('/$folder $id, $frame', (chart) => {
    it.each(others)('is drawn by %s', async (program) => {
      const limit = isLoose(program) ? toleratedLoosely : tolerated;
      expectWithin(await errorOf(program, fileOf(site(), chart)), limit);
    });

    it.each(spoilt)('would be known for wrong if it were %s', async (_, spoil) => {
      const svg = fileOf(site(), chart);
      const { worst } = await errorOf('librsvg', svg, spoil(svg));
      expect(worst).toBeGreaterThan(toleratedLoosely.worst);
    });
  });
}

/** Runs in the page: words of the drawing that run off its edge or into others, and how wide the letter m is. */
function wordsAstray(): { width: number; outside: (string | null)[]; touching: string[] } {
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
    outside: words.filter(({ box }) => box.left < 1 || box.right > drawn.right - 1).map(({ text }) => text),
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
}

/** A list of typefaces for browsers that holds the widest alone, in two weights. */
function widestAlone(folder: string): string {
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
  return list;
}

/** That the words of a story's charts keep their places where no typeface is installed but the widest. */
export function testInWideLetters({ site, charts }: Pick<DrawnStory, 'site' | 'charts'>): void {
  describe('where no typeface is installed but the widest', () => {
    const folder = mkdtempSync(join(tmpdir(), 'typefaces-'));
    let poor: Browser;
    beforeAll(async () => {
      poor = await launchChromium({ env: { ...process.env, FONTCONFIG_FILE: widestAlone(folder) } });
    });
    afterAll(async () => {
      await poor?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it.each(charts)('no words of /$folder $id, $frame, run into others or off the edge', async (chart) => {
      const svg = fileOf(site(), chart);
      const view = await poor.newPage({ viewport: sizeOf(svg) });
      await view.setContent(`<body style="margin:0">${svg}`);
      const found = await view.evaluate(wordsAstray);
      await view.close();
      // DejaVu's m, which is wider than Arial's.
      expect(found.width).toBeGreaterThan(380);
      expect(found.outside).toEqual([]);
      expect(found.touching).toEqual([]);
    });
  });
}
