/** The site in browsers, behind a real server with the headers and the policies that it ships with. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../../scripts/programs/browsers.ts';
import { type RunningServer, servers } from '../../scripts/programs/servers.ts';
import type { ListedFigure } from '../../src/embed/list.ts';
import { type EngineBrowser, engines, type Tab } from '../engines/index.ts';

const site = inject('site');
const [figure] = JSON.parse(readFileSync(join(site, 'embed/index.json'), 'utf8')) as ListedFigure[];
if (!figure) throw new Error('no figure is listed');
const frozen = `${figure.path}v/${figure.version}/`;
const pages = [
  '',
  'fr/',
  'embed/',
  'fr/embed/',
  'missing/',
  'fr/missing/',
  figure.path,
  `${figure.path}dark/`,
  frozen,
];
const drawings = [`${figure.path}chart.svg`, `${frozen}chart-narrow.svg`];

/** A page of another, on another origin; an isolated one lets in only what says that it may be let in. */
async function hostPage(content: string, isolated = true): Promise<{ address: string; server: Server }> {
  const server = createServer((_, response) => {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      ...(isolated && {
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
      }),
    });
    response.end(`<!doctype html><title>Host</title><link rel="icon" href="data:,">${content}`);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { address: `http://localhost:${(server.address() as AddressInfo).port}/`, server };
}

// What the servers send is compared elsewhere: one browser sees all kinds of pages behind the first of them.
describe.each(servers)('behind $name', ({ name, start }) => {
  const seen = name === 'nginx' ? [...pages, ...drawings] : ['', figure.path, ...drawings.slice(0, 1)];
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  const told: string[] = [];
  beforeAll(async () => {
    [server, browser] = await Promise.all([start(site), launchChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  const open = async (address: string) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    page = await context.newPage();
    page.on('pageerror', (error) => told.push(error.message));
    page.on('console', (message) => /error|warning/.test(message.type()) && told.push(message.text()));
    await page.addInitScript(() =>
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
        console.error(`violated: ${violatedDirective} ${blockedURI} ${sample}`),
      ),
    );
    return page.goto(address, { waitUntil: 'networkidle' });
  };
  afterEach(async () => {
    await page?.context().close();
    expect(told.splice(0)).toEqual([]);
  });

  it.each(seen)('/%s breaks none of its own policies', async (path) => {
    const response = await open(server.address + path);
    expect(response?.status()).toBe(path.endsWith('missing/') ? 404 : 200);
    if (path.endsWith('missing/'))
      // Chromium reports the page itself.
      expect(told.splice(0)).toEqual([expect.stringContaining('404')]);
    // What readers open loads more.
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      for (const element of document.querySelectorAll('iframe, img'))
        element.setAttribute('loading', 'eager');
    });
    await page.waitForLoadState('networkidle');
  });

  it('a page that shuts everything else out can take a chart, its picture, its data and our script', async () => {
    const own = server.address + figure.path;
    const host = await hostPage(
      `<script src="${server.address}embed.js"></script>
      <iframe title="chart" src="${own}" width="600" height="400" sandbox="allow-scripts"></iframe>
      <img alt="" src="${own}chart.svg"><img alt="" crossorigin src="${own}chart.png">`,
    );
    await open(host.address);
    const taken = await page.evaluate(async (address) => {
      const data = await (await fetch(`${address}data.json`)).json();
      const images = [...document.images].map(({ naturalWidth }) => naturalWidth > 0);
      return { isolated: crossOriginIsolated, images, figure: data.figure ?? data.id };
    }, own);
    expect(taken).toEqual({ isolated: true, images: [true, true], figure: figure.id });
    await page.frameLocator('iframe').locator('h1').waitFor({ state: 'attached' });
    await page.waitForFunction(() => document.querySelector('iframe')?.style.height);
    host.server.close();
  });

  it('a page of another can fetch the data with headers of its own', async () => {
    const host = await hostPage('', false);
    await open(host.address);
    const fetched = await page.evaluate(async (address) => {
      const headers = { 'X-Requested-With': 'a script', Authorization: 'Bearer none' };
      const ask = async (file: string) => {
        const response = await fetch(address + file, { headers });
        return [response.status, (await response.text()).length > 0];
      };
      return [await ask('data.csv'), await ask('data.json'), await ask('gone.csv')];
    }, server.address + figure.path);
    host.server.close();
    expect(told.splice(0)).toEqual([expect.stringContaining('404')]);
    expect(fetched).toEqual([
      [200, true],
      [200, true],
      [404, true],
    ]);
  });

  it.each(['', 'embed/', '404.html'])('nobody can hold /%s in a frame', async (path) => {
    const host = await hostPage(`<iframe src="${server.address}${path}"></iframe>`, false);
    await open(host.address);
    expect(page.frames()[1]?.url()).toMatch(/^chrome-error:/);
    expect(told.splice(0).join(' ')).toMatch(/frame-ancestors|X-Frame-Options|refused to connect|ancestor/i);
    host.server.close();
  });
});

describe.each(engines)('$name', ({ launch }) => {
  let server: RunningServer;
  let browser: EngineBrowser;
  let tab: Tab;
  beforeAll(async () => {
    const [first] = servers;
    if (!first) throw new Error('there is no server');
    [server, browser] = await Promise.all([first.start(site), launch()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  afterEach(() => tab?.close());

  it.each(['', 'embed/', figure.path, frozen])(
    'runs the scripts and the styles of /%s, and no others',
    async (path) => {
      tab = await browser.open(server.address + path, { width: 1280, height: 800 });
      const seen = await tab.evaluate(async () => {
        await document.fonts.ready;
        const styled = [...document.querySelectorAll('style')].map(
          ({ sheet }) => (sheet?.cssRules.length ?? 0) > 0,
        );
        const folded = document.querySelector<HTMLDetailsElement>('[data-embed]');
        if (folded)
          await new Promise((done) => {
            folded.addEventListener('toggle', done, { once: true });
            folded.open = true;
          });
        const waiting = folded?.querySelectorAll('template').length ?? 0;
        const stage = document.querySelector<HTMLElement>('[data-scrolly]');
        // What a page is told to hold by anybody else.
        const element = document.createElement('script');
        element.textContent = 'document.title = "injected"';
        document.body.append(element);
        const sheet = document.createElement('style');
        sheet.textContent = 'body { color: rgb(1, 2, 3) !important }';
        document.body.append(sheet);
        document.body.insertAdjacentHTML(
          'beforeend',
          '<p style="color: rgb(1, 2, 3)" onclick="document.title = 1">words</p>',
        );
        const last = document.body.lastElementChild as HTMLElement;
        last.click();
        return {
          styled: styled.length > 0 && styled.every(Boolean),
          waiting,
          active: stage ? Boolean(stage.dataset.active) : true,
          injected: [document.title, getComputedStyle(last).color].some((value) =>
            /^injected$|^1$|1, 2, 3/.test(value),
          ),
        };
      });
      expect(seen).toEqual({ styled: true, waiting: 0, active: true, injected: false });
    },
  );

  it('shows a chart in a frame of another page, at its height', async () => {
    const host = await hostPage(
      `<iframe title="chart" src="${server.address}${figure.path}" width="600" height="400" sandbox="allow-scripts"></iframe><script src="${server.address}embed.js"></script>`,
    );
    tab = await browser.open(host.address, { width: 1280, height: 800 });
    await tab.waitFor(() => document.querySelector('iframe')?.style.height, []);
    host.server.close();
  });
});
