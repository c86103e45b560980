/** The element for charts, in three engines: as it stands, in a shadow root, in React, moved, and without its script. */
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import { type EngineBrowser, engines, type Tab } from '../engines/index.ts';

declare global {
  interface Window {
    /** Shows another figure in React's element. */
    show: (figure: string) => void;
  }
}

const link = '<a href="https://news.test/">The story</a>';
let site: ServedSite;
let host: ServedSite;

/** An app that draws the element in StrictMode, which mounts everything twice. */
const app = (address: string) =>
  buildSync({
    stdin: {
      contents: `import { StrictMode, createElement, useState } from 'react';
        import { createRoot } from 'react-dom/client';
        function App() {
          const [figure, show] = useState('seizures');
          window.show = show;
          return createElement('story-chart', { src: '${address}embed/' + figure + '/', id: 'chart' },
            createElement('a', { href: 'https://news.test/' }, figure));
        }
        createRoot(document.getElementById('app')).render(createElement(StrictMode, null, createElement(App)));`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"development"' },
  }).outputFiles[0]?.text ?? '';

const page = (body: string, script = `<script src="${site.address}embed.js" async></script>`) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A host</title><link rel="icon" href="data:,">
<style>body { margin: 0; width: 400px } iframe { height: auto !important; border: 9px solid red !important }</style>
</head><body>${body}${script}</body></html>`;

const pages: Record<string, () => string> = {
  '/plain.html': () =>
    page(`<story-chart id="chart" src="${site.address}embed/seizures/">${link}</story-chart>`),
  '/shadow.html': () =>
    page(`<div id="outer"></div><script>
      document.getElementById('outer').attachShadow({ mode: 'open' }).innerHTML =
        '<story-chart id="chart" src="${site.address}embed/seizures/"></story-chart>' +
        '<iframe id="frame" title="A chart" src="${site.address}embed/seizures/" height="300" style="border:0;width:100%"></iframe>';
    </script>`),
  '/react.html': () => page(`<div id="app"></div><script>${app(site.address)}</script>`),
  '/unsound.html': () =>
    page(
      ['', 'http://[', 'javascript:void 0', 'https://elsewhere.test/embed/seizures/', '/embed/seizures/']
        .map((src) => `<story-chart src="${src}">${link}</story-chart>`)
        .join(''),
    ),
  '/no-script.html': () =>
    page(`<story-chart id="chart" src="${site.address}embed/seizures/">${link}</story-chart>`, ''),
};

beforeAll(async () => {
  site = await serve(inject('site'));
  host = await serve(inject('site'), { hostname: 'localhost', page: (path) => pages[path]?.() });
});
afterAll(async () => {
  await site?.close();
  await host?.close();
});

/** Runs in the page: the height of the element's frame, its address and how many it has. */
function charted() {
  const root = document.getElementById('outer')?.shadowRoot ?? document;
  const frames = [...(root.querySelector('#chart')?.shadowRoot?.querySelectorAll('iframe') ?? [])];
  return { count: frames.length, height: frames[0]?.offsetHeight ?? 0, src: frames[0]?.src ?? '' };
}

describe.each(engines)('$name', ({ launch }) => {
  let browser: EngineBrowser;
  let tab: Tab;
  /** Content heights at this width, by figure. */
  let heights: Record<string, number>;
  beforeAll(async () => {
    browser = await launch();
    tab = await browser.open(`${site.address}embed/seizures/`, { width: 400, height: 900 });
    heights = {};
    for (const figure of ['seizures', 'crowding']) {
      await tab.goto(`${site.address}embed/${figure}/`);
      heights[figure] = await tab.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    }
  });
  afterAll(() => browser?.close());

  const isSized = (figure: string) =>
    tab.waitFor(
      (address: string, height: number) => {
        const root = document.getElementById('outer')?.shadowRoot ?? document;
        const frame = root.querySelector('#chart')?.shadowRoot?.querySelector('iframe');
        return frame?.src === address && Math.abs(frame.offsetHeight - height) <= 1;
      },
      [`${site.address}embed/${figure}/`, heights[figure] ?? 0],
    );

  it.each(['plain', 'shadow', 'react'])(
    '%s: one frame, as high as its content, in no sheet of the page',
    async (name) => {
      await tab.goto(`${host.address}${name}.html`);
      await isSized('seizures');
      expect((await tab.evaluate(charted)).count).toBe(1);
    },
  );

  it('sizes a frame that stands in a shadow root', async () => {
    await tab.goto(`${host.address}shadow.html`);
    await tab.waitFor(
      (height: number) =>
        Math.abs(
          ((document.getElementById('outer')?.shadowRoot?.querySelector('#frame') as HTMLElement | null)
            ?.offsetHeight ?? 0) - height,
        ) <= 1,
      [heights.seizures ?? 0],
    );
  });

  it('shows another figure when React gives it one, in one frame', async () => {
    await tab.goto(`${host.address}react.html`);
    await isSized('seizures');
    await tab.evaluate(() => window.show('crowding'));
    await isSized('crowding');
    expect((await tab.evaluate(charted)).count).toBe(1);
  });

  it('stays sized when it is moved in the document', async () => {
    await tab.goto(`${host.address}plain.html`);
    await isSized('seizures');
    await tab.evaluate(() => {
      const place = document.createElement('section');
      document.body.prepend(place);
      place.append(document.getElementById('chart') as HTMLElement);
    });
    await isSized('seizures');
    expect((await tab.evaluate(charted)).count).toBe(1);
  });

  it('shows the link it holds where it has no chart of ours, and where its script is missing', async () => {
    await tab.goto(`${host.address}unsound.html`);
    await tab.waitFor(
      () => [...document.querySelectorAll('story-chart')].every(({ shadowRoot }) => shadowRoot),
      [],
    );
    const shown = () =>
      [...document.querySelectorAll('story-chart')].map((element) => [
        element.querySelector('a')?.checkVisibility(),
        element.shadowRoot?.querySelector('iframe') ?? null,
      ]);
    expect(await tab.evaluate(shown)).toEqual(Array.from({ length: 5 }, () => [true, null]));
    await tab.goto(`${host.address}no-script.html`);
    expect(await tab.evaluate(shown)).toEqual([[true, null]]);
  });
});
