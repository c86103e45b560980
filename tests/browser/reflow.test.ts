/** At 400 % zoom, in 320 pixels and with text spaced as WCAG 1.4.12 asks, nothing runs out of the page and nothing is cut. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import { editionFolder, figures, languages } from '../../src/stories/chosen.ts';
import { type EngineBrowser, engines, type Tab } from '../engines/index.ts';
import { faultsOf } from '../page-faults.ts';

let site: ServedSite;
beforeAll(async () => {
  site = await serve(inject('site'));
});
afterAll(() => site?.close());

/** A window of 1280 × 1024 at 400 %. */
const zoomed = { width: 320, height: 256 };
const narrow = { width: 320, height: 640 };

const pages = languages.flatMap((language) => {
  const folder = editionFolder(language);
  return [
    folder,
    `${folder}embed/`,
    `${folder}404.html`,
    ...figures.map(({ id }) => `${folder}embed/${id}/`),
  ];
});

/** Text spaced as a reader may ask for; in a sheet of the page's own making, which no policy forbids. */
function spaceText(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
}

describe.each(engines)('$name', ({ launch }) => {
  let browser: EngineBrowser;
  let tab: Tab;
  beforeAll(async () => {
    browser = await launch();
    tab = await browser.open(`${site.address}404.html`, zoomed);
  });
  afterAll(() => browser?.close());

  it.each(pages)('holds /%s zoomed, in 320 pixels, and with spaced text', async (path) => {
    await tab.setSize(zoomed);
    await tab.goto(site.address + path);
    await tab.evaluate(() => document.fonts.ready.then(() => {}));
    expect(await faultsOf(tab), 'at 400 % zoom').toEqual([]);
    await tab.setSize(narrow);
    expect(await faultsOf(tab), 'in 320 pixels').toEqual([]);
    await tab.evaluate(spaceText);
    expect(await faultsOf(tab), 'with spaced text').toEqual([]);
  });
});
