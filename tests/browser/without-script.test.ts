/** Without JavaScript nothing is lost: every step has its own still, every chart is drawn, every table opens. */
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import type { Language } from '../../src/locale/languages.ts';
import { defaultLanguage, editionFolder, figures, languages } from '../../src/stories/chosen.ts';
import { type EngineBrowser, engines, type Tab } from '../engines/index.ts';
import { expectMapOfStepOnScreen, scrollToStep, states } from '../steps/map.ts';

let site: ServedSite;
beforeAll(async () => {
  site = await serve(inject('site'));
});
afterAll(() => site?.close());

interface Picture {
  pixels: Buffer;
  width: number;
  height: number;
}

/** The drawing that an element shows, which must be on screen. */
async function pictureOf(tab: Tab, selector: string): Promise<Picture> {
  const [left, top, width, height] = await tab.evaluate((wanted: string) => {
    const box = document.querySelector(wanted)?.getBoundingClientRect() ?? new DOMRect();
    return [box.left, box.top, box.width, box.height].map(Math.round) as [number, number, number, number];
  }, selector);
  const { data, info } = await sharp(await tab.screenshot())
    .extract({ left, top, width, height })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height };
}

/** Share of the colour values in which two pictures clearly differ. One may lie up to a pixel higher than the other. */
function differingShare(one: Picture, other: Picture): number {
  expect(one.width).toBe(other.width);
  const row = one.width * 3;
  const rows = Math.min(one.height, other.height) - 2;
  const shares = [-1, 0, 1].map((shift) => {
    let differing = 0;
    for (let at = row; at < row * (rows + 1); at++)
      if (Math.abs((one.pixels[at] ?? 0) - (other.pixels[at + shift * row] ?? 0)) > 70) differing++;
    return differing / (row * rows);
  });
  return Math.min(...shares);
}

describe.each(engines)('$name without JavaScript', ({ launch }) => {
  let browser: EngineBrowser;
  beforeAll(async () => {
    browser = await launch({ javaScript: false });
  });
  afterAll(() => browser?.close());

  it.each(languages)(
    'shows a still beside the words of each step, and no map that stays, in %s',
    async (language) => {
      const tab = await browser.open(site.address + editionFolder(language), { width: 1280, height: 800 });
      const steps = await tab.evaluate(() => {
        const area = (element: Element | null) => {
          const { width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
          return width * height;
        };
        return [...document.querySelectorAll<HTMLElement>('[data-step]')].map((step) => ({
          id: step.dataset.step,
          still: area(step.querySelector('.still')) > 10_000,
          words: area(step.querySelector('.words')) > 1000,
          map: getComputedStyle(document.querySelector('.graphic') as Element).position,
        }));
      });
      expect(steps).toEqual(
        states.map(({ step }) => ({ id: step, still: true, words: true, map: 'static' })),
      );
      await tab.close();
    },
  );

  it.each(languages)('draws each figure and opens its table, in %s', async (language) => {
    const tab = await browser.open(site.address + editionFolder(language), { width: 768, height: 1024 });
    for (const { id, tableToRead } of figures) {
      const seen = (selector: string) =>
        tab.evaluate(
          (wanted: string) =>
            [...document.querySelectorAll(wanted)].some(
              (element) => element.checkVisibility() && element.getBoundingClientRect().height > 40,
            ),
          `#${id} ${selector}`,
        );
      if (tableToRead) {
        expect(await seen('table'), id).toBe(true);
        continue;
      }
      expect(await seen('svg[role]'), id).toBe(true);
      expect(await seen('.table table'), id).toBe(false);
      await tab.evaluate(
        (wanted: string) => document.querySelector(wanted)?.scrollIntoView({ block: 'center' }),
        `#${id} .table summary`,
      );
      await tab.click(`#${id} .table summary`);
      expect(await seen('.table table'), id).toBe(true);
    }
    await tab.close();
  });

  it('leads from a chapter to the same chapter in each other language', async () => {
    for (const language of languages)
      for (const other of languages.filter((candidate) => candidate !== language)) {
        const tab = await browser.open(site.address + editionFolder(language), { width: 768, height: 1024 });
        const address = await tab.evaluate(
          (wanted: string) => document.querySelector<HTMLAnchorElement>(wanted)?.href ?? '',
          `#tonnes ~ a[hreflang="${other}"]`,
        );
        expect(address).toBe(`${site.address}${editionFolder(other)}#tonnes`);
        // Clicked, the link would leave Firefox without an answer while one page follows another.
        await tab.goto(address);
        await tab.waitFor(() => scrollY > 1000, []);
        const top = await tab.evaluate(() => document.querySelector('#tonnes')?.getBoundingClientRect().top);
        expect(top).toBeLessThan(100);
        await tab.close();
      }
  });
});

describe.each(engines)('$name', ({ name, launch }) => {
  it('draws each still as the map looks at that step with JavaScript', async () => {
    const withScript = await launch({ reducedMotion: true });
    const without = await launch({ javaScript: false });
    try {
      // Of each language once: the drawings of the others differ in their words alone.
      const tried: readonly Language[] = name === 'Chromium' ? languages : [defaultLanguage];
      for (const language of tried) {
        const address = site.address + editionFolder(language);
        // Steps keep a margin of 16 pixels on both sides; so both drawings are 360 pixels wide.
        const [map, stills] = [
          await withScript.open(address, { width: 360, height: 1000 }),
          await without.open(address, { width: 392, height: 1000 }),
        ];
        const pictures: Picture[] = [];
        for (const { step } of states) {
          await scrollToStep(map, step, 0.65);
          await expectMapOfStepOnScreen(map);
          await scrollToStep(stills, step, 0.1);
          const look = () => pictureOf(stills, `[data-step="${step}"] .still`);
          // Either screen may show the frame before, or wait for its typefaces: both are looked at until they agree.
          await expect
            .poll(async () => differingShare(await pictureOf(map, '.frame .narrow svg'), await look()), {
              message: step,
              timeout: 20_000,
            })
            .toBeLessThan(0.004);
          pictures.push(await look());
        }
        const [, second, third] = pictures as [Picture, Picture, Picture];
        expect(differingShare(second, third)).toBeGreaterThan(0.01);
        await map.close();
        await stills.close();
      }
    } finally {
      await withScript.close();
      await without.close();
    }
  });
});
