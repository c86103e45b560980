/** What screen readers are told of while the reader is at the page's top: all of it, far from the window or near. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import { editionFolder, figures, languages } from '../../src/stories/chosen.ts';
import { readEdition } from '../../src/stories/edition.ts';
import { type EngineBrowser, engines } from '../engines/index.ts';

let site: ServedSite;
beforeAll(async () => {
  site = await serve(inject('site'));
});
afterAll(() => site?.close());

/** Text alternatives of the charts that are in the layout, near or far; names of their marks, and how many there are. */
function shown(): { images: string[]; groups: string[]; marks: number } {
  const laidOut = (selector: string) =>
    [...document.querySelectorAll(selector)].filter((element) =>
      element.checkVisibility({ visibilityProperty: true }),
    );
  const nameOf = (element: Element) =>
    element.getAttribute('aria-label') ??
    document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent ??
    '';
  return {
    images: laidOut('svg[role=img]').map(nameOf),
    groups: laidOut('.marks').map(nameOf),
    marks: laidOut('.marks button').length,
  };
}

describe.each(engines)('$name', ({ launch }) => {
  let browser: EngineBrowser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it.each(languages)('is told of every chart and all marks, in %s', async (language) => {
    const edition = readEdition(language);
    const tab = await browser.open(site.address + editionFolder(language), { width: 1280, height: 800 });
    const { images, groups, marks } = await tab.evaluate(shown);
    const charts = figures.filter(({ tableToRead }) => !tableToRead);
    // And the line that opens the story, and the verdicts at a glance.
    expect(images).toHaveLength(charts.length + 2);
    for (const figure of charts) {
      const rows = figure.rows(edition);
      expect(images).toContain(figure.alternative(rows, edition));
      expect(images, 'the caption is no second name').not.toContain(figure.title(rows, edition));
      expect(groups).toContain(figure.marksName?.(edition));
    }
    expect(await tab.told('image')).toBe(images.length);
    // Asked by name, an engine without a tree to hand out searches the page for each.
    const [first = '', last = ''] = [images[0], images.at(-1)];
    for (const name of [first, last]) expect(await tab.told('image', name), name).toBe(1);
    for (const name of new Set(groups))
      expect(await tab.told('group', name), name).toBe(groups.filter((group) => group === name).length);
    expect(marks).toBeGreaterThan(30);
    expect(await tab.told('button')).toBeGreaterThanOrEqual(marks);
    await tab.close();
  });

  it.each(languages)('is told of the end of the page while it is far away, in %s', async (language) => {
    const tab = await browser.open(site.address + editionFolder(language), { width: 360, height: 740 });
    const [headings = 0, entries = 0] = await tab.evaluate(() =>
      ['h1, h2, h3', 'li'].map(
        (kind) => [...document.querySelectorAll(kind)].filter((element) => element.checkVisibility()).length,
      ),
    );
    expect(headings).toBeGreaterThan(8);
    expect(await tab.told('heading')).toBe(headings);
    expect(entries).toBeGreaterThan(100);
    expect(await tab.told('listitem')).toBe(entries);
    await tab.close();
  });
});
