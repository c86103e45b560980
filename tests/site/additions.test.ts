/** A further site and a further year, added to the data alone, appear wherever the data does. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/programs/browsers.ts';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import { createLocale, editionFolder, languages } from '../../src/stories/chosen.ts';
import { buildSite, uncompressed } from '../build.ts';
import { drawnLabels, showStep } from '../drawn-labels.ts';
import { inEveryLanguage } from '../every-language.ts';
import { readPrisons } from '../prisons.ts';
import { pageOf } from '../readable.ts';

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
    text: {
      ...inEveryLanguage('{a-further-prison.vehicles}'),
      en: '{a-further-prison.vehicles|Words} vehicles burned in front of the prison',
      fr: '{a-further-prison.vehicles|Words} véhicules incendiés devant la prison',
    },
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

function change(
  file: string,
  list: string,
  id: string,
  edit: (record: Record<string, unknown>) => void,
): void {
  const path = join(data, `${file}.json`);
  const content = JSON.parse(readFileSync(path, 'utf8'));
  edit(content[list].find((record: { id: string }) => record.id === id));
  writeFileSync(path, JSON.stringify(content, null, 2));
}

/** A year after the last, below the story's own, so that no comparison of the prose breaks. */
const { dataset } = readPrisons('data/prisons');
const year = Math.max(...dataset.seizures.years.map((record) => record.year)) + 1;
const count = dataset.sites.length + 1;

let browser: Browser;
let served: ServedSite;
beforeAll(async () => {
  cpSync('data/prisons', data, { recursive: true });
  add('sites', 'sites', further);
  // With a seventh prison and another hour, what an editor is asked to look at again.
  change('claims', 'claims', 'prisons-said', (claim) => {
    claim.standing = 'held';
  });
  change('rules', 'rules', 'hours-cross-the-country', (rule) => {
    delete rule.all;
  });
  const story = JSON.parse(readFileSync(join(data, 'story.json'), 'utf8'));
  // A year has a figure when it is over.
  writeFileSync(join(data, 'story.json'), JSON.stringify({ ...story, asOf: `${year}-12-31` }));
  add('seizures', 'years', { id: `seized-${year}`, year, tonnes: 41.2, ...provenance });
  const { status, output } = buildSite({ DATA_DIR: data, ...uncompressed }, site);
  expect(status, output).toBe(0);
  [browser, served] = await Promise.all([launchChromium(), serve(site)]);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  rmSync(work, { recursive: true, force: true });
});

const textOf = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ');

/** What the site and the year read like, in some languages. */
const readings = [
  {
    language: 'en',
    title: (words: string) => `${words} targets`,
    step: (words: string) => `All ${words} together`,
    tonnes: '41.2',
    reported: 'Four vehicles burned in front of the prison',
    when: 'A further prison, 15 April, 01:30',
    crowding: 'A further prison, 900 detainees for 700 places',
  },
  {
    language: 'fr',
    title: (words: string) => `${words} cibles`,
    step: (words: string) => `Les ${words} lieux réunis`,
    tonnes: '41,2',
    reported: 'Quatre véhicules incendiés devant la prison',
    when: 'A further prison, 15 avril, 1 h 30',
    crowding: 'A further prison, 900 détenus pour 700 places',
  },
] as const;

describe('an eighth site and a new year', () => {
  it.each(readings)(
    'are on map, charts, tables, text alternatives and in the prose in $language',
    (reading) => {
      const { language, title, step, tonnes, reported, when, crowding } = reading;
      const page = pageOf(site, `${editionFolder(language)}index.html`);
      const find = (selector: string) => page.querySelector(selector);
      const words = createLocale(language).words(count);
      expect(textOf(find('h1')).toLowerCase()).toContain(title(words));
      expect(textOf(find('[data-step="night"]'))).toContain(step(words));
      for (const frame of ['narrow', 'wide']) {
        expect(find(`#sites-map svg.${frame} [data-site="a-further-prison"]`)).not.toBeNull();
        expect(textOf(find(`#crowding svg.${frame}`))).toContain('A further prison');
        expect(textOf(find(`#seizures-history svg.${frame}`))).toContain(String(year));
        expect(textOf(find(`#seizures-history svg.${frame}`))).toContain(tonnes);
        expect(textOf(find(`.opening svg.${frame}`))).toContain('A further prison');
      }
      expect(textOf(find('#sites-map table'))).toContain(reported);
      expect(textOf(find('#seizures-history table'))).toContain(tonnes);
      expect(textOf(find('#sites-map-alternative'))).toContain(when);
      expect(find('#seizures-history svg')?.getAttribute('aria-label')).toContain(
        `${year}, ${tonnes} tonnes`,
      );
      expect(find('#crowding svg')?.getAttribute('aria-label')).toContain(crowding);
    },
  );

  it.each(languages.flatMap((language) => [360, 1280].map((width) => ({ language, width }))))(
    'leave no label on another or outside its drawing in $language at $width px',
    async ({ language, width }) => {
      const page = await browser.newPage({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });
      await page.goto(served.address + editionFolder(language));
      await page.evaluate(() => document.fonts.ready);
      for (const step of ['overview', 'nanterre', 'toulon', 'unreported', 'night']) {
        await showStep(page, step);
        const { labelled, overlapping, outside } = await drawnLabels(page);
        expect(labelled).toBeGreaterThan(60);
        expect({ overlapping, outside }, `at ${step}`).toEqual({ overlapping: [], outside: [] });
      }
      await page.close();
    },
  );
});
