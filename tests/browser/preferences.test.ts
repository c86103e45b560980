/** What readers ask of every page: no motion, and colours of their own. */
import { parse, wcagContrast } from 'culori';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { chromium, engines, type Tab } from '../engines/index.ts';
import { type ServedSite, serve } from '../serve.ts';
import { expectMapOfStepOnScreen, scrollToStep, states } from '../steps/map.ts';

let site: ServedSite;
beforeAll(async () => {
  site = await serve(inject('site'));
});
afterAll(() => site?.close());

const desk = { width: 1280, height: 800 };

/** How many parts of the map move on their way to each step. */
async function moving(tab: Tab): Promise<number[]> {
  const counts: number[] = [];
  for (const { step } of states) {
    await scrollToStep(tab, step);
    await expectMapOfStepOnScreen(tab);
    counts.push(
      await tab.evaluate(
        () => document.getAnimations().filter((animation) => animation instanceof CSSTransition).length,
      ),
    );
  }
  return counts;
}

describe.each(engines)('$name', ({ launch }) => {
  it.each([
    [true, 'snaps from step to step where motion is unwelcome'],
    [false, 'moves from step to step elsewhere'],
  ])('(less motion: %s) %s', async (reducedMotion) => {
    const browser = await launch({ reducedMotion });
    try {
      const tab = await browser.open(site.address, desk);
      const most = Math.max(...(await moving(tab)));
      if (reducedMotion) expect(most).toBe(0);
      else expect(most).toBeGreaterThan(0);
      expect(await tab.errors()).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});

/** Colours that must be told apart: of one another where they meet, and of the ground. */
const pairs = [
  ['.seizures', 'ground', 3],
  ['.seizures-before', 'ground', 3],
  ['.seizures', '.seizures-before', 1.3],
  ['.over', 'ground', 3],
  ['.places', 'ground', 3],
  ['.over', '.places', 3],
  ['.event-attack circle', 'ground', 3],
  ['.event-seizure circle', 'ground', 3],
  ['.graphic .site :is(circle, rect):not(.ring)', '.graphic .sea', 3],
  ['.graphic .site text', 'ground', 7],
  ['text', 'ground', 7],
  ['.source', 'ground', 4.5],
] as const;

it.each([
  ['light', ''],
  ['dark', ''],
  ['dark', 'light'],
  ['light', 'dark'],
])('keeps marks apart in forced colours, %s, with the theme "%s" chosen', async (scheme, chosen) => {
  const browser = await chromium.launch({ dark: scheme === 'dark', forcedColors: true });
  try {
    const tab = await browser.open(site.address, desk);
    const colours = await tab.evaluate(
      (theme: string, selectors: string[]) => {
        document.documentElement.className = theme;
        return Object.fromEntries(
          selectors.map((selector) => {
            if (selector === 'ground')
              return [selector, getComputedStyle(document.documentElement).backgroundColor];
            const mark = document.querySelector(selector);
            return [selector, mark ? getComputedStyle(mark).fill : `no ${selector}`];
          }),
        );
      },
      chosen,
      pairs.flatMap(([one, other]) => [one as string, other]),
    );
    for (const [one, other, least] of pairs) {
      const [a, b] = [colours[one], colours[other]].map((colour) => parse(colour ?? ''));
      if (!a || !b)
        throw new Error(`no colours to compare: ${one} ${colours[one]}, ${other} ${colours[other]}`);
      expect(
        wcagContrast(a, b),
        `${one} ${colours[one]} on ${other} ${colours[other]}`,
      ).toBeGreaterThanOrEqual(least);
    }
  } finally {
    await browser.close();
  }
});
