/** What others can take of each figure, from its row in the story to the gallery and their own pages, in a browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest';
import { launchChromium } from '../../scripts/programs/browsers.ts';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import type { ListedFigure } from '../../src/embed/list.ts';
import { editionFolder, languages } from '../../src/stories/chosen.ts';

const site = inject('site');
const list: ListedFigure[] = JSON.parse(readFileSync(join(site, 'embed/index.json'), 'utf8'));

/** A page of another with a chart in it, in the theme that its query names. */
const themedHost = (path: string, query: URLSearchParams) =>
  path === '/host.html'
    ? `<!doctype html><html style="color-scheme:${query.get('theme')};background:rgb(1,99,1)"><link rel="icon" href="data:,"><body style="margin:0"><iframe style="border:0;width:600px;height:400px" src="/embed/seizures/"></iframe>`
    : undefined;

let browser: Browser;
let served: ServedSite;
beforeAll(async () => {
  [browser, served] = await Promise.all([launchChromium(), serve(site, { page: themedHost })]);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const failures: string[] = [];
afterEach(() => expect(failures.splice(0)).toEqual([]));

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 768, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => failures.push(error.message));
  page.on('console', (message) => message.type() === 'error' && failures.push(message.text()));
  page.on('request', (request) => !request.url().startsWith(served.address) && failures.push(request.url()));
  await page.goto(served.address + path);
  return page;
}

/** Addresses of the frames that have asked for their page. */
const previews = (page: Page) =>
  page
    .frames()
    .filter((frame) => frame !== page.mainFrame())
    .map((frame) => frame.url())
    .filter((address) => address.includes('/embed/'));

it('has no preview before a reader opens one', async () => {
  const page = await open('embed/');
  expect(await page.locator('iframe').count()).toBe(0);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await page.waitForTimeout(300);
  expect(previews(page)).toEqual([]);
  await page.context().close();
});

/** The figures whose folds stand open, and the one that the window shows first. */
const standing = (page: Page) =>
  page.evaluate(() => {
    const sections = [...document.querySelectorAll('section')];
    return {
      open: sections.filter((one) => one.querySelector('[data-embed][open]')).map(({ id }) => id),
      first: sections.find((one) => one.getBoundingClientRect().bottom > innerHeight / 4)?.id,
    };
  });

it.each(languages)(
  'a row of the story in %s leads to its chart in the gallery, which stands open',
  async (language) => {
    const page = await open(editionFolder(language));
    const gallery = `${served.address}${editionFolder(language)}embed/`;
    for (const { id } of [list[1], list.at(-1)].filter((figure) => figure !== undefined)) {
      await page.locator(`#${id} .take-away > a`).first().press('Enter');
      await page.waitForURL(`${gallery}#${id}`);
      await expect.poll(() => standing(page)).toEqual({ open: [id], first: id });
      await expect.poll(() => previews(page)).toHaveLength(1);
      await page.goto(served.address + editionFolder(language));
    }
    // Within the gallery, too.
    await page.goto(gallery);
    expect((await standing(page)).open).toEqual([]);
    await page.evaluate((id) => location.assign(`#${id}`), 'timeline');
    await expect.poll(() => standing(page)).toEqual({ open: ['timeline'], first: 'timeline' });
    await page.context().close();
  },
);

it.each(languages)('the rows of the story in %s are told apart, and give the numbers', async (language) => {
  const page = await open(editionFolder(language), { javaScriptEnabled: false });
  const names: string[] = [];
  for (const { id, title } of list) {
    for (const link of await page.locator(`#${id} .take-away > a`).all()) {
      const name = (await link.getAttribute('aria-label')) ?? '';
      // What is seen of it comes first, so that it can be said.
      expect(name.startsWith((await link.textContent()) ?? '-')).toBe(true);
      expect(name).toContain(title[language]);
      names.push(name);
    }
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`#${id} .take-away > a[download]`).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${id}.csv`);
    const published = join(site, editionFolder(language), 'embed', id, 'data.csv');
    expect(readFileSync(await download.path()).equals(readFileSync(published))).toBe(true);
  }
  expect(names).toHaveLength(2 * list.length);
  expect(new Set(names).size).toBe(names.length);
  await page.context().close();
});

it('by keyboard: opens, chooses a theme, copies what it shows', async () => {
  const page = await open('embed/');
  const row = page.locator('[data-embed="seizures"]');
  await row.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => previews(page)).toEqual([`${served.address}embed/seizures/`]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('End');
  expect(await row.locator('select').evaluate((select) => document.activeElement === select)).toBe(true);
  const version = list.find(({ id }) => id === 'seizures')?.version;
  const snippet = await row.locator('textarea').first().inputValue();
  expect(snippet).toContain(`/embed/seizures/v/${version}/"`);
  const expectPreview = (end: string) =>
    expect.poll(() => page.frames().some((frame) => frame.url().endsWith(end))).toBe(true);
  await expectPreview(`/v/${version}/`);
  await row.locator('select').selectOption({ index: 2 });
  expect(await row.locator('textarea').first().inputValue()).toContain('/embed/seizures/dark/"');
  await expectPreview('/dark/');
  // The preview takes the height of what it holds.
  await expect
    .poll(() =>
      row
        .locator('iframe')
        .evaluate((frame: HTMLIFrameElement) => [
          frame.offsetHeight,
          frame.contentDocument?.documentElement.scrollHeight,
        ]),
    )
    .toEqual([expect.any(Number), await row.locator('iframe').evaluate((frame) => frame.clientHeight)]);

  await row.locator('button').press('Enter');
  await expect.poll(() => row.locator('button').textContent()).toBe('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await row.locator('textarea').first().inputValue(),
  );
  await page.context().close();
});

it('without JavaScript offers the snippet and the files, and nothing that would not work', async () => {
  const page = await open('embed/#seizures', { javaScriptEnabled: false });
  const row = page.locator('[data-embed="seizures"]');
  expect(await row.locator('textarea').first().isVisible()).toBe(true);
  const other = page.locator('[data-embed="timeline"]');
  expect(await other.locator('textarea').first().isVisible()).toBe(false);
  await other.locator('summary').click();
  expect(await other.locator('textarea').first().isVisible()).toBe(true);
  expect(await row.locator('select, button, iframe').count()).toBe(0);
  expect(await row.locator('a[download]').count()).toBe(7);
  await page.context().close();
});

it('a frame takes the theme of the page around it, without a ground of its own', async () => {
  const ground = async (theme: string) => {
    // Emulated schemes would overrule the page around the frame.
    const page = await open(`host.html?theme=${theme}`, { colorScheme: null });
    await page.frameLocator('iframe').locator('h1').waitFor({ state: 'attached' });
    const ink = await page
      .frameLocator('iframe')
      .locator('.wide text')
      .first()
      .evaluate((text) => getComputedStyle(text).fill);
    const picture = await page.screenshot({ clip: { x: 20, y: 100, width: 2, height: 2 } });
    await page.context().close();
    return { ink, picture: picture.toString('base64') };
  };
  const [light, dark] = [await ground('light'), await ground('dark')];
  expect(light.ink).not.toBe(dark.ink);
  // Between title and chart the host's own ground shows through in both.
  expect(light.picture).toBe(dark.picture);
});
