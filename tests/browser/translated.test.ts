/** Translators in browsers put each piece of text into two elements of their own; what is beside and below stays where it was. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import { editionFolder, languages } from '../../src/stories/chosen.ts';
import { engines } from '../engines/index.ts';
import { faultsOf } from '../page-faults.ts';

let site: ServedSite;
beforeAll(async () => {
  site = await serve(inject('site'));
});
afterAll(() => site?.close());

/** Wraps the page's words as Google Translate does. */
function wrapWords(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement?.closest('script, style, textarea, select, svg')) continue;
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    for (const font of [outer, inner]) font.style.verticalAlign = 'inherit';
    text.replaceWith(outer);
    outer.append(inner);
    inner.append(text);
  }
}

/** The page's words, and the height of each box that holds some. */
function laidOut(): { words: string; heights: number[] } {
  const boxes = document.querySelectorAll('h1, h2, h3, p, li, figcaption, th, td, summary, a');
  return {
    // biome-ignore lint/performance/useDomNodeTextContent: words that are seen
    words: document.body.innerText.replace(/\s+/g, ' '),
    heights: [...boxes].map((box) => Math.round(box.getBoundingClientRect().height)),
  };
}

describe.each(engines)('$name', ({ launch }) => {
  it.each([360, 1280])('keeps its words and their places, translated in %i pixels', async (width) => {
    const browser = await launch();
    try {
      const tab = await browser.open(site.address, { width, height: 800 });
      for (const language of languages) {
        await tab.goto(site.address + editionFolder(language));
        await tab.evaluate(() => document.fonts.ready.then(() => {}));
        const before = await tab.evaluate(laidOut);
        await tab.evaluate(wrapWords);
        expect(await tab.evaluate(() => document.querySelectorAll('font').length)).toBeGreaterThan(500);
        expect(await tab.evaluate(laidOut)).toEqual(before);
        expect(await faultsOf(tab)).toEqual([]);
      }
    } finally {
      await browser.close();
    }
  });
});
