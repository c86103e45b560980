/** Readers ask numbers and marks: by pointer and keyboard, in each engine. */
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import { type EngineBrowser, engines, type Tab } from '../engines/index.ts';
import { focus, hasFocus, intoView, nameNumber, noNote, number, openNote } from '../notes/asking.ts';

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
