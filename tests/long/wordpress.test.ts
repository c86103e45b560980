/** Charts in Debian's WordPress, pasted by its Author and its Administrator into both of its editors. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { Browser, ElementHandle, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/programs/browsers.ts';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import { frozenRoot, readFrozen } from '../../src/downloads/frozen.ts';
import { buildSite, uncompressed } from '../build.ts';
import { signIn, writePost } from '../hosts/wordpress/block-editor.ts';
import { startWordPress, type WordPress, writers } from '../hosts/wordpress/index.ts';

const work = mkdtempSync(join(tmpdir(), 'pasted-'));
const folder = join(work, 'site');
const [oldest] = readFrozen(frozenRoot('en')).seizures ?? [];
/** Paths of frame pages: live, of a theme, frozen, tall. The story has the empty path. */
const charts = [
  'embed/seizures/',
  'embed/seizures/dark/',
  `embed/seizures/v/${oldest?.version}/`,
  'embed/sites-map/',
];
const editors = ['block editor', 'classic editor'] as const;
const widths = [360, 1200];

let site: ServedSite;
let wordPress: WordPress;
let browser: Browser;
let snippets: { frame: string; picture: string };
/** Addresses of the posts. */
const posts = new Map<string, string>();

/** The snippets that the gallery offers, as a reader copies them. */
function copiedSnippets(): typeof snippets {
  const { document } = parseHTML(readFileSync(join(folder, 'embed', 'index.html'), 'utf8'));
  const [frame = '', picture = ''] = [...document.querySelectorAll('#seizures textarea')].map(
    // The parser leaves what is inside a textarea encoded.
    ({ textContent }) =>
      parseHTML(`<html><body>${textContent}</body></html>`).document.body.textContent ?? '',
  );
  return { frame, picture };
}

beforeAll(async () => {
  site = await serve(folder);
  const built = buildSite({ ...uncompressed, SITE_URL: site.address }, folder);
  if (built.status !== 0) throw new Error(`the site does not build:\n${built.output}`);
  snippets = copiedSnippets();
  wordPress = await startWordPress(Number(new URL(site.address).port));
  browser = await launchChromium();
  const addresses = ['', ...charts].map((path) => site.address + path);
  const html = Object.values(snippets);
  for (const writer of writers) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await signIn(page, wordPress, writer);
    const pieces = [...addresses.map((address) => ({ address })), ...html.map((one) => ({ html: one }))];
    posts.set(`${writer}, block editor`, (await writePost(page, wordPress, pieces)).address);
    posts.set(`${writer}, classic editor`, wordPress.publish(writer, [...addresses, ...html].join('\n\n')));
    await context.close();
  }
});
afterAll(async () => {
  await browser?.close();
  await wordPress?.close();
  await site?.close();
  rmSync(work, { recursive: true, force: true });
});

/** Opens a post in a window of that width. */
async function openPost(name: string, width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.goto(posts.get(name) ?? '');
  return page;
}

interface PlacedFrame {
  element: ElementHandle<HTMLIFrameElement>;
  content: Frame;
}

/** The frames of charts in a post, by the paths of their pages; a lazy one is there when it was seen. */
async function framesIn(page: Page): Promise<Map<string, PlacedFrame>> {
  const found = new Map<string, PlacedFrame>();
  for (const handle of await page.$$('.entry-content iframe')) {
    await handle.scrollIntoViewIfNeeded();
    const element = handle as ElementHandle<HTMLIFrameElement>;
    const content = await element.contentFrame();
    if (!content) throw new Error('a frame has no page');
    await content.waitForSelector('main');
    const secret = await element.getAttribute('data-secret');
    found.set(new URL(content.url()).pathname.slice(1) + (secret ? '' : ' of the snippet'), {
      element,
      content,
    });
  }
  return found;
}

/** CSS pixels: the box on the host's page and its column, the window in the frame, what stands in it. */
async function sizes({ element, content }: PlacedFrame) {
  const box = await element.evaluate((frame) => ({
    column: frame.parentElement?.clientWidth,
    width: frame.offsetWidth,
    height: frame.offsetHeight,
  }));
  const inner = await content.evaluate(() => ({
    window: innerHeight,
    content: Math.ceil(document.body.getBoundingClientRect().height),
  }));
  return { ...box, ...inner };
}

