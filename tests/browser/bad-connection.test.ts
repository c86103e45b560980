/** What has arrived can be read, however the rest fares, and the scrolly never shows a blank map. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium, programPath, programs } from '../../scripts/programs/browsers.ts';
import { type Delivery, serveBadly } from '../bad-connection.ts';
import { pageOf } from '../readable.ts';

const site = inject('site');
const whole = statSync(join(site, 'index.html.br')).size;
const phone = { width: 360, height: 740 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function open(delivery: Delivery, until: 'commit' | 'load' = 'load', viewport = phone): Promise<Page> {
  const server = await serveBadly(site, delivery);
  const context = await browser.newContext({ viewport });
  closers.push(server.close, () => context.close());
  const page = await context.newPage();
  page.on('pageerror', (error) => expect.fail(error.message));
  // A cut connection is an error to the driver, and a shortened page to a reader.
  await page.goto(server.address, { waitUntil: until }).catch(() => undefined);
  return page;
}

/** What a reader has: the words that can be seen, and each arrived step with the drawing that goes with it. */
const arrived = () => {
  const shown = (element: Element | null | undefined) => {
    if (!element) return false;
    const { width, height } = element.getBoundingClientRect();
    return width > 50 && height > 50 && getComputedStyle(element).visibility === 'visible';
  };
  const graphic = document.querySelector('[data-active] .graphic');
  const steps = [...document.querySelectorAll('[data-step]')].map((step) => ({
    id: step.getAttribute('data-step'),
    words: (step.querySelector('.words')?.textContent ?? '').trim().length,
    still: shown(step.querySelector('.still')),
  }));
  const stages = [...document.querySelectorAll('.graphic .drawing')].filter(shown);
  return {
    words: [...document.querySelectorAll('p')].map(({ textContent }) => textContent).join(' ').length,
    title: document.querySelector('h1')?.textContent ?? '',
    steps,
    // Drawn is a map with land; its first view is there as soon as its markup is.
    map: shown(graphic) && stages.some((stage) => stage.querySelectorAll('use, path').length > 2),
  };
};

describe('a connection that ends after', () => {
  // The first kilobytes are style alone.
  const seeded = [0.24, 0.37, 0.52, 0.68, 0.83, 0.97].map((share) => Math.round(whole * share));
  it.each([14_000, 30_000, ...seeded])('%i bytes', async (bytes) => {
    for (const end of ['cut', 'silence'] as const) {
      const page = await open({ bytes, end }, 'commit');
      await expect.poll(async () => (await page.evaluate(arrived)).words).toBeGreaterThan(200);
      await page.waitForTimeout(250);
      const { title, steps, map } = await page.evaluate(arrived);
      expect(title.length).toBeGreaterThan(20);
      for (const { id, still } of steps)
        expect(still || map, `${end}: ${id} has neither still nor map`).toBe(true);
    }
  });
});

it('a page that is still arriving shows the map of the step on screen', async () => {
  const page = await open({ bytes: whole - 2000, end: 'silence' }, 'commit');
  const last = '[data-step]:nth-of-type(5)';
  await page.waitForSelector(last, { state: 'attached' });
  expect(await page.evaluate(() => document.readyState)).toBe('loading');
  await page.evaluate((selector) => {
    const step = document.querySelector(selector);
    scrollTo(0, (step?.getBoundingClientRect().top ?? 0) + scrollY - innerHeight * 0.6);
  }, last);
  const wanted = await page.evaluate(
    (selector) => document.querySelector<HTMLElement>(selector)?.dataset.step,
    last,
  );
  await page.waitForFunction((step) => document.querySelector(`[data-active="${step}"]`), wanted);
});

it('in drops of a few hundred bytes it becomes the same page', async () => {
  const pieces = Array.from({ length: 40 }, (_, index) => ({
    bytes: 150 + ((index * 397) % 700),
    after: (index * 7) % 30,
  }));
  const page = await open({ pieces });
  expect(await page.locator('figure').count()).toBe(
    pageOf(site, 'index.html').querySelectorAll('figure').length,
  );
  expect((await page.evaluate(arrived)).map).toBe(true);
});

