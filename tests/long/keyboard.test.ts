/** From the first stop of the Tab key to the last: each can be seen, and nothing lies over it. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import { chromium, firefox } from '../engines/index.ts';

let served: ServedSite;
beforeAll(async () => {
  served = await serve(inject('site'));
});
afterAll(() => served?.close());

/** What has the focus, and what is wrong with it. */
const stop = () => {
  const { activeElement: element } = document;
  if (!element || element === document.body) return undefined;
  const name = `${element.tagName} ${element.id || element.getAttribute('value') || (element as HTMLAnchorElement).hash || element.textContent?.trim().slice(0, 40)}`;
  const { left, top, width, height } = element.getBoundingClientRect();
  const wrong: string[] = [];
  // A group hands the focus on to a mark, and is seen itself only on the way back.
  if (element.matches('.marks')) return { name, wrong: [] };
  if (top < -1 || top > innerHeight - 4 || left < -1 || left > innerWidth) wrong.push('out of the window');
  const outlined = [element, element.nextElementSibling].some((drawn) => {
    const style = drawn && getComputedStyle(drawn);
    return style && style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
  });
  if (!outlined) wrong.push('no outline');
  // A little inside each corner and in the middle: something of it must lie on top (WCAG 2.4.11).
  const points = [0.5, 0.1, 0.9].flatMap((x) =>
    [0.5, 0.1, 0.9].map((y) => [left + width * x, top + height * y] as const),
  );
  const free = points.some(([x, y]) => {
    const upper = document.elementFromPoint(x, y);
    return upper && (element.contains(upper) || upper.contains(element));
  });
  if (!free) wrong.push(`under ${document.elementFromPoint(left + width / 2, top + height / 2)?.className}`);
  return { name, wrong };
};

describe.each([chromium, firefox])('in $name', (engine) => {
  it.each([
    [360, 740],
    [1280, 800],
  ])(
    'every stop of the story can be seen, forwards and backwards, at %i pixels',
    async (width, height) => {
      const browser = await engine.launch({ reducedMotion: true });
      const tab = await browser.open(served.address, { width, height });
      const names: string[] = [];
      const wrong: string[] = [];
      const walk = async (key: string, until: (name: string) => boolean) => {
        for (let steps = 0; steps < 1500; steps++) {
          await tab.press(key);
          const found = await tab.evaluate(stop);
          if (!found) return;
          names.push(found.name);
          // Driven, Firefox forgets that it was by keyboard once the focus has been outside the page.
          const faults = found.wrong.filter((fault) => key === 'Tab' || fault !== 'no outline');
          if (faults.length) wrong.push(`${key}: ${found.name}: ${faults}`);
          if (until(found.name)) return;
        }
        throw new Error('the focus goes round for ever');
      };
      await walk('Tab', () => false);
      expect(names[0]).toMatch(/^A /);
      const numbers = names.filter((name) => /^A #n\d/.test(name));
      expect(new Set(numbers).size).toBeGreaterThan(60);
      // Backwards as far as the scrolly, whose map stays on top.
      await walk('Shift+Tab', (name) => name.includes('sites-map-marks'));
      expect(wrong).toEqual([]);
      await browser.close();
    },
    180_000,
  );
});
