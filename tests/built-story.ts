/** What every story’s site is held to, whatever it tells: for tests that have one built. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../scripts/programs/browsers.ts';
import { type ServedSite, serve } from '../scripts/programs/serve.ts';
import widths from '../src/fonts/advance-widths.json' with { type: 'json' };
import { violationsIn } from './axe.ts';
import type { Tab } from './engines/index.ts';
import { brokenRules } from './html-rules.ts';
import { faultsOf } from './page-faults.ts';
import { pageOf } from './readable.ts';

export interface BuiltStory {
  /** Folder of the finished site; asked for when it is built. */
  site(): string;
  /** The prose of each language, by the folder of its edition. */
  proses: Readonly<Record<string, string>>;
  /** Ids of its figures, in the order of the gallery. */
  figures: readonly string[];
}

const spaced = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ');

/** What a prose says between its tags, which is on the page as it was written. */
const pieces = (prose: string) =>
  prose
    .replace(/\*\*/g, '')
    .split(/<[^>]*>|\n\n/)
    .map((piece) => spaced(piece).trim())
    .filter((piece) => /\p{L}{3}/u.test(piece));

const ofEachFigure = [
  ...['index.html', 'light/index.html', 'dark/index.html', 'data.csv', 'data.json', 'oembed.json'],
  ...['chart.png', 'chart@2x.png', 'chart-narrow@2x.png', 'chart.svg', 'chart-narrow.svg'],
];
const ofEachSite = [
  ...['feed.xml', 'sitemap.xml', 'robots.txt', 'llms.txt', '404.html', 'archive.html', 'favicon.svg'],
  ...['cards/story.png', 'embed/index.html', 'embed/index.json'],
];

/** Tests of its pages: their bytes, their words, their figures. */
export function testPages({ site, proses, figures }: BuiltStory): void {
  describe.each(Object.keys(proses))('its page /%s', (folder) => {
    const path = `${folder}index.html`;

    it('is at most 40 kB', () => {
      expect(brotliCompressSync(readFileSync(join(site(), path))).length).toBeLessThanOrEqual(40_000);
    });

    it('has every sentence without a script', () => {
      const words = spaced(pageOf(site(), path).querySelector('main')?.textContent);
      const said = pieces(proses[folder] ?? '');
      expect(said.length).toBeGreaterThan(2);
      expect(said.filter((piece) => !words.includes(piece))).toEqual([]);
    });

    it('colours each shape, by classes that its figures.css knows', () => {
      expect(uncoloured(pageOf(site(), path))).toEqual([]);
    });

    it('shows figures, each of them drawn', () => {
      const shown = [...pageOf(site(), path).querySelectorAll('figure[id]')];
      expect(shown.filter(({ id }) => figures.includes(id)).length).toBeGreaterThan(0);
      expect(shown.filter((figure) => !figure.querySelector('svg, table')).map(({ id }) => id)).toEqual([]);
    });
  });
}

/** Shapes of a page's drawings, by their classes, that no style sheet colours: they are black. */
function uncoloured(page: Document): string[] {
  const styles = [...page.querySelectorAll('style')].map(({ textContent }) => textContent).join('');
  const known = new Set([...styles.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name));
  return [...page.querySelectorAll('figure svg :is(path, rect, circle, polygon)[class]')]
    .filter(({ classList }) => ![...classList].some((name) => known.has(name)))
    .map((shape) => shape.getAttribute('class') ?? '');
}

/** Tests of what others take of its figures. */
export function testFigures({ site, figures }: BuiltStory): void {
  const content = (path: string) => readFileSync(join(site(), path));
  describe.each(figures)('the figure %s', (id) => {
    it.each(ofEachFigure)('has %s', (file) => {
      expect(content(`embed/${id}/${file}`).length).toBeGreaterThan(100);
    });

    it('has a card', () => {
      expect(existsSync(join(site(), `cards/${id}.png`))).toBe(true);
    });

    it('has as many rows in its table as in its data', () => {
      const { rows } = JSON.parse(content(`embed/${id}/data.json`).toString());
      const lines = content(`embed/${id}/data.csv`).toString().trim().split(/\r?\n/);
      expect(lines).toHaveLength(rows.length + 1);
    });

    it('is drawn with characters that the typeface has', () => {
      const letters = new Set(Object.keys(widths[400]));
      for (const name of ['chart.svg', 'chart-narrow.svg']) {
        const text = pageOf(site(), `embed/${id}/${name}`).documentElement.textContent ?? '';
        expect(
          [...text].filter((letter) => !letters.has(letter) && !/\s/.test(letter)),
          name,
        ).toEqual([]);
      }
    });
  });
}

/** Tests of its site as a whole. */
function testSite({ site, figures }: BuiltStory): void {
  describe('its site', () => {
    it('has what programs ask for', () => {
      expect(ofEachSite.filter((file) => !existsSync(join(site(), file)))).toEqual([]);
      const listed: { id: string }[] = JSON.parse(readFileSync(join(site(), 'embed/index.json'), 'utf8'));
      expect(listed.map(({ id }) => id)).toEqual(figures);
    });

    it('breaks no rule of HTML', async () => {
      expect(await brokenRules(site())).toEqual([]);
    });
  });
}

/** Tests of its pages in Chromium. */
function testInBrowser({ site, proses, figures }: BuiltStory): void {
  describe('in a browser', () => {
    let browser: Browser;
    let served: ServedSite;
    beforeAll(async () => {
      [browser, served] = await Promise.all([launchChromium(), serve(site())]);
    });
    afterAll(async () => {
      await browser?.close();
      await served?.close();
    });

    it.each([
      [360, 'dark'],
      [1280, 'light'],
    ] as const)('axe finds nothing wrong at %i pixels, %s', async (width, colorScheme) => {
      const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
      const pages = globSync('**/*.html', {
        cwd: site(),
        exclude: ['**/light', '**/dark', '**/v', '**/archive.html'],
      });
      // Each edition: the story, the gallery, the page for unknown addresses, and a page a figure.
      expect(pages).toHaveLength((figures.length + 3) * Object.keys(proses).length);
      for (const file of pages) {
        await page.goto(served.address + file);
        expect(await violationsIn(page), file).toEqual([]);
      }
      await page.close();
    });

    it.each([320, 768, 1280])('nothing is cut or lies over other words at %i pixels', async (width) => {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      for (const path of Object.keys(proses).flatMap((folder) => [folder, `${folder}embed/`])) {
        await page.goto(served.address + path);
        expect(await faultsOf(page as unknown as Tab), path).toEqual([]);
      }
      await page.close();
    });
  });
}

/** All tests of a built story; to be called where tests are told. */
export function testStory(built: BuiltStory): void {
  testPages(built);
  testFigures(built);
  testSite(built);
  testInBrowser(built);
}
