/** Readers ask numbers and marks: by pointer, touch and keyboard, with and without JavaScript, in each engine. */
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { type EngineBrowser, engines, type Tab } from '../engines/index.ts';
import { type ServedSite, serve } from '../serve.ts';

let served: ServedSite;
beforeAll(async () => {
  served = await serve(inject('site'));
});
afterAll(() => served?.close());

/** The open note: its id, where it is, and whether it is as near to what was asked as it can be. */
const openNote = () => {
  const note = document.querySelector('.answers > :popover-open');
  if (!note) return undefined;
  const { left, right, top, bottom } = note.getBoundingClientRect();
  const inside = left >= 0 && top >= 0 && right <= innerWidth + 0.5 && bottom <= innerHeight + 0.5;
  return { id: note.id, top, bottom, inside };
};
const intoView = (selector: string) => {
  document.querySelector(selector)?.scrollIntoView({ block: 'center', behavior: 'instant' });
};
const number = '#tonnes-number';
/** Gives the first number of the chapter on the tonnes a name that selectors can use. */
const nameNumber = () => {
  const data = document.querySelector('main [data-fact="seized-2024"]');
  data?.querySelector('button')?.setAttribute('id', 'tonnes-number');
};

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
  const open = async (width: number, path = '') => {
    tab = await browser.open(served.address + path, { width, height: 740 });
    await tab.evaluate(nameNumber);
    return tab;
  };

  it.each([460, 1280])('a number that is clicked answers beside itself, at %i pixels', async (width) => {
    const page = await open(width);
    await page.evaluate(intoView, number);
    await page.click(number);
    const note = await page.waitFor(openNote, []);
    expect(note).toMatchObject({ id: 'answer-seized-2024', inside: true });
    const asked = await page.evaluate((selector) => {
      const { top, bottom } = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      return { top, bottom };
    }, number);
    const gap = Math.max((note?.top ?? 0) - asked.bottom, asked.top - (note?.bottom ?? 0));
    expect(gap).toBeGreaterThanOrEqual(0);
    expect(gap).toBeLessThan(20);
    await page.press('Escape');
    await page.waitFor(() => !document.querySelector(':popover-open'), []);
  });

  it('no line begins with the mark that follows a number', async () => {
    const page = await open(460);
    await page.evaluate(() => document.fonts.ready.then(() => {}));
    const lost = () => {
      const found: string[] = [];
      for (const button of document.querySelectorAll('main p .ask')) {
        const mark = button.parentElement?.nextSibling;
        if (!(mark instanceof Text) || !/^[.,;:!?)”’]/.test(mark.data)) continue;
        const range = document.createRange();
        range.setStart(mark, 0);
        range.setEnd(mark, 1);
        const { left = 0 } = range.getClientRects()[0] ?? {};
        const { right } = button.getBoundingClientRect();
        if (left < right - 1) found.push(`${button.textContent}${mark.data.slice(0, 10)}`);
      }
      return found;
    };
    for (let width = 360; width <= 480; width += 10) {
      await page.evaluate((pixels: number) => {
        for (const paragraph of document.querySelectorAll<HTMLElement>('main p'))
          paragraph.style.inlineSize = `${pixels}px`;
      }, width);
      expect(await page.evaluate(lost), `${width}`).toEqual([]);
    }
  });

  it('a note leads to its source in the list', async () => {
    const page = await open(1280);
    await page.evaluate(intoView, number);
    await page.click(number);
    await page.waitFor(openNote, []);
    await page.click(':popover-open a');
    await page.waitFor(() => location.hash.startsWith('#source-'), []);
    const target = await page.evaluate(
      () => document.querySelector(location.hash)?.getBoundingClientRect().top,
    );
    expect(target).toBeGreaterThanOrEqual(0);
    expect(target).toBeLessThan(740);
  });

  it('by keyboard: a number answers when it is reached, Escape closes, the next key goes on', async () => {
    const page = await open(1280);
    await page.evaluate(intoView, number);
    // A key makes the focus that follows a keyboard's.
    await page.press('Shift');
    await page.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.focus(), number);
    await page.press('Shift+Tab');
    await page.press('Tab');
    expect((await page.waitFor(openNote, []))?.id).toBe('answer-seized-2024');
    await page.press('Escape');
    await page.waitFor(() => !document.querySelector(':popover-open'), []);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tonnes-number');
  });

  it('the marks of a drawing are one stop of the Tab key; arrows go from mark to mark and come round', async () => {
    const page = await open(1280);
    await page.evaluate(intoView, '#crowding');
    await page.evaluate(() => document.querySelector<HTMLElement>('#crowding-marks-wide')?.focus());
    const focused = () => {
      const { activeElement: element } = document;
      return [...(element?.parentElement?.children ?? [])].indexOf(element as Element);
    };
    const count = await page.evaluate(() => document.querySelectorAll('#crowding-marks-wide button').length);
    expect(await page.evaluate(focused)).toBe(0);
    await page.press('ArrowDown');
    expect(await page.evaluate(focused)).toBe(1);
    await page.press('ArrowLeft');
    await page.press('ArrowLeft');
    expect(await page.evaluate(focused)).toBe(count - 1);
    const shown = await page.waitFor(openNote, []);
    expect(shown?.inside).toBe(true);
    await page.press('Escape');
    await page.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.marks'))).toBe(null);
    await page.press('Shift+Tab');
    expect(await page.evaluate(() => document.activeElement?.parentElement?.id)).toBe('crowding-marks-wide');
    await page.press('Escape');
    await page.press('Shift+Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('#crowding .marks'))).toBe(null);
  });

  it('on the map only the places that the step shows can be asked, each at its mark', async () => {
    const page = await open(1280, '#step-valence');
    await page.waitFor(() => document.querySelector('[data-active="valence"]') !== null, []);
    await page.evaluate(() => document.querySelector<HTMLElement>('#sites-map-marks-wide')?.focus());
    const asked = () => document.activeElement?.getAttribute('popovertarget');
    expect(await page.evaluate(asked)).toBe('answer-nimes.hour');
    await page.press('ArrowRight');
    expect(await page.evaluate(asked)).toBe('answer-valence.hour');
    await page.press('ArrowRight');
    expect(await page.evaluate(asked)).toBe('answer-nimes.hour');
    const offset = await page.evaluate(() => {
      const middle = (box?: DOMRect) => [
        (box?.left ?? 0) + (box?.width ?? 0) / 2,
        (box?.top ?? 0) + (box?.height ?? 0) / 2,
      ];
      const [x = 0, y = 0] = middle(document.activeElement?.getBoundingClientRect());
      const mark = document.querySelector('.graphic svg.wide [data-site="nimes"] circle:not(.ring)');
      const [markX = 0, markY = 0] = middle(mark?.getBoundingClientRect());
      return Math.hypot(x - markX, y - markY);
    });
    expect(offset).toBeLessThan(3);
  });
});

describe.each(engines)('without JavaScript, in $name', (engine) => {
  it('numbers and marks answer to a click, and Escape closes', async () => {
    const browser = await engine.launch({ javaScript: false });
    const page = await browser.open(served.address, { width: 1280, height: 740 });
    await page.evaluate(nameNumber);
    await page.evaluate(intoView, number);
    await page.click(number);
    await page.waitFor(openNote, []);
    expect((await page.evaluate(openNote))?.id).toBe('answer-seized-2024');
    await page.press('Escape');
    expect(await page.evaluate(openNote)).toBeFalsy();
    await page.evaluate(intoView, '#seizures');
    await page.click('#seizures-marks-wide button');
    expect((await page.evaluate(openNote))?.id).toBe('answer-seized-2023');
    await browser.close();
  });
});
