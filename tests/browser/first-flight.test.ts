/**
 * What a server may send before it hears back from a reader holds all of the first screen, its drawing included: the
 * page cut there looks, to the pixel, like the page as a whole.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { firstFlight } from '../../bench/slow-line.ts';
import { launchChromium } from '../../scripts/programs/browsers.ts';
import { editionFolder, languages } from '../../src/stories/chosen.ts';

const site = inject('site');
/** What the headers of a response may take of the first flight. */
const headerBytes = 600;

let browser: Browser;
let server: Server;
let address = '';

beforeAll(async () => {
  browser = await launchChromium();
  // Below /cut/ a page never comes further than its first flight.
  server = createServer((request, response) => {
    const [, isCut, path = ''] = /^(\/cut)?\/(.*)$/.exec(request.url ?? '/') ?? [];
    const file = join(site, path, 'index.html');
    // Without typefaces in both, so that none of the pages waits for them.
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const page = brotliCompressSync(readFileSync(file));
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' });
    if (isCut) response.write(page.subarray(0, firstFlight - headerBytes));
    else response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

interface Screen {
  picture: string;
  /** Whether the page had come to its end. */
  isWhole: boolean;
  drawings: number;
}

/** The first screen, once nothing in it changes any more. */
async function firstScreen(path: string, viewport: { width: number; height: number }): Promise<Screen> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto(address + path, { waitUntil: 'commit' });
  await page.locator('.opening svg').last().waitFor({ state: 'attached' });
  // Through the protocol itself: a driver's own screenshot waits for a page that never ends.
  const shoot = async () => (await session.send('Page.captureScreenshot', { format: 'png' })).data;
  let picture = await shoot();
  for (let same = 0; same < 2; ) {
    await new Promise((done) => setTimeout(done, 100));
    const next = await shoot();
    same = next === picture ? same + 1 : 0;
    picture = next;
  }
  const isWhole = await page.evaluate(() => document.querySelector('.colophon') !== null);
  const drawings = await page.evaluate(
    () =>
      [...document.querySelectorAll('svg')].filter((svg) => {
        const { top, bottom, width } = svg.getBoundingClientRect();
        return width > 100 && top < innerHeight && bottom > 0;
      }).length,
  );
  await context.close();
  return { picture, isWhole, drawings };
}

it.each(
  languages.flatMap((language) =>
    [
      { width: 360, height: 740 },
      { width: 1280, height: 800 },
    ].map((viewport) => ({
      language,
      viewport,
      name: `${language} at ${viewport.width} × ${viewport.height}`,
    })),
  ),
)('$name', async ({ language, viewport }) => {
  const cut = await firstScreen(`cut/${editionFolder(language)}`, viewport);
  const whole = await firstScreen(editionFolder(language), viewport);
  expect(cut.isWhole).toBe(false);
  expect(whole.isWhole).toBe(true);
  expect(cut.drawings).toBeGreaterThan(0);
  expect(cut.picture === whole.picture, 'the first screen changes after the first flight').toBe(true);
});
