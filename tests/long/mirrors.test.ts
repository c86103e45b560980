/** Copies of the story by the programs that readers and libraries keep pages with, opened from a disk. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../../scripts/programs/browsers.ts';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import { readFrozen } from '../../src/downloads/frozen.ts';
import { editionFolder, figures, languages } from '../../src/stories/chosen.ts';
import { installSingleFile, mirrors, saveSingleFile } from '../programs/keep.ts';

const site = inject('site');
const work = mkdtempSync(join(tmpdir(), 'mirrors-'));
let served: ServedSite;
let browser: Browser;
beforeAll(async () => {
  [served, browser] = await Promise.all([serve(site), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  rmSync(work, { recursive: true, force: true });
});

let page: Page;
/** What the page asked of a host. */
const live: string[] = [];
afterEach(() => page?.close());

async function open(file: string): Promise<Page> {
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  live.length = 0;
  page.on('request', (request) => {
    if (/^http/.test(request.url())) live.push(request.url());
  });
  await page.goto(pathToFileURL(file).href);
  return page;
}

const look = () => ({
  ground: getComputedStyle(document.body).backgroundColor || '',
  paper: getComputedStyle(document.documentElement).backgroundColor,
  typefaces: [...document.fonts].flatMap(({ family, status }) =>
    status === 'loaded' && !family.includes('Fallback') ? [family.replaceAll('"', '')] : [],
  ),
  blocks: getComputedStyle(document.querySelector('.seizures') as Element).fill,
});

describe.each(Object.entries(mirrors))('%s', (name, mirror) => {
  let copy: string;
  beforeAll(async () => {
    copy = await mirror(served.address, join(work, name));
    // HTTrack looks at where links lead outside, too, and has patience with hosts that do not answer.
  }, 900_000);

  it.each(languages)(
    'keeps the style, the typefaces and the scripts of the story in %s',
    async (language) => {
      await open(join(copy, editionFolder(language), 'index.html'));
      await expect
        .poll(() => page.evaluate(look))
        .toMatchObject({ paper: 'rgb(255, 253, 248)', blocks: 'rgb(20, 88, 143)' });
      await expect
        .poll(async () => (await page.evaluate(look)).typefaces.sort())
        .toEqual(['Chart Sans', 'Story Serif']);
      await page.evaluate(() => document.querySelector('[data-step]:nth-of-type(3)')?.scrollIntoView());
      await page.waitForSelector('.scrolly[data-active]');
      await page.click('.themes label:nth-of-type(3)');
      expect((await page.evaluate(look)).paper).toBe('rgb(21, 22, 26)');
      expect(live).toEqual([]);
    },
  );

  it('leads from one language to the next, and to the gallery, whose pictures are there', async () => {
    await open(join(copy, 'index.html'));
    await page.click('.tools a[hreflang]');
    expect(await page.evaluate(() => document.documentElement.lang)).not.toBe('en');
    await page.click('.colophon a[href*="embed"]');
    for (const picture of await page.locator('.chart img').all()) {
      await picture.scrollIntoViewIfNeeded();
      await expect
        .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBeGreaterThan(0);
    }
    expect(live).toEqual([]);
  });

  it.each(languages)('takes every frozen version with its files, and every card, in %s', (language) => {
    const edition = editionFolder(language);
    const frozen = readFrozen(join(site, edition, 'embed'));
    expect(Object.keys(frozen).length).toBe(figures.length);
    for (const [id, versions] of Object.entries(frozen))
      for (const { version, files } of versions) {
        const folder = join(edition, 'embed', id, 'v', version);
        expect(existsSync(join(copy, folder, 'index.html')), folder).toBe(true);
        for (const file of Object.keys(files))
          expect(
            readFileSync(join(copy, folder, file)).equals(readFileSync(join(site, folder, file))),
            `${folder}/${file}`,
          ).toBe(true);
      }
    for (const name of ['story', ...figures.map(({ id }) => id)])
      expect(existsSync(join(copy, 'cards', edition, `${name}.png`)), name).toBe(true);
  });
});

describe('SingleFile', () => {
  beforeAll(() => {
    installSingleFile(join(work, 'single-file'));
  });

  it.each(languages)('keeps a still beside the words of each step, in %s', async (language) => {
    const file = join(work, `${language}.html`);
    await saveSingleFile(served.address + editionFolder(language), file, join(work, 'single-file'));
    await open(file);
    expect(await page.evaluate(look)).toMatchObject({
      paper: 'rgb(255, 253, 248)',
      blocks: 'rgb(20, 88, 143)',
    });
    const steps = await page.evaluate(() => {
      const height = (element: Element | null) => element?.getBoundingClientRect().height ?? 0;
      return {
        map: getComputedStyle(document.querySelector('.graphic') as Element).position,
        stills: [...document.querySelectorAll('[data-step]')].map((step) =>
          height(step.querySelector('.still')),
        ),
      };
    });
    // The map stays no longer, and shows the whole night.
    expect(steps.map).toBe('static');
    expect(steps.stills.length).toBeGreaterThan(2);
    expect(Math.min(...steps.stills)).toBeGreaterThan(100);
    // Whichever step was on screen as it was saved.
    expect(readFileSync(file, 'utf8')).toMatch(/data-active=/);
    // The stills differ: each shows its own step.
    const pictures = await Promise.all(
      [1, 2].map((index) =>
        page
          .locator('.still')
          .nth(index)
          .screenshot()
          .then((picture) => picture.toString('base64')),
      ),
    );
    expect(new Set(pictures).size).toBe(2);
    expect(live).toEqual([]);
  });
});
