/** A further site and a further year, added to the data alone, appear wherever the data does. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDataset } from '../../src/dataset/read.ts';
import { createLocale } from '../../src/locale/locale.ts';
import { launchChromium } from '../browsers.ts';
import { buildSite } from '../build.ts';
import { pageOf } from '../readable.ts';
import { type ServedSite, serve } from '../serve.ts';

const work = mkdtempSync(join(tmpdir(), 'additions-'));
const data = join(work, 'data');
const site = join(work, 'site');
const provenance = { status: 'reported', sources: ['carceral'] };
const further = {
  id: 'a-further-prison',
  name: 'A further prison',
  kind: 'prison',
  department: '35',
  commune: '35353',
  longitude: -1.757,
  latitude: 48.124,
  precision: 'site',
  position: provenance,
  hour: { at: '2025-04-15T01:30', ...provenance },
  reported: {
    text: { en: '{a-further-prison.vehicles|Words} vehicles burned in front of the prison' },
    ...provenance,
  },
  facts: { vehicles: { value: 4, unit: 'vehicle', ...provenance } },
  crowding: { detainees: 900, places: 700, ...provenance },
};

function add(file: string, list: string, record: object): void {
  const path = join(data, `${file}.json`);
  const content = JSON.parse(readFileSync(path, 'utf8'));
  content[list].push(record);
  writeFileSync(path, JSON.stringify(content, null, 2));
}

/** A year after the last, below the story's own, so that no comparison of the prose breaks. */
const { dataset } = readDataset('data');
const year = Math.max(...dataset.seizures.years.map((record) => record.year)) + 1;
const count = dataset.sites.length + 1;

let browser: Browser;
let served: ServedSite;
beforeAll(async () => {
  cpSync('data', data, { recursive: true });
  add('sites', 'sites', further);
  add('seizures', 'years', { id: `seized-${year}`, year, tonnes: 41.2, ...provenance });
  const { status, output } = buildSite({ DATA_DIR: data }, site);
  expect(status, output).toBe(0);
  [browser, served] = await Promise.all([launchChromium(), serve(site)]);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  rmSync(work, { recursive: true, force: true });
});

const textOf = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ');

describe('an eighth site and a new year', () => {
  it('are on map, charts, tables, text alternatives and in the prose', () => {
    const page = pageOf(site, 'index.html');
    const find = (selector: string) => page.querySelector(selector);
    const words = createLocale('en').words(count);
    expect(textOf(find('h1')).toLowerCase()).toContain(`${words} targets`);
    expect(textOf(find('[data-step="night"]'))).toContain(`All ${words} together`);
    for (const frame of ['narrow', 'wide']) {
      expect(find(`#sites-map svg.${frame} .layer-france [data-site="a-further-prison"]`)).not.toBeNull();
      expect(textOf(find(`#crowding svg.${frame}`))).toContain('A further prison');
      expect(textOf(find(`#seizures-history svg.${frame}`))).toContain(String(year));
      expect(textOf(find(`#seizures-history svg.${frame}`))).toContain('41.2');
      expect(textOf(find(`.opening svg.${frame}`))).toContain('A further prison');
    }
    expect(textOf(find('#sites-map table'))).toContain('Four vehicles burned in front of the prison');
    expect(textOf(find('#seizures-history table'))).toContain('41.2');
    expect(textOf(find('#sites-map .visually-hidden'))).toContain('A further prison, 15 April, 01:30');
    expect(find('#seizures-history svg')?.getAttribute('aria-label')).toContain(`${year}, 41.2 tonnes`);
    expect(find('#crowding svg')?.getAttribute('aria-label')).toContain(
      'A further prison, 900 detainees for 700 places',
    );
  });

  it.each([360, 1280])('leave no two labels on one another at %i px', async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });
    await page.goto(served.address);
    await page.evaluate(() => document.fonts.ready);
    for (const step of ['overview', 'nanterre', 'toulon', 'unreported', 'night']) {
      await page.evaluate((id) => {
        const top = document.querySelector(`[data-step="${id}"]`)?.getBoundingClientRect().top ?? 0;
        scrollTo({ top: scrollY + top - innerHeight * 0.6, behavior: 'instant' });
      }, step);
      await page.locator(`[data-scrolly][data-active="${step}"]`).waitFor();
      const { labelled, overlapping } = await page.evaluate(() => {
        const visible = (element: Element) =>
          element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
        const drawings = [...document.querySelectorAll('svg.drawing:not(.still)')].filter(visible);
        let labelled = 0;
        const overlapping = drawings.flatMap((drawing) => {
          const labels = [...drawing.querySelectorAll('text')].filter((label) => {
            const layer = label.closest('.layer');
            return visible(label) && !(layer && Number(getComputedStyle(layer).opacity) < 0.5);
          });
          labelled += labels.length;
          const boxes = labels.map((label) => ({
            label: label.textContent,
            box: label.getBoundingClientRect(),
          }));
          return boxes.flatMap(({ label, box }, index) =>
            boxes
              .slice(index + 1)
              .filter(
                (other) =>
                  // Boxes hold room for accents and descenders, which may touch where letters do not.
                  Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 1 &&
                  Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 5,
              )
              .map((other) => `${label} / ${other.label}`),
          );
        });
        return { labelled, overlapping };
      });
      expect(labelled).toBeGreaterThan(100);
      expect(overlapping, `at ${step}`).toEqual([]);
    }
    await page.close();
  });
});
