/** What readers ask of every page: no motion, more contrast, colours of their own or of their browser. */
import { parse, wcagContrast } from 'culori';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import { chromium, engines, firefox, type Tab } from '../engines/index.ts';
import { scrollToStep, states } from '../steps/map.ts';

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
    await tab.waitFor(
      (wanted: string) => document.querySelector<HTMLElement>('[data-scrolly]')?.dataset.active === wanted,
      [step],
    );
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
  ['path.event-attack:not(.sign)', 'ground', 3],
  ['path.event-seizure:not(.sign)', 'ground', 3],
  ['.graphic circle.hour-mark', 'ground', 3],
  ['.graphic .name', 'ground', 7],
  ['text', 'ground', 7],
  ['.source', 'ground', 4.5],
] as const;

/** Fills of the first elements that selectors find, and the page's ground, with a theme chosen. Runs in the page. */
function coloursOf(theme: string, selectors: string[]): Record<string, string> {
  document.documentElement.className = theme;
  return Object.fromEntries(
    selectors.map((selector) => {
      if (selector === 'ground')
        return [selector, getComputedStyle(document.documentElement).backgroundColor];
      const mark = document.querySelector(selector);
      return [selector, mark ? getComputedStyle(mark).fill : `no ${selector}`];
    }),
  );
}

function expectApart(
  colours: Record<string, string>,
  wanted: readonly (readonly [string, string, number])[],
): void {
  for (const [one, other, least] of wanted) {
    const [a, b] = [colours[one], colours[other]].map((colour) => parse(colour ?? ''));
    if (!a || !b)
      throw new Error(`no colours to compare: ${one} ${colours[one]}, ${other} ${colours[other]}`);
    expect(wcagContrast(a, b), `${one} ${colours[one]} on ${other} ${colours[other]}`).toBeGreaterThanOrEqual(
      least,
    );
  }
}

const themes: [string, string][] = [
  ['light', ''],
  ['dark', ''],
  ['dark', 'light'],
  ['light', 'dark'],
];
const selectorsOf = (wanted: readonly (readonly [string, string, number])[]) =>
  wanted.flatMap(([one, other]) => [one as string, other as string]);

// WebKit has no such setting.
describe.each([chromium, firefox])('$name', ({ name, launch }) => {
  it.each(
    // Firefox has colours of its own for those who force them, whatever the system's.
    name === 'Firefox' ? themes.filter(([scheme]) => scheme === 'light') : themes,
  )('keeps marks apart in forced colours, %s, with the theme "%s" chosen', async (scheme, chosen) => {
    const browser = await launch({ dark: scheme === 'dark', forcedColors: true });
    try {
      const tab = await browser.open(site.address, desk);
      expect(await tab.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
      expectApart(await tab.evaluate(coloursOf, chosen, selectorsOf(pairs)), pairs);
    } finally {
      await browser.close();
    }
  });
});

/** What more contrast asks for: all words in full ink, and lines that are seen. */
const stronger = [
  ['text', 'ground', 15],
  ['.source', 'ground', 15],
  ['.seizures', 'ground', 4.5],
  ['.seizures-before', 'ground', 4.5],
  ['.seizures', '.seizures-before', 1.3],
  ['.places', 'ground', 3],
  ['.over', '.places', 3],
  ['path.event-attack:not(.sign)', 'ground', 4.5],
  ['.graphic .name', '.graphic .sea', 12],
] as const;

describe.each(engines)('$name', ({ launch }) => {
  it.each(themes)('gives more contrast, %s, with the theme "%s" chosen', async (scheme, chosen) => {
    const browser = await launch({ dark: scheme === 'dark', moreContrast: true });
    try {
      const tab = await browser.open(site.address, desk);
      expectApart(await tab.evaluate(coloursOf, chosen, selectorsOf(stronger)), stronger);
      const [ink, note, rule] = await tab.evaluate(() => [
        getComputedStyle(document.documentElement).color,
        getComputedStyle(document.querySelector('.note') as Element).color,
        getComputedStyle(document.querySelector('td') as Element).borderBlockEndColor,
      ]);
      expect([note, rule]).toEqual([ink, ink]);
    } finally {
      await browser.close();
    }
  });
});

/** The share of a picture's pixels that are of the lightest and of the darkest colours. */
async function shares(picture: Buffer): Promise<{ light: number; dark: number }> {
  const { data } = await sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true });
  const part = (fits: (value: number) => boolean) => data.filter(fits).length / data.length;
  return { light: part((value) => value > 150), dark: part((value) => value < 60) };
}

it.each(themes)(
  'shows the words of charts where Chromium darkens pages, %s, with "%s" chosen',
  async (scheme, chosen) => {
    const browser = await chromium.launch({ dark: scheme === 'dark', darkened: true });
    try {
      const tab = await browser.open(site.address, desk);
      await tab.evaluate((theme: string) => {
        document.documentElement.className = theme;
        document.querySelector('#crowding')?.scrollIntoView();
        // Words alone.
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('body * { visibility: hidden } #crowding .wide text { visibility: visible }');
        document.adoptedStyleSheets = [sheet];
      }, chosen);
      const { light, dark } = await shares(await tab.screenshot());
      expect(dark, 'a dark page').toBeGreaterThan(0.95);
      expect(light, 'light words').toBeGreaterThan(0.003);
    } finally {
      await browser.close();
    }
  },
);
