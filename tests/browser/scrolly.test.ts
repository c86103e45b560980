/** The map belongs to the step on screen, however the reader came there. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { readEdition } from '../../src/figures/edition.ts';
import { siteRows } from '../../src/figures/sites-map/rows.ts';
import { mapStates } from '../../src/figures/sites-map/states.ts';
import { defaultLanguage, editionFolder, languages } from '../../src/locale/languages.ts';
import { readProse } from '../../src/story/prose.ts';
import { launchChromium } from '../browsers.ts';

import { type ServedSite, serve } from '../serve.ts';

const edition = readEdition(defaultLanguage);
const rows = siteRows(edition);
// The steps are the same in every edition, which `check` sees to.
const states = mapStates(readProse(defaultLanguage, edition, rows).prose.steps, rows);
const inView: Record<string, string[]> = {
  france: rows.map(({ id }) => id),
  paris: ['nanterre', 'villepinte'],
  south: ['nimes', 'valence', 'toulon', 'aix-luynes', 'marseille'],
};

let browser: Browser;
let served: ServedSite;
beforeAll(async () => {
  [browser, served] = await Promise.all([launchChromium(), serve(inject('site'))]);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** Errors of the page and requests to other hosts, which no test may leave behind. */
const failures: string[] = [];
afterEach(() => expect(failures.splice(0)).toEqual([]));

async function open(options: BrowserContextOptions = {}, path = ''): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => failures.push(error.message));
  page.on('console', (message) => message.type() === 'error' && failures.push(message.text()));
  page.on('request', (request) => !request.url().startsWith(served.address) && failures.push(request.url()));
  await page.goto(served.address + path);
  await page.evaluate(() => document.fonts.ready);
  return page;
}

/** Ids of the places that can be seen on the map. */
const visibleSites = (page: Page) =>
  page.evaluate(() => [
    ...new Set(
      [...document.querySelectorAll<SVGGElement>('[data-scrolly] [data-site]')]
        .filter((site) => site.getClientRects().length > 0 && getComputedStyle(site).visibility === 'visible')
        .map((site) => site.dataset.site ?? ''),
    ),
  ]);

/** The step that the contract names: the last whose top is above the trigger line, or the first. */
const stepOnScreen = (page: Page) =>
  page.evaluate(() => {
    const scrolly = document.querySelector<HTMLElement>('[data-scrolly]');
    const line = innerHeight * Number(scrolly?.dataset.trigger);
    const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
    return (steps.findLast((step) => step.getBoundingClientRect().top < line) ?? steps[0])?.dataset.step;
  });

/** Waits until the map has caught up, then compares everything visible with the step's own data. */
async function expectStateOfStepOnScreen(page: Page): Promise<string> {
  const expected = await stepOnScreen(page);
  await page.waitForFunction(
    (step) => document.querySelector<HTMLElement>('[data-scrolly]')?.dataset.active === step,
    expected,
    { timeout: 5000 },
  );
  const state = states.find(({ step }) => step === expected);
  if (!state) throw new Error(`no step ${expected}`);
  const wanted = state.told.filter((id) => inView[state.view]?.includes(id));
  expect((await visibleSites(page)).sort(), `at ${expected}`).toEqual([...wanted].sort());
  return state.step;
}

const scrollToStep = (page: Page, step: string, share = 0.6) =>
  page.evaluate(
    ([id, at]) => {
      const top = document.querySelector(`[data-step="${id}"]`)?.getBoundingClientRect().top ?? 0;
      scrollTo({ top: scrollY + top - innerHeight * Number(at), behavior: 'instant' });
    },
    [step, String(share)],
  );

/** Share of the pixels in which two pictures of one size clearly differ. */
async function differingShare(page: Page, one: Buffer, other: Buffer): Promise<number> {
  const addresses = [one, other].map((picture) => `data:image/png;base64,${picture.toString('base64')}`);
  return page.evaluate(async (pictures) => {
    const [a, b] = await Promise.all(
      pictures.map(async (source) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, Math.floor(image.height));
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        return context?.getImageData(0, 0, 360, 370).data ?? new Uint8ClampedArray();
      }),
    );
    // A still may start between two pixels, and is then drawn up to one pixel higher or lower.
    const shares = [-1, 0, 1].map((shift) => {
      let differing = 0;
      for (let index = 360 * 4; index < 360 * 369 * 4; index++) {
        const pixel = a?.[index] ?? 0;
        if (index % 4 < 3 && Math.abs(pixel - (b?.[index + shift * 360 * 4] ?? 0)) > 70) differing++;
      }
      return differing / (360 * 368 * 3);
    });
    return Math.min(...shares);
  }, addresses);
}

describe.each(languages)('without JavaScript, in %s', (language) => {
  const folder = editionFolder(language);

  it('shows a still beside the words of each step, with the places of that step', async () => {
    const page = await open({ javaScriptEnabled: false }, folder);
    const stills = page.locator('[data-step] .still');
    expect(await stills.count()).toBe(states.length);
    for (let index = 0; index < states.length; index++)
      expect(await stills.nth(index).isVisible()).toBe(true);
    expect(await page.locator('.graphic').isVisible()).toBe(false);
    await page.context().close();
  });

  it('leads from a chapter to the same chapter in each other language', async () => {
    const page = await open({ javaScriptEnabled: false }, folder);
    for (const other of languages.filter((candidate) => candidate !== language)) {
      await page.goto(served.address + folder);
      await page.locator(`.chapter a[hreflang="${other}"]`).nth(2).click();
      await page.waitForURL(`${served.address}${editionFolder(other)}#*`);
      const id = new URL(page.url()).hash.slice(1);
      const top = await page
        .locator(`h2[id="${id}"]`)
        .evaluate((heading) => heading.getBoundingClientRect().top);
      expect(top).toBeLessThan(100);
    }
    await page.context().close();
  });

  it('draws each still as the map looks at that step with JavaScript', async () => {
    // Steps keep a margin of 16 pixels on both sides; so both drawings are 360 pixels wide.
    const withScript = await open(
      { viewport: { width: 360, height: 1000 }, reducedMotion: 'reduce' },
      folder,
    );
    const without = await open({ viewport: { width: 392, height: 1000 }, javaScriptEnabled: false }, folder);
    for (const [index, { step }] of states.entries()) {
      await scrollToStep(withScript, step, 0.65);
      await expectStateOfStepOnScreen(withScript);
      const map = await withScript.locator('.frame svg.narrow').screenshot();
      const still = await without.locator('[data-step] .still').nth(index).screenshot();
      expect(await differingShare(withScript, map, still), step).toBeLessThan(0.004);
    }
    const first = await without.locator('[data-step] .still').nth(1).screenshot();
    const other = await without.locator('[data-step] .still').nth(2).screenshot();
    expect(await differingShare(withScript, first, other)).toBeGreaterThan(0.01);
    await withScript.context().close();
    await without.context().close();
  });
});
