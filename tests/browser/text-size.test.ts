/**
 * With ordinary words of 32 pixels, and where readers want none below 16 or 20, no words are cut, lost or over one another,
 * and those of drawings grow with the others.
 */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import { editionFolder, languages } from '../../src/stories/chosen.ts';
import { engines, type LaunchOptions, type Tab } from '../engines/index.ts';
import { faultsOf } from '../page-faults.ts';

let site: ServedSite;
beforeAll(async () => {
  site = await serve(inject('site'));
});
afterAll(() => site?.close());

const pages = languages.flatMap((language) =>
  ['', 'embed/', '404.html'].map((page) => editionFolder(language) + page),
);

/** Lays out what the page leaves out while it is far from the window. */
function layOutAll(): Promise<void> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('figure .drawn > svg { content-visibility: visible !important }');
  document.adoptedStyleSheets = [sheet];
  // One engine sets words anew only when it paints them.
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

/** The size on screen of the smallest words in the charts, and whether each chart can be scrolled to its end. */
function charts(): { smallest: number; whole: boolean } {
  const drawings = [...document.querySelectorAll<SVGSVGElement>('figure > .drawn > svg')].filter(
    (drawing) => drawing.getClientRects().length > 0,
  );
  const sizes = drawings.flatMap((drawing) => {
    const scale = drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width;
    return [...drawing.querySelectorAll('text')].map(
      (text) => scale * Number(text.closest('[font-size]')?.getAttribute('font-size')),
    );
  });
  const whole = drawings.every((drawing) => {
    const box = drawing.parentElement as HTMLElement;
    box.scrollLeft = 1e6;
    const isWhole =
      drawing.getBoundingClientRect().right <= box.getBoundingClientRect().right + 1 &&
      box.scrollHeight <= box.clientHeight + 1;
    box.scrollLeft = 0;
    return isWhole;
  });
  return { smallest: Math.min(...sizes), whole };
}

/** What readers set, and the size that the smallest words of charts then have at least: 12 pixels are drawn as 11 on a phone. */
const wishes: [string, LaunchOptions, number][] = [
  ['ordinary words of 32 pixels', { fontSize: 32 }, 20],
  ['no words below 16 pixels', { minimumFontSize: 16 }, 16],
  ['no words below 20 pixels', { minimumFontSize: 20 }, 20],
];

describe.each(engines)('$name', ({ launch }) => {
  it.each(wishes)('holds with %s', async (_, settings, least) => {
    const browser = await launch(settings);
    try {
      const look = async (tab: Tab, width: number) => {
        for (const page of pages) {
          await tab.goto(site.address + page);
          await tab.evaluate(layOutAll);
          await tab.evaluate(() => document.fonts.ready.then(() => {}));
          const where = `/${page} in ${width} pixels`;
          expect(await faultsOf(tab), where).toEqual([]);
          if (!languages.some((language) => page === editionFolder(language))) continue;
          const { smallest, whole } = await tab.evaluate(charts);
          expect(smallest, where).toBeGreaterThanOrEqual(least - 0.5);
          expect(whole, where).toBe(true);
        }
      };
      for (const width of [360, 768, 1280]) {
        const tab = await browser.open(`${site.address}404.html`, { width, height: 800 });
        await look(tab, width);
        expect(await tab.errors()).toEqual([]);
        await tab.close();
      }
    } finally {
      await browser.close();
    }
  });
});
