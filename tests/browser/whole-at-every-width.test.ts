/** The copied snippets where no browser sizes a frame and no script listens: at no width is anything of a chart cut. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import { type EngineBrowser, engines, type Tab } from '../engines/index.ts';
import { copiedSnippets } from '../hosts/copied.ts';
import { bottoms } from '../hosts/ruler.ts';

const snippets = copiedSnippets(inject('site'));
const widths = [320, 344, 358, 375, 390, 430, 480, 540, 591, 592, 640, 768, 900];

/** Many themes say of every frame that its height is auto. */
const page = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A host</title><link rel="icon" href="data:,">
<style>body { margin: 0 } iframe { display: block; height: auto }</style></head><body>${body}</body></html>`;
const cell = (id: string, html: string) => `<div class="cell" id="${id}">${html}</div>`;

let site: ServedSite;
let hosts: ServedSite;
beforeAll(async () => {
  // The ruler is of the frames' own origin, where what they hold can be measured.
  site = await serve(inject('site'), {
    page: (path) =>
      path === '/ruler.html'
        ? page(
            snippets
              .map(({ id, path: frame }) =>
                cell(id, `<iframe src="/${frame}" width="100%" style="border:0;height:10px"></iframe>`),
              )
              .join(''),
          )
        : undefined,
  });
  hosts = await serve(inject('site'), {
    hostname: 'localhost',
    page: (path) =>
      path === '/host.html'
        ? page(snippets.map(({ id, html }) => cell(id, html(site.address))).join(''))
        : undefined,
  });
});
afterAll(async () => {
  await site?.close();
  await hosts?.close();
});

describe.each(engines)('$name', ({ launch }) => {
  let browser: EngineBrowser;
  let tab: Tab;
  beforeAll(async () => {
    browser = await launch({ sizesFrames: false });
    tab = await browser.open(`${hosts.address}host.html`, { width: 900, height: 800 });
  });
  afterAll(() => browser?.close());

  it('gives every chart a frame in which nothing is cut, and nothing is wider than it', async () => {
    const boxes = await tab.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll('iframe')].map((frame) => [
          frame.parentElement?.id,
          frame.offsetHeight,
        ]),
      ),
    );
    expect(boxes).toEqual(Object.fromEntries(snippets.map(({ id, height }) => [id, height])));
    await tab.goto(`${site.address}ruler.html`);
    const cut: string[] = [];
    for (const width of widths) {
      await tab.evaluate((wanted: number) => {
        document.body.style.width = `${wanted}px`;
      }, width);
      await tab.waitFor(
        (wanted: number) =>
          [...document.querySelectorAll('iframe')].every(
            ({ contentWindow, contentDocument }) =>
              contentWindow?.innerWidth === wanted && contentDocument?.readyState === 'complete',
          ),
        [width],
      );
      const needed = await tab.evaluate(bottoms);
      const wider = await tab.evaluate(() =>
        [...document.querySelectorAll('iframe')]
          .filter(
            ({ contentDocument, clientWidth }) => (contentDocument?.body.scrollWidth ?? 0) > clientWidth,
          )
          .map(({ parentElement }) => parentElement?.id ?? ''),
      );
      for (const { id, height } of snippets) {
        expect(needed[id]).toBeGreaterThan(200);
        if ((needed[id] ?? 0) > height) cut.push(`${id} at ${width}: ${needed[id]} of ${height}`);
        if (wider.includes(id)) cut.push(`${id} at ${width}: wider than its frame`);
      }
    }
    expect(cut).toEqual([]);
  });
});