describe.each(
  writers.flatMap((writer) => editors.map((editor) => ({ writer, editor, name: `${writer}, ${editor}` }))),
)('$name', ({ writer, name }) => {
  it.each(widths)('each address shows its own chart, whole, in a window of %i pixels', async (width) => {
    const page = await openPost(name, width);
    const frames = await framesIn(page);
    expect([...frames.keys()].filter((path) => !path.includes(' '))).toEqual(charts);
    for (const path of charts) {
      const placed = frames.get(path) as PlacedFrame;
      await expect
        .poll(async () => (await sizes(placed)).height, { message: path })
        .toBe((await sizes(placed)).content);
      const { column, content, ...box } = await sizes(placed);
      expect(box, path).toEqual({ width: column, height: content, window: content });
      expect(await placed.content.evaluate(() => document.documentElement.dataset.theme)).toBe(
        path.includes('dark') ? 'dark' : undefined,
      );
    }
    expect(await page.locator('.entry-content [class*=aspect]').count()).toBe(0);
    await page.close();
  });

  it("the story's address shows no chart", async () => {
    const page = await openPost(name, 1200);
    const text = await page.locator('.entry-content').textContent();
    expect(text).toMatch(new RegExp(`(^|\\s)${site.address.replace(/\/$/, '')}/?(\\s|$)`));
    await page.close();
  });

  it.each(widths)('what is kept of the snippets can be read, in a window of %i pixels', async (width) => {
    const page = await openPost(name, width);
    const frames = await framesIn(page);
    const path = 'embed/seizures/ of the snippet';
    const { document } = parseHTML(snippets.frame);
    const title = document.querySelector('iframe')?.getAttribute('title') ?? '';
    expect(frames.has(path)).toBe(writer === 'administrator');
    const link = page.locator('.entry-content > a, .entry-content > p > a', { hasText: title });
    if (writer === 'author') {
      expect(await link.count()).toBe(1);
      expect(await link.getAttribute('href')).toBe(`${site.address}#seizures`);
    } else {
      const placed = frames.get(path) as PlacedFrame;
      await expect.poll(async () => (await sizes(placed)).height).toBe((await sizes(placed)).content);
      expect((await sizes(placed)).window).toBe((await sizes(placed)).content);
    }
    const picture = page.locator('.entry-content a > img, .entry-content a > picture > img');
    await picture.scrollIntoViewIfNeeded();
    const drawn = () =>
      picture.evaluate((image: HTMLImageElement) => ({
        file: image.complete && image.currentSrc.split('/').pop(),
        share: image.width / image.naturalWidth,
        ratio: image.width / image.height / (image.naturalWidth / image.naturalHeight),
      }));
    const isWide = writer === 'administrator' && width > 600;
    await expect.poll(async () => (await drawn()).file).toBe(isWide ? 'chart.png' : 'chart-narrow@2x.png');
    const { share, ratio } = await drawn();
    expect(ratio).toBeCloseTo(1, 1);
    // Its smallest letters have 12 pixels as drawn.
    expect(share * (isWide ? 1 : 2) * 12).toBeGreaterThan(9.5);
    await page.close();
  });
});

it('the link in a frame leads to the story', async () => {
  const page = await openPost('author, block editor', 1200);
  const frames = await framesIn(page);
  for (const path of ['embed/seizures/']) await frames.get(path)?.content.click('footer > a');
  await page.waitForURL(`${site.address}#seizures`);
  await page.close();
});

it.each(widths)('the last row of an opened table can be reached, in a window of %i pixels', async (width) => {
  const page = await openPost('author, classic editor', width);
  const placed = (await framesIn(page)).get('embed/sites-map/') as PlacedFrame;
  await placed.content.click('summary');
  const row = placed.content.locator('tbody tr:last-child');
  await expect.poll(async () => (await sizes(placed)).window).toBe(1000);
  expect(await placed.element.getAttribute('scrolling')).toBeNull();
  const box = placed.content.locator('.scroll');
  await expect.poll(() => box.evaluate((table) => table.scrollHeight > table.clientHeight)).toBe(true);
  // As a reader does: first to the table, then in it.
  await box.hover();
  for (let turn = 0; turn < 60; turn++) await page.mouse.wheel(0, 100);
  await expect
    .poll(() =>
      row.evaluate((last) => {
        const { bottom } = last.getBoundingClientRect();
        const within = last.closest('.scroll')?.getBoundingClientRect().bottom ?? 0;
        return bottom <= within + 1 && within <= innerHeight + 1;
      }),
    )
    .toBe(true);
  await page.close();
});
