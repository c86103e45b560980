/** Notes find room beside their numbers in any window, and leave the lines of the text as they are. */
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import { editionFolder, languages } from '../../src/stories/chosen.ts';
import { type EngineBrowser, engines, type Tab } from '../engines/index.ts';

let served: ServedSite;
beforeAll(async () => {
  served = await serve(inject('site'));
});
afterAll(() => served?.close());

describe.each(engines)('in $name', (engine) => {
  let browser: EngineBrowser;
  let tab: Tab | undefined;
  beforeAll(async () => {
    browser = await engine.launch();
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    expect(await tab?.errors()).toEqual([]);
    await tab?.close();
    tab = undefined;
  });
  const open = async (width: number, path = '', height = 740) => {
    tab = await browser.open(served.address + path, { width, height });
    return tab;
  };

  it.each([
    [460, 740],
    [740, 360],
    [1280, 256],
  ])('each note fits a window of %i × %i, wherever its number stands', async (width, height) => {
    const page = await open(width, '', height);
    const faults = await page.evaluate(() => {
      const found: string[] = [];
      let count = 0;
      const links = [...document.querySelectorAll<HTMLElement>('data > a')];
      for (const [index, link] of links.entries()) {
        link.scrollIntoView({
          block: (['center', 'start', 'end'] as const)[index % 3] ?? 'center',
          behavior: 'instant',
        });
        link.click();
        const note = document.querySelector(':popover-open')?.getBoundingClientRect();
        const asked = link.getBoundingClientRect();
        if (note) count += 1;
        const inside =
          note &&
          note.top >= -0.5 &&
          note.left >= -0.5 &&
          note.right <= innerWidth + 0.5 &&
          note.bottom <= innerHeight + 0.5;
        const free = note && (note.bottom <= asked.top + 1 || note.top >= asked.bottom - 1);
        if (!inside || !free)
          found.push(`${link.textContent}: ${JSON.stringify(note)} beside ${JSON.stringify(asked)}`);
      }
      return { found: found.slice(0, 5), all: count === links.length && count > 100 };
    });
    expect(faults).toEqual({ found: [], all: true });
  });

  it.each(languages)(
    'no line begins with the mark that follows a number, its note open or not, in %s',
    async (language) => {
      const page = await open(460, editionFolder(language));
      await page.evaluate(() => document.fonts.ready.then(() => {}));
      const lost = () => {
        const found: string[] = [];
        let count = 0;
        let opened = 0;
        for (const link of document.querySelectorAll<HTMLElement>('main :is(p, li) data > a')) {
          const mark = link.parentElement?.nextSibling;
          if (!(mark instanceof Text) || !/^\s?[.,;:!?)”’»]/.test(mark.data)) continue;
          count += 1;
          const range = document.createRange();
          range.setStart(mark, 0);
          range.setEnd(mark, mark.data.search(/\S/) + 1);
          const isLost = () => {
            const { left = 0 } = [...range.getClientRects()].at(-1) ?? {};
            return left < link.getBoundingClientRect().right - 1;
          };
          const words = `${link.textContent}${mark.data.slice(0, 10)}`;
          if (isLost()) found.push(words);
          // Only at the end of a line can its note part them.
          const { right = 0 } = link.closest('p, li')?.getBoundingClientRect() ?? {};
          if (right - link.getBoundingClientRect().right > 16) continue;
          link.click();
          opened += 1;
          if (isLost()) found.push(`${words}, with its note`);
        }
        return { found, count, opened };
      };
      let notes = 0;
      for (let width = 360; width <= 480; width += 10) {
        await page.evaluate((pixels: number) => {
          for (const paragraph of document.querySelectorAll<HTMLElement>('main :is(p, li)'))
            paragraph.style.inlineSize = `${pixels}px`;
        }, width);
        const { found, count, opened } = await page.evaluate(lost);
        expect(found, `${width}`).toEqual([]);
        expect(count).toBeGreaterThan(40);
        notes += opened;
      }
      expect(notes).toBeGreaterThan(10);
    },
  );
});
