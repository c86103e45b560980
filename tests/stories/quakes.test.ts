/** The second story, built by the same engine: all that the first has is there, and nothing of the first. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/programs/browsers.ts';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import widths from '../../src/fonts/advance-widths.json' with { type: 'json' };
import { siteFiles } from '../../src/tools/site-files.ts';
import { violationsIn } from '../axe.ts';
import { buildSite, uncompressed } from '../build.ts';
import type { Tab } from '../engines/index.ts';
import { brokenRules } from '../html-rules.ts';
import { faultsOf } from '../page-faults.ts';
import { pageOf, readableText } from '../readable.ts';

const told = { STORY: 'quakes' };
const figures = ['quakes-map', 'magnitudes', 'days', 'networks'];

let site = '';
beforeAll(() => {
  const built = buildSite({ ...told, ...uncompressed });
  // A link, a part or a published path that leads nowhere refuses a build.
  expect(built.status, built.output).toBe(0);
  site = built.site;
});
afterAll(() => rmSync(dirname(site), { recursive: true, force: true }));

const run = (...words: string[]) =>
  spawnSync(process.execPath, words, { encoding: 'utf8', env: { ...process.env, ...told } });
const content = (path: string) => readFileSync(join(site, path));
const spaced = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ');

describe('its files', () => {
  it('are valid, and so are their schemas', () => {
    expect(run('scripts/check.ts')).toMatchObject({ status: 0, stderr: '' });
    expect(run('scripts/schema.ts', '--check')).toMatchObject({ status: 0, stdout: '' });
  });

  it('have no source and no rule that nothing rests on', () => {
    expect(JSON.parse(run('scripts/check.ts', '--json').stdout)).toMatchObject({ warnings: [] });
  });
});

describe('its page', () => {
  it('is at most 40 kB', () => {
    expect(brotliCompressSync(content('index.html')).length).toBeLessThanOrEqual(40_000);
  });

  it('has every sentence without a script', () => {
    const words = spaced(pageOf(site, 'index.html').querySelector('main')?.textContent);
    const prose = readFileSync('src/stories/quakes/en.mdx', 'utf8').replace(/\*\*/g, '');
    // What stands between tags is there as it was written.
    const pieces = prose
      .split(/<[^>]*>|\n\n/)
      .map((piece) => spaced(piece).trim())
      .filter((piece) => /\p{L}{3}/u.test(piece));
    expect(pieces.length).toBeGreaterThan(50);
    expect(pieces.filter((piece) => !words.includes(piece))).toEqual([]);
  });

  it('says it in English alone', () => {
    const french = siteFiles(site).filter((file) => /(^|\/)fr(\/|$)/.test(file));
    expect(french).toEqual([]);
    const page = pageOf(site, 'index.html');
    const tagged = [...page.querySelectorAll('[lang], [hreflang]')].map(
      (element) => element.getAttribute('lang') ?? element.getAttribute('hreflang'),
    );
    expect([...new Set(tagged)].filter((language) => language !== 'en' && language !== 'x-default')).toEqual(
      [],
    );
  });

  it('shows each figure', () => {
    const page = pageOf(site, 'index.html');
    expect(figures.filter((id) => !page.querySelector(`figure#${id} svg`))).toEqual([]);
  });
});

describe.each(figures)('the figure %s', (id) => {
  it.each([
    'index.html',
    'light/index.html',
    'dark/index.html',
    'data.csv',
    'data.json',
    'chart.png',
    'chart@2x.png',
    'chart-narrow@2x.png',
    'chart.svg',
    'chart-narrow.svg',
    'oembed.json',
  ])('has %s', (file) => {
    expect(content(`embed/${id}/${file}`).length).toBeGreaterThan(100);
  });

  it('has a card', () => {
    expect(existsSync(join(site, `cards/${id}.png`))).toBe(true);
  });

  it('has as many rows in its table as in its data', () => {
    const { rows } = JSON.parse(content(`embed/${id}/data.json`).toString());
    const lines = content(`embed/${id}/data.csv`).toString().trim().split(/\r?\n/);
    expect(lines).toHaveLength(rows.length + 1);
  });

  it('is drawn with characters that the typeface has', () => {
    const letters = new Set(Object.keys(widths[400]));
    for (const name of ['chart.svg', 'chart-narrow.svg']) {
      const text = pageOf(site, `embed/${id}/${name}`).documentElement.textContent ?? '';
      expect(
        [...text].filter((letter) => !letters.has(letter) && !/\s/.test(letter)),
        name,
      ).toEqual([]);
    }
  });
});

describe('its site', () => {
  it('has what programs ask for', () => {
    const asked = ['feed.xml', 'sitemap.xml', 'robots.txt', 'llms.txt', '404.html', 'archive.html'];
    const files = [...asked, 'favicon.svg', 'cards/story.png', 'embed/index.html', 'embed/index.json'];
    expect(files.filter((file) => !existsSync(join(site, file)))).toEqual([]);
    const listed: { id: string }[] = JSON.parse(content('embed/index.json').toString());
    expect(listed.map(({ id }) => id)).toEqual(figures);
  });

  it('says no word of the first story', () => {
    const others = /\b(prisons?|prisoners?|cocaine|seizures?|narco\w*|DDPF|france|french|paris|tonnes?)\b/i;
    const texts = siteFiles(site).map((file) => [file, readableText(site, file) ?? ''] as const);
    expect(
      texts.filter(([file, text]) => others.test(file) || others.test(text)).map(([file]) => file),
    ).toEqual([]);
    expect(texts.filter(([, text]) => text.length > 100).length).toBeGreaterThan(30);
  });

  it('breaks no rule of HTML', async () => {
    expect(await brokenRules(site)).toEqual([]);
  });
});

describe('in a browser', () => {
  let browser: Browser;
  let served: ServedSite;
  beforeAll(async () => {
    [browser, served] = await Promise.all([launchChromium(), serve(site)]);
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
    const pages = globSync('**/*.html', { cwd: site, exclude: ['**/light', '**/dark', 'archive.html'] });
    expect(pages).toHaveLength(figures.length + 3);
    for (const file of pages) {
      await page.goto(served.address + file);
      expect(await violationsIn(page), file).toEqual([]);
    }
    await page.close();
  });

  it.each([320, 768, 1280])('nothing is cut or lies over other words at %i pixels', async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    for (const path of ['', 'embed/']) {
      await page.goto(served.address + path);
      expect(await faultsOf(page as unknown as Tab), path).toEqual([]);
    }
    await page.close();
  });
});
