/** Readers ask numbers and marks: by pointer, touch and keyboard, with and without JavaScript, in each engine. */

import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import { editionFolder, languages } from '../../src/stories/chosen.ts';
import { type EngineBrowser, engines, type Tab } from '../engines/index.ts';

let served: ServedSite;
beforeAll(async () => {
  served = await serve(inject('site'));
});
afterAll(() => served?.close());

/** The open note: its words and where it is. */
const openNote = () => {
  const note = document.querySelector(':popover-open');
  if (!note) return undefined;
  const { left, right, top, bottom } = note.getBoundingClientRect();
  const inside = left >= 0 && top >= 0 && right <= innerWidth + 0.5 && bottom <= innerHeight + 0.5;
  return { text: note.textContent ?? '', top, bottom, inside };
};
const noNote = () => !document.querySelector(':popover-open');
const intoView = (selector: string) => {
  document.querySelector(selector)?.scrollIntoView({ block: 'center', behavior: 'instant' });
};
const focus = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus();
const number = '.number-asked';
/** Gives the first number of the chapter on the tonnes a name that selectors can use. */
const nameNumber = () => {
  const [link] = document.querySelectorAll('main > p [data-fact="seized-2024"] a');
  link?.setAttribute('class', 'number-asked');
};
const hasFocus = (selector: string) => document.activeElement?.matches(selector);

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
    await tab.evaluate(nameNumber);
    return tab;
  };

  it.each([460, 1280])('a number that is clicked answers beside itself, at %i pixels', async (width) => {
    const page = await open(width);
    await page.evaluate(intoView, number);
    await page.click(number);
    const note = await page.waitFor(openNote, []);
    expect(note).toMatchObject({ inside: true });
    expect(note?.text).toMatch(/^53.5 tonnes · 2024\nChecked/);
    const { top, hash } = await page.evaluate((selector) => {
      const { top = 0 } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
      return { top, hash: location.hash };
    }, number);
    // Above it, so that the numbers that follow stay free.
    expect(top - (note?.bottom ?? 0)).toBeGreaterThanOrEqual(0);
    expect(top - (note?.bottom ?? 0)).toBeLessThan(20);
    expect(hash).toBe('');
    await page.press('Escape');
    await page.waitFor(noNote, []);
  });

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

  it('of a note with several values it shows the one that was asked', async () => {
    const page = await open(1280);
    const selector = 'main > p [data-fact="claims.error"] a';
    await page.evaluate(intoView, selector);
    await page.click(selector);
    expect((await page.waitFor(openNote, []))?.text).toMatch(/^4\nDerived/);
    expect(await page.evaluate(() => document.querySelectorAll('[popover] [id]').length)).toBe(0);
  });

  it('by keyboard: Enter opens, Tab goes into the note, Escape closes and leads back, the next Tab goes on', async () => {
    const page = await open(1280);
    await page.evaluate(intoView, number);
    await page.evaluate(focus, number);
    expect(await page.evaluate(noNote)).toBe(true);
    await page.press('Enter');
    await page.waitFor(openNote, []);
    await page.press('Tab');
    expect(await page.evaluate(hasFocus, '[popover] a')).toBe(true);
    await page.press('Escape');
    await page.waitFor(noNote, []);
    expect(await page.evaluate(hasFocus, number)).toBe(true);
    await page.press('Tab');
    expect(await page.evaluate(hasFocus, 'data[data-fact="seized-2024.year"] > a')).toBe(true);
    // Closed, the note has left the sentence.
    await page.waitFor(() => !document.querySelector('[popover]'), []);
  });

  it('a note that the focus leaves closes', async () => {
    const page = await open(1280);
    await page.evaluate(intoView, number);
    await page.evaluate(focus, number);
    await page.press('Enter');
    await page.waitFor(openNote, []);
    for (let steps = 0; steps < 3; steps++) await page.press('Tab');
    expect(await page.evaluate(hasFocus, 'data[data-fact="seized-2024.year"] > a')).toBe(true);
    expect(await page.evaluate(noNote)).toBe(true);
  });

  it('the marks of a drawing are one stop of the Tab key; arrows go from mark to mark and come round', async () => {
    const page = await open(1280);
    await page.evaluate(intoView, '#crowding');
    await page.evaluate(focus, '#crowding-marks-wide');
    const focused = () => {
      const { activeElement: element } = document;
      return [...(element?.parentElement?.children ?? [])].indexOf(element as Element);
    };
    const count = await page.evaluate(() => document.querySelectorAll('#crowding-marks-wide button').length);
    expect(await page.evaluate(focused)).toBe(0);
    await page.press('ArrowDown');
    expect(await page.evaluate(focused)).toBe(1);
    await page.press('ArrowLeft');
    expect(await page.evaluate(noNote)).toBe(true);
    // A note that is open goes along.
    await page.press('Enter');
    const first = await page.waitFor(openNote, []);
    await page.press('ArrowLeft');
    expect(await page.evaluate(focused)).toBe(count - 1);
    const shown = await page.waitFor(openNote, []);
    expect(shown?.inside).toBe(true);
    expect(shown?.text).not.toBe(first?.text);
    expect(shown?.text).toContain('detainees');
    await page.press('Escape');
    await page.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.marks'))).toBe(null);
    await page.press('Shift+Tab');
    expect(await page.evaluate(() => document.activeElement?.parentElement?.id)).toBe('crowding-marks-wide');
    await page.press('Shift+Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('#crowding .marks'))).toBe(null);
  });

  it('on the map only the places that the step shows can be asked, each at its mark', async () => {
    const page = await open(1280, '#step-valence');
    await page.waitFor(() => document.querySelector('[data-active="valence"]') !== null, []);
    await page.evaluate(focus, '#sites-map-marks-wide');
    const asked = () => document.activeElement?.className;
    expect(await page.evaluate(asked)).toBe('layer-south named-nimes');
    await page.press('ArrowRight');
    expect(await page.evaluate(asked)).toBe('layer-south named-valence');
    await page.press('ArrowRight');
    expect(await page.evaluate(asked)).toBe('layer-south named-nimes');
    await page.waitFor(() => document.querySelector('.graphic')?.getAnimations().length === 0, []);
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
    // The note goes with the step.
    await page.press('Enter');
    expect((await page.waitFor(openNote, []))?.text).toContain('Nîmes');
    await page.evaluate(() => document.querySelector('#step-night')?.scrollIntoView({ behavior: 'instant' }));
    await page.waitFor(noNote, []);
  });

  it('a phrase is found across its numbers', async () => {
    const page = await open(1280);
    const found = await page.evaluate(() => {
      // No type knows it, and each engine has it.
      const { find } = window as unknown as { find(words: string): boolean };
      return find.call(window, 'took 53.5 tonnes in 2024, after 23.2') && String(getSelection());
    });
    expect(found).toMatch(/^took 53.5\stonnes in 2024, after 23.2$/);
  });
});

describe.each(engines)('without JavaScript, in $name', (engine) => {
  it('a number leads to its note in the list, and the way back to where the number stands', async () => {
    const browser = await engine.launch({ javaScript: false });
    const page = await browser.open(served.address, { width: 1280, height: 740 });
    await page.evaluate(nameNumber);
    await page.evaluate(intoView, number);
    const seen = (selector: string) => {
      const box = document.querySelector(selector)?.getBoundingClientRect();
      return box !== undefined && box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
    };
    await page.click(number);
    await page.waitFor(seen, ['.notes :target']);
    const note = await page.evaluate(() => document.querySelector('.notes :target')?.textContent);
    expect(note).toBe('53.5 tonnes · 2024');
    await page.evaluate(() => history.back());
    await page.waitFor(seen, [number]);
    // Marks wait for the script: no stop of the Tab key that does nothing.
    const marks = () =>
      [...document.querySelectorAll('.marks')].filter((group) => group.checkVisibility()).length;
    expect(await page.evaluate(marks)).toBe(0);
    await browser.close();
  });
});
