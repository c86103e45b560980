/** The archive, opened in a player of web archives in a browser: the whole story, and nothing from the live web. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchChromium } from '../../scripts/programs/browsers.ts';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import { installPlayer } from '../programs/keep.ts';

const site = inject('site');
const home = 'https://example.org/';
const work = mkdtempSync(join(tmpdir(), 'replay-'));
let served: ServedSite;
let browser: Browser;
let page: Page;
/** What was asked of anybody but this machine. */
const live: string[] = [];

beforeAll(async () => {
  const archive = join(work, 'archived.warc.gz');
  const { status, stderr } = spawnSync(process.execPath, ['scripts/archive.ts', archive], {
    encoding: 'utf8',
    env: { ...process.env, OUT_DIR: site },
  });
  expect(status, stderr).toBe(0);
  installPlayer(work, archive, home);
  [served, browser] = await Promise.all([serve(work), launchChromium()]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
  context.on('request', (request) => {
    if (!request.url().startsWith(served.address)) live.push(request.url());
  });
  page = await context.newPage();
  await open();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  rmSync(work, { recursive: true, force: true });
});

/**
 * Opens the player on the story. On a busy machine its service worker may take over too late for the first frame, which then
 * stays empty until the page is loaded anew, as a reader would.
 */
async function open(): Promise<void> {
  for (let asked = 0; asked < 4; asked++) {
    await page.goto(served.address);
    const story = page.waitForEvent('framenavigated', {
      predicate: (frame) => frame.url().endsWith(`mp_/${home}`),
      timeout: 20_000,
    });
    if (await story.catch(() => undefined)) return;
  }
}

/** The frame in which the page at an address is played. */
async function played(address: string): Promise<Frame> {
  let found: Frame | undefined;
  await expect
    .poll(
      () => {
        found = page.frames().find((frame) => frame.url().endsWith(`mp_/${address}`));
        return found?.url();
      },
      { message: `${address} is played` },
    )
    .toBeTruthy();
  await (found as Frame).waitForLoadState();
  return found as Frame;
}

it('plays the story with its style, typefaces and scroller', async () => {
  const story = await played(home);
  await expect
    .poll(() => story.evaluate(() => getComputedStyle(document.documentElement).backgroundColor))
    .toBe('rgb(255, 253, 248)');
  await expect
    .poll(() =>
      story.evaluate(
        () =>
          [...document.fonts].filter(({ family, status }) => status === 'loaded' && !/Fallback/.test(family))
            .length,
      ),
    )
    .toBe(2);
  const step = await story.evaluate(() => {
    const third = document.querySelector<HTMLElement>('[data-step]:nth-of-type(3)');
    third?.scrollIntoView({ behavior: 'instant', block: 'center' });
    return third?.dataset.step;
  });
  await story.waitForSelector(`.scrolly[data-active="${step}"]`);
});

it('gives a chart as a file, to the byte', async () => {
  const story = await played(home);
  await story.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    story.click('#seizures a[href$="data.csv"]'),
  ]);
  const file = join(work, 'downloaded.csv');
  await download.saveAs(file);
  expect(readFileSync(file).equals(readFileSync(join(site, 'embed', 'seizures', 'data.csv')))).toBe(true);
});

it('goes on to the other language and back', async () => {
  const story = await played(home);
  await story.click('.tools a[hreflang="fr"]');
  const french = await played(`${home}fr/`);
  expect(await french.evaluate(() => document.documentElement.lang)).toBe('fr');
  await french.click('.tools a[hreflang="en"]');
  await played(home);
});

it.each([
  ['fr', 200, `${home}fr/`],
  ['404.html', 404, `${home}404.html`],
  ['fr/404.html', 404, `${home}fr/404.html`],
])('answers for %s as a server does, with %i', async (path, status, end) => {
  const story = await played(home);
  const answer = await story.evaluate(async (address) => {
    const response = await fetch(address);
    return { status: response.status, url: response.url };
  }, `/${path}`);
  expect(answer.status).toBe(status);
  expect(answer.url.endsWith(end.slice(home.length - 1)), answer.url).toBe(true);
});

it('plays a chart’s frame inside the gallery', async () => {
  const story = await played(home);
  await story.click('.colophon a[href$="embed/"]');
  const gallery = await played(`${home}embed/`);
  await gallery.click('#seizures [data-embed] > summary');
  const chart = gallery.frameLocator('#seizures .preview iframe');
  await chart.locator('svg text >> visible=true').first().waitFor();
  expect(await chart.locator('h1').textContent()).toContain('23.2');
});

it('asks nothing of the live web meanwhile', () => {
  expect(live).toEqual([]);
});
