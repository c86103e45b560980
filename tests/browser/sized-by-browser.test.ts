/** The copied snippets in Chromium that sizes frames by their content: on a page without a script, and beside one. */
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../../scripts/programs/browsers.ts';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import { type Copied, copiedSnippets } from '../hosts/copied.ts';

const built = inject('site');
const snippets = copiedSnippets(built);
const widths = [360, 500, 800];

const scripts: Record<string, string> = {
  none: '',
  ours: 'embed.js',
};

let site: ServedSite;
let hosts: ServedSite;
let browser: Browser;

const escaped = (snippet: Copied) => ({
  copied: snippet.html(site.address),
  forbidden: snippet.html(site.address).replace(/sandbox="[^"]*"/, 'sandbox=""'),
});

/** A page of one column that holds the snippets, each with room around it. */
const column = (query: URLSearchParams) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>A host</title><link rel="icon" href="data:,">
<style>body { margin: 0; width: ${query.get('width')}px } div { padding-block: 400px }</style></head>
<body>${snippets
  .filter(({ language }) => language === query.get('language'))
  .map(
    (snippet) =>
      `<div id="${snippet.id}">${escaped(snippet)[query.get('sandbox') as 'copied' | 'forbidden']}</div>`,
  )
  .join('')}
${query.get('script') ? `<script src="${site.address}${query.get('script')}"></script>` : ''}</body></html>`;

beforeAll(async () => {
  // Where scrollbars take room, a frame that is low for a moment is narrower, too.
  browser = await launchChromium({ scrollbars: true });
  site = await serve(built);
  hosts = await serve(built, {
    hostname: 'localhost',
    page: (path, query) => (path === '/host.html' ? column(query) : undefined),
  });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await hosts?.close();
});

async function open(query: Record<string, string>): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 900, height: 700 } });
  await page.goto(`${hosts.address}host.html?${new URLSearchParams(query)}`);
  return page;
}

/** The frame of a snippet, scrolled into the window, so that it loads. */
async function frameOf(page: Page, { id }: Copied): Promise<Frame> {
  const element = await page.waitForSelector(`#${id} iframe`);
  await element.scrollIntoViewIfNeeded();
  const frame = await element.contentFrame();
  if (!frame) throw new Error(`${id} holds no frame`);
  await frame.waitForSelector('main');
  return frame;
}

/** The browser takes the nearest whole pixel. */
const content = (frame: Frame) =>
  frame.evaluate(() => Math.round(document.body.getBoundingClientRect().height));
const box = (page: Page, { id }: Copied) =>
  page.evaluate((name) => document.querySelector(`#${name} iframe`)?.getBoundingClientRect().height ?? 0, id);

/** Waits until box and window of a frame are as high as its content, and gives the three. */
async function settled(page: Page, frame: Frame, snippet: Copied) {
  const measures = async () => ({
    box: await box(page, snippet),
    window: await frame.evaluate(() => innerHeight),
    content: await content(frame),
  });
  await expect
    .poll(async () => {
      const found = await measures();
      return found.box === found.content && found.window === found.content;
    })
    .toBe(true)
    .catch(() => undefined);
  return measures();
}

/** Turns the wheel three times over the middle of a frame. */
async function turnWheel(page: Page, { id }: Copied) {
  await page.evaluate((name) => document.getElementById(name)?.scrollIntoView(), id);
  const before = await page.evaluate(() => scrollY);
  const frame = await page.waitForSelector(`#${id} iframe`);
  const { x, y } = (await frame.boundingBox()) ?? { x: 0, y: 0 };
  await page.mouse.move(x + 100, y + 100);
  for (let turn = 0; turn < 3; turn++) await page.mouse.wheel(0, 100);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before + 300);
}

describe.each(widths)('%s pixels wide', (width) => {
  describe.each([...new Set(snippets.map(({ language }) => language))])('in %s', (language) => {
    it.each(['copied', 'forbidden'])('sandbox %s: box, window and content are one', async (sandbox) => {
      const page = await open({ width: String(width), language, sandbox, script: '' });
      for (const snippet of snippets.filter((one) => one.language === language)) {
        const frame = await frameOf(page, snippet);
        const found = await settled(page, frame, snippet);
        expect(found, snippet.id).toEqual({
          box: found.content,
          window: found.content,
          content: found.content,
        });
        await turnWheel(page, snippet);
        expect(await frame.evaluate(() => scrollY)).toBe(0);
      }
      await page.close();
    });
  });
});

describe.each(Object.entries(scripts))('beside the script: %s', (_, script) => {
  it('follows a table that is opened, and one that is closed again', async () => {
    const page = await open({ width: '500', language: 'en', sandbox: 'copied', script });
    const [snippet] = snippets.filter(({ language }) => language === 'en');
    if (!snippet) throw new Error('there is no snippet');
    const frame = await frameOf(page, snippet);
    const closed = (await settled(page, frame, snippet)).content;
    for (const wanted of ['open', 'closed']) {
      await frame.click('summary');
      const found = await settled(page, frame, snippet);
      expect(found).toEqual({ box: found.content, window: found.content, content: found.content });
      if (wanted === 'open') expect(found.content).toBeGreaterThan(closed);
      else expect(found.content).toBe(closed);
    }
    await page.close();
  });
});
