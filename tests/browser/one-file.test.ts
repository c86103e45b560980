/** The story as a single file, opened from a disk in every engine. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { editionFolder, figures, languages } from '../../src/stories/chosen.ts';
import { type EngineBrowser, engines } from '../engines/index.ts';

const site = inject('site');
// Alone in its folder, so that it could find nothing beside it.
const work = mkdtempSync(join(tmpdir(), 'one-file-'));
for (const language of languages)
  copyFileSync(join(site, editionFolder(language), 'archive.html'), join(work, `${language}.html`));
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe.each(engines)('in $name', (engine) => {
  let browser: EngineBrowser;
  beforeAll(async () => {
    browser = await engine.launch();
  });
  afterAll(() => browser?.close());

  it.each(languages)('the story in %s asks for nothing, and all of it works', async (language) => {
    const tab = await browser.open(pathToFileURL(join(work, `${language}.html`)).href, {
      width: 1000,
      height: 800,
    });
    const typefaces = await tab.waitFor(() => {
      const faces = [...document.fonts].filter(
        ({ family, status, display }) =>
          /^"?(Story Serif|Chart Sans)"?$/.test(family) && status === 'loaded' && display === 'block',
      );
      return faces.length >= 2 && faces.length;
    }, []);
    expect(typefaces).toBeGreaterThanOrEqual(2);

    // Each step becomes the active one as it comes to the middle.
    const steps = await tab.evaluate(() =>
      [...document.querySelectorAll('[data-step]')].map((step) => step.getAttribute('data-step') ?? ''),
    );
    expect(steps.length).toBeGreaterThan(2);
    for (const step of [steps[0], steps.at(-1)])
      expect(
        await tab.waitFor(
          (wanted: string) => {
            document
              .querySelector(`[data-step="${wanted}"]`)
              ?.scrollIntoView({ block: 'center', behavior: 'instant' });
            const active = document.querySelector('[data-scrolly]')?.getAttribute('data-active');
            return active === wanted && active;
          },
          [step ?? ''],
        ),
      ).toBe(step);

    // Every figure is drawn or a table, its table opens, its numbers lie in the page, and the rest of it is on the web.
    const shown = await tab.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      return [...document.querySelectorAll('figure[data-figure]')].map((figure) => ({
        id: figure.getAttribute('data-figure'),
        drawn: [...figure.querySelectorAll('svg, table')].some(
          (element) => element.getBoundingClientRect().height > 100,
        ),
        rows: [...figure.querySelectorAll('tbody tr')].filter((row) => row.getBoundingClientRect().height > 5)
          .length,
        files: [...figure.querySelectorAll<HTMLAnchorElement>('a[download]')].map(({ href }) =>
          href.slice(0, href.indexOf(';')),
        ),
        gallery: figure.querySelector<HTMLAnchorElement>('.take-away > a')?.href,
      }));
    });
    expect(shown.map(({ id }) => id).sort()).toEqual(figures.map(({ id }) => id).sort());
    for (const { id, drawn, rows, files, gallery } of shown) {
      expect(drawn, `${id}`).toBe(true);
      expect(rows, `${id}`).toBeGreaterThan(0);
      expect(files, `${id}`).toEqual(['data:text/csv']);
      expect(gallery).toBe(`https://example.org/${editionFolder(language)}embed/#${id}`);
    }

    const asked = await tab.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => !name.startsWith('data:')),
    );
    expect(asked).toEqual([]);
    expect(tab.requests()).toEqual([]);
    // WebKit tells its errors through the server in front of it, which a file does not pass.
    if (engine.name !== 'WebKit') expect(await tab.errors()).toEqual([]);
    await tab.close();
  });
});