describe('typefaces', () => {
  const wide = { width: 768, height: 1024 };
  /** What moved, and how the story's own typefaces fared. */
  const visitWide = async (files: 'missing' | 'late' | 'reversed') => {
    const page = await open({ files }, 'load', wide);
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(300);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
              sum += entry.value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 100);
        }),
    );
    const faces = await page.evaluate(() =>
      [...document.fonts].flatMap(({ family, status }) => (/Fallback/.test(family) ? [] : [status])),
    );
    return { shift, faces };
  };
  it('that never come leave the words in others, and nothing moves', async () => {
    expect(await visitWide('missing')).toEqual({ shift: 0, faces: ['error', 'error'] });
  });
  it.each(['late', 'reversed'] as const)(
    'that come %s wait for the next visit, and nothing moves',
    async (files) => {
      expect(await visitWide(files)).toEqual({ shift: 0, faces: ['loaded', 'loaded'] });
    },
  );
  it('are nothing that a phone waits for or asks for', async () => {
    const page = await open({});
    await page.waitForTimeout(300);
    const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(asked.filter((name) => /woff2/.test(name))).toEqual([]);
  });
});

it('where scripts are forbidden each step has its still', async () => {
  const page = await open({ headers: { 'content-security-policy': "script-src 'none'" } });
  const { steps, map } = await page.evaluate(arrived);
  expect(steps.length).toBeGreaterThan(3);
  expect(steps.filter(({ still }) => !still)).toEqual([]);
  expect(map).toBe(false);
});

it('a saved page, which runs no script, has a still beside each step', async () => {
  const page = await open({});
  await page.evaluate(() => document.querySelector('[data-step]:nth-of-type(3)')?.scrollIntoView());
  await page.waitForTimeout(300);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });
  const folder = mkdtempSync(join(tmpdir(), 'saved-'));
  closers.push(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'story.mhtml'), data);
  await page.goto(pathToFileURL(join(folder, 'story.mhtml')).href);
  const { steps } = await page.evaluate(arrived);
  expect(steps.length).toBeGreaterThan(3);
  expect(steps.filter(({ still }) => !still)).toEqual([]);
  expect(
    await page.evaluate(() => getComputedStyle(document.querySelector('.graphic') as Element).position),
  ).toBe('static');
});

it('a text browser tells the story in its order, with the tables', () => {
  const text = execFileSync(
    programPath(programs.textBrowser),
    ['-dump', '-cols', '100', '-T', 'text/html', join(site, 'index.html')],
    {
      encoding: 'utf8',
    },
  );
  const squeezed = text.replace(/\s+/g, ' ');
  const page = pageOf(site, 'index.html');
  const pieces = [...page.querySelectorAll('h1, h2, .words p, figcaption')].map((element) =>
    (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
  // The first words of each: w3m sets marks of its own around links and buttons.
  let from = 0;
  for (const piece of pieces) {
    const [start = ''] = piece.split(/[\d“(:,]/);
    const beginning = start.trim().split(' ').slice(0, 3).join(' ');
    const at = squeezed.indexOf(beginning, from);
    expect(at, beginning).toBeGreaterThanOrEqual(0);
    from = at;
  }
  for (const cell of page.querySelectorAll('.verdicts th[scope="row"]'))
    expect(squeezed.replace(/[│|]/g, ' ')).toContain(
      (cell.textContent ?? '').trim().split(' ').slice(0, 2).join(' '),
    );
});

it('a chart shows in the frame of a page with a strict policy of its own', async () => {
  const server = await serveBadly(site, {});
  closers.push(server.close);
  const { origin } = new URL(server.address);
  const page = await open({
    headers: { 'content-security-policy': `default-src 'none'; frame-src ${origin}` },
    html: `<!doctype html><title>strict</title><iframe src="${origin}/embed/seizures/" width="760" height="600"></iframe>`,
  });
  await page.frameLocator('iframe').locator('svg text >> visible=true').first().waitFor();
});
