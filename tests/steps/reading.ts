/** What readers do on the way through the steps, and what they must see then. */
import { expect } from 'vitest';
import { poll } from '../engines/engine.ts';
import type { Tab } from '../engines/index.ts';
import { expectMapOfStepOnScreen, scrollToStep, steps } from './map.ts';

/** How far down the page is. */
export const top = (tab: Tab) => tab.evaluate(() => Math.round(scrollY));

/** Waits until the page is at a place again: an engine may put it back later than it shows it. */
export const backAt = (tab: Tab, place: number) =>
  tab.waitFor((wanted: number) => Math.abs(scrollY - wanted) < 2, [place]);

/** Waits until the page has left a place and come to rest. */
export async function moved(tab: Tab, from: number): Promise<void> {
  await tab.waitFor((before: number) => Math.round(scrollY) !== before, [from]);
  let [place, since] = [from, Date.now()];
  await poll(async () => {
    const now = await top(tab);
    if (now !== place) [place, since] = [now, Date.now()];
    return Date.now() - since > 150;
  }, 'the page rests');
}

/** Presses a key and gives the step on screen once the page rests. */
export async function press(tab: Tab, key: string): Promise<string> {
  const from = await top(tab);
  await tab.press(key);
  await moved(tab, from);
  return expectMapOfStepOnScreen(tab);
}

/** That words are on screen and clear of the map. */
export async function expectClear(tab: Tab, selector: string): Promise<void> {
  const [box, map, height] = await tab.evaluate((wanted: string) => {
    const boxOf = (name: string) => document.querySelector(name)?.getBoundingClientRect().toJSON() as DOMRect;
    return [boxOf(wanted), boxOf('.graphic'), innerHeight] as const;
  }, selector);
  const clear = box.top >= map.bottom - 1 || box.bottom <= map.top + 1 || box.right <= map.left + 1;
  expect(clear && box.top < height, `${selector}: ${JSON.stringify([box, map])}`).toBe(true);
  expect(map.top).toBeGreaterThanOrEqual(-1);
  expect(map.bottom).toBeLessThanOrEqual(height + 1);
}

/** That nothing covers what was found or has the focus. */
export const uncovered = (tab: Tab, what: 'selection' | 'focus') =>
  tab.evaluate((found: string) => {
    const range = found === 'focus' ? document.activeElement : getSelection()?.getRangeAt(0);
    const element = range instanceof Range ? range.startContainer.parentElement : range;
    const { left = 0, top = 0, width = 0, height = 0 } = range?.getClientRects()[0] ?? {};
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return element?.contains(hit) || `${element?.outerHTML} lies below ${hit?.outerHTML}`.slice(0, 500);
  }, what);

/**
 * Moves down through all steps and up again, by less than a step at a time. A busy browser may lose a move: one
 * of which the page has heard no event is made again, as a reader would.
 */
export async function passAll(
  tab: Tab,
  event: 'wheel' | 'touchstart',
  move: (by: number) => Promise<void>,
): Promise<void> {
  await tab.evaluate((type: string) => {
    const page = globalThis as unknown as { heard: number };
    page.heard = 0;
    addEventListener(type, () => (page.heard += 1), { passive: true });
  }, event);
  const heard = () => tab.evaluate<[], number>('heard');
  await scrollToStep(tab, steps[0] ?? '', 1);
  for (const by of [300, -300]) {
    const passed = [await expectMapOfStepOnScreen(tab)];
    const end = by > 0 ? steps.at(-1) : steps[0];
    while (passed.at(-1) !== end) {
      const [from, before] = [await top(tab), await heard()];
      await move(by);
      await poll(async () => (await top(tab)) !== from, 'the page moves', 5000).catch(async (still) => {
        if ((await heard()) > before) throw still;
        await move(by);
      });
      await moved(tab, from);
      const step = await expectMapOfStepOnScreen(tab);
      if (step !== passed.at(-1)) passed.push(step);
    }
    expect(passed).toEqual(by > 0 ? steps : steps.toReversed());
  }
}

/** Six words of a step, not its first, numbers among them, that stand nowhere else. */
export const wordsOf = (tab: Tab, step: string) =>
  tab.evaluate((id: string) => {
    const plain = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    const page = plain(document.body).toLowerCase();
    const words = plain(document.querySelector(`[data-step="${id}"] .words`) as Element).split(' ');
    const sixes = words.map((_, index) => words.slice(index, index + 6).join(' '));
    return sixes.slice(4).find((six) => page.split(six.toLowerCase()).length === 2) ?? '';
  }, step);
