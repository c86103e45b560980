/** Every way in which readers come to a step, in one engine: the map belongs to the step on screen. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import { editionFolder, languages } from '../../src/stories/chosen.ts';
import type { Engine, EngineBrowser, Size, Tab } from '../engines/index.ts';
import { expectMapOfStepOnScreen, scrollToStep, steps } from './map.ts';
import { backAt, expectClear, moved, passAll, press, top, uncovered, wordsOf } from './reading.ts';

const [first = '', second = ''] = steps;
const last = steps.at(-1);
const middle = steps[Math.floor(steps.length / 2)] ?? '';

/** Wide enough for a window of WebKit's own: a page in a frame has no place in the history's memory. */
const phone: Size = { width: 460, height: 800 };
const screens: Size[] = [
  { width: 360, height: 740 },
  { width: 740, height: 360 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
];

export function describeWays({ name, launch }: Engine): void {
  describe(name, () => {
    let site: ServedSite;
    let browser: EngineBrowser;
    let tab: Tab;
    beforeAll(async () => {
      [browser, site] = await Promise.all([launch(), serve(inject('site'))]);
    });
    afterAll(async () => {
      await browser?.close();
      await site?.close();
    });
    afterEach(async () => {
      expect(await tab.errors()).toEqual([]);
      expect(tab.requests().filter((address) => !address.startsWith(site.address))).toEqual([]);
      await tab.close();
    });

    describe.each(languages)('in %s', (language) => {
      it('shows what belongs to each step, downwards and upwards, on every screen', async () => {
        tab = await browser.open(site.address + editionFolder(language), screens[0] as Size);
        for (const size of screens) {
          await tab.setSize(size);
          await expectMapOfStepOnScreen(tab);
          for (const step of [...steps, ...steps.toReversed()]) {
            await scrollToStep(tab, step);
            expect(await expectMapOfStepOnScreen(tab)).toBe(step);
          }
        }
      });

      it('keeps the words of each step clear of the map, and the map on screen', async () => {
        tab = await browser.open(site.address + editionFolder(language), screens[0] as Size);
        for (const size of screens) {
          await tab.setSize(size);
          for (const step of steps.slice(1, -1)) {
            await scrollToStep(tab, step, 0.62);
            await expectClear(tab, `[data-step="${step}"] .words`);
          }
        }
      });
    });

    describe('on a phone', () => {
      beforeEach(async () => {
        tab = await browser.open(site.address, phone);
        await tab.evaluate(() => document.fonts.ready.then(() => {}));
      });

      it('follows the wheel through every step, and back', () =>
        passAll(tab, 'wheel', (by) => tab.wheel(by)));

      if (name === 'Chromium')
        it('follows a finger through every step, and back', () =>
          passAll(tab, 'touchstart', async (by) => tab.drag?.(by)));

      it('follows the keys', async () => {
        await scrollToStep(tab, second);
        for (const key of ['PageDown', ' ', 'ArrowDown', 'ArrowDown', 'Shift+ ', 'PageUp', 'ArrowUp'])
          await press(tab, key);
        expect(await press(tab, 'End')).toBe(last);
        expect(await press(tab, 'Home')).toBe(first);
      });

      it('follows links to a chapter, to each step, and back to the one before', async () => {
        await tab.click('.chapters li:nth-child(2) a');
        await moved(tab, 0);
        expect(await expectMapOfStepOnScreen(tab)).toBe(last);
        for (const step of steps) {
          await tab.evaluate((id: string) => {
            location.hash = `step-${id}`;
          }, step);
          expect(await expectMapOfStepOnScreen(tab)).toBe(step);
        }
        await tab.evaluate(() => history.back());
        await tab.waitFor((id: string) => location.hash === `#step-${id}`, [steps.at(-2) ?? '']);
        expect(await expectMapOfStepOnScreen(tab)).toBe(steps.at(-2));
      });

      it('opens at the step that the address names', async () => {
        await tab.close();
        tab = await browser.open(`${site.address}#step-${middle}`, phone);
        expect(await expectMapOfStepOnScreen(tab)).toBe(middle);
      });

      it('is where it was after a reload in mid-page', async () => {
        await scrollToStep(tab, middle, 0.4);
        await expectMapOfStepOnScreen(tab);
        const before = await top(tab);
        expect(await tab.evaluate('history.scrollRestoration')).toBe('auto');
        await tab.travel(0);
        await backAt(tab, before);
        expect(await expectMapOfStepOnScreen(tab)).toBe(middle);
      });

      it('is where it was after back and forward, kept in memory by the engine', async () => {
        await tab.evaluate(() => {
          addEventListener('pageshow', ({ persisted }) => {
            document.title = `kept: ${persisted}`;
          });
        });
        await scrollToStep(tab, middle, 0.4);
        await expectMapOfStepOnScreen(tab);
        const before = await top(tab);
        await tab.goto(`${site.address}404.html`);
        await tab.travel(-1);
        await backAt(tab, before);
        expect(await tab.evaluate('document.title')).toBe('kept: true');
        expect(await expectMapOfStepOnScreen(tab)).toBe(middle);
        await tab.travel(1);
        expect(await tab.evaluate('location.pathname')).toBe('/404.html');
        await tab.travel(-1);
        await backAt(tab, before);
        await scrollToStep(tab, second);
        expect(await expectMapOfStepOnScreen(tab)).toBe(second);
      });

      it('keeps up with turning and resizing, and with an address bar that folds away', async () => {
        await scrollToStep(tab, middle, 0.66);
        await expectMapOfStepOnScreen(tab);
        for (const size of [
          { width: 800, height: 460 },
          { width: 1280, height: 800 },
          { width: 460, height: 740 },
          phone,
          { width: 460, height: 740 },
        ]) {
          await tab.setSize(size);
          await expectMapOfStepOnScreen(tab);
          await tab.evaluate(() => scrollBy({ top: 60, behavior: 'instant' }));
          await expectMapOfStepOnScreen(tab);
        }
      });

      it('finds words of every step, clear of the map', async () => {
        for (const step of steps) {
          const words = await wordsOf(tab, step);
          await tab.evaluate((text: string) => {
            getSelection()?.removeAllRanges();
            scrollTo({ top: 0, behavior: 'instant' });
            // No standard has this function, and every engine does; it does what find-in-page does.
            (window as unknown as { find(text: string): boolean }).find(text);
          }, words);
          await tab.waitFor(() => scrollY > 500, []);
          expect(await expectMapOfStepOnScreen(tab)).toBe(step);
          expect(await uncovered(tab, 'selection')).toBe(true);
        }
      });

      it('opens at words of a step that the address quotes, clear of the map', async () => {
        const words = await wordsOf(tab, middle);
        await tab.goto(`${site.address}404.html`);
        await tab.goto(`${site.address}#:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`);
        await tab.waitFor(() => scrollY > 500, []);
        expect(await expectMapOfStepOnScreen(tab)).toBe(middle);
        await expectClear(tab, `[data-step="${middle}"] .words`);
      });

      it('keeps clear of the map what has the focus, downwards and upwards', async () => {
        const links = await tab.evaluate(() => document.querySelectorAll('.steps a').length);
        for (const key of ['Tab', 'Shift+Tab']) {
          await tab.evaluate((down: boolean) => {
            const all = [...document.querySelectorAll<HTMLElement>('.steps a')];
            all.at(down ? 0 : -1)?.focus();
          }, key === 'Tab');
          for (let passed = 1; passed < links; passed++) {
            await expectMapOfStepOnScreen(tab);
            expect(await uncovered(tab, 'focus')).toBe(true);
            await tab.press(key);
          }
        }
      });
    });
  });
}
