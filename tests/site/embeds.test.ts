/** What other sites are given: the frame pages, the list, the gallery, the scripts, the pictures. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import sharp from 'sharp';
import { describe, expect, inject, it } from 'vitest';
import { printText } from '../../src/dataset/print.ts';
import type { FrozenVersions } from '../../src/downloads/frozen.ts';
import { frameStyle } from '../../src/embed/frame-attributes.ts';
import type { ListedFigure } from '../../src/embed/list.ts';
import { isTouched } from '../../src/embed/shown-facts.ts';
import { figureTable } from '../../src/figures/table.ts';
import { editionFolder, figures, languages } from '../../src/stories/chosen.ts';
import { readEdition } from '../../src/stories/edition.ts';

const site = inject('site');
const text = (path: string) => readFileSync(join(site, path), 'utf8');
const pageOf = (body: string) => parseHTML(`<html><body>${body}</body></html>`).document;
const list: ListedFigure[] = JSON.parse(text('embed/index.json'));

it('lists every figure, in order, with files that are there', () => {
  expect(list.map(({ id }) => id)).toEqual(figures.map(({ id }) => id));
  for (const { id, path, files, editions, title, width, height, formats } of list) {
    expect(path).toBe(`embed/${id}/`);
    expect(formats).toEqual(['html', 'svg', 'png', 'csv', 'json', 'oembed']);
    expect(Object.keys(title)).toEqual([...languages]);
    expect(Object.keys(editions)).toEqual([...languages]);
    expect(width).toBe(600);
    expect(Number.isInteger(height)).toBe(true);
    for (const edition of Object.values(editions))
      for (const file of [...files, 'index.html', 'light/index.html', 'dark/index.html'])
        expect(existsSync(join(site, edition.path, file)), edition.path + file).toBe(true);
  }
});

describe.each(languages)('the frame pages of %s', (language) => {
  const edition = readEdition(language);

  it.each(figures)('$id: one request, complete without its script, light in bytes', (figure) => {
    const folder = `${editionFolder(language)}embed/${figure.id}/`;
    const rows = figure.rows(edition);
    for (const variant of ['', 'light/', 'dark/']) {
      const page = text(`${folder}${variant}index.html`);
      const { document } = parseHTML(page);
      const limit = figure.id === 'sites-map' ? 20_000 : 12_000;
      expect(brotliCompressSync(page).length).toBeLessThan(limit);
      expect(document.documentElement.getAttribute('lang')).toBe(language);
      expect(document.querySelector('h1')?.textContent).toBe(figure.title(rows, edition));
      const drawings = [...document.querySelectorAll('.narrow > svg, .wide > svg')];
      expect(drawings.map((svg) => svg.getAttribute('aria-label'))).toEqual(
        drawings.map(() => figure.alternative(rows, edition)),
      );
      expect(drawings).toHaveLength(2);
      const cells = [...document.querySelectorAll('details tbody tr')].map((row) =>
        [...row.querySelectorAll('td')].map((cell) => cell.textContent),
      );
      expect(cells).toEqual(figureTable(figure, edition).rows.map((row) => row.map((cell) => cell.text)));
      const story = document.querySelector('footer > a');
      expect(story?.getAttribute('target')).toBe('_top');
      expect(document.querySelector('footer')?.textContent).toContain(
        edition.locale.date(edition.dataset.story.asOf),
      );
      const target = new URL(story?.getAttribute('href') ?? '', `https://site.test/${folder}${variant}`);
      expect(target.pathname + target.hash).toBe(`/${editionFolder(language)}#${figure.id}`);

      // Nothing is fetched, kept or set.
      expect(
        document.querySelectorAll('[src], img, iframe, object, link[rel=stylesheet], image, use'),
      ).toHaveLength(0);
      expect(page).not.toMatch(/url\(|@import|localStorage|sessionStorage|cookie|fetch\(|XMLHttp/);
      const [script, ...others] = document.querySelectorAll('script');
      expect(others).toEqual([]);
      expect(script?.hasAttribute('type')).toBe(false);
      expect(gzipSync(script?.textContent ?? '').length).toBeLessThanOrEqual(1024);
    }
  });

  it('tell the corrections that touch what they show, and no others', () => {
    const { corrections } = edition.dataset;
    const told = figures.flatMap((figure) => {
      const { document } = parseHTML(text(`${editionFolder(language)}embed/${figure.id}/index.html`));
      const footer = document.querySelector('footer')?.textContent ?? '';
      return corrections.map((correction) => {
        const right = printText(correction.right, edition.facts, edition.locale);
        expect([figure.id, correction.id, footer.includes(right)]).toEqual([
          figure.id,
          correction.id,
          isTouched(figure, edition, correction),
        ]);
        return footer.includes(right);
      });
    });
    expect(new Set(told)).toEqual(new Set([true, false]));
  });

  it('forces a theme on its own pages and on no other', () => {
    for (const { id } of figures) {
      const page = (variant: string) => text(`${editionFolder(language)}embed/${id}/${variant}index.html`);
      expect(page('')).toContain('prefers-color-scheme:dark');
      expect(page('')).not.toMatch(/html\{background/);
      for (const theme of ['light', 'dark']) {
        expect(page(`${theme}/`)).not.toContain('prefers-color-scheme');
        expect(page(`${theme}/`)).toMatch(/html\{background:#/);
        // Its words keep the drawing's margin: the space is a combinator that no shortening may take.
        expect(page(`${theme}/`)).toContain('[data-theme] :is(footer,.notice){padding-inline:1rem');
      }
    }
  });

  it.each(figures)('$id: pictures of both sizes, small and of few colours', async ({ id }) => {
    const entry = list.find((one) => one.id === id)?.editions[language];
    const sizes = await Promise.all(
      ['chart.png', 'chart@2x.png', 'chart-narrow@2x.png'].map((file) =>
        sharp(join(site, entry?.path ?? '', file)).metadata(),
      ),
    );
    const told = JSON.parse(text(`${entry?.path}oembed.json`));
    expect(sizes[0]?.width).toBe(told.thumbnail_width);
    expect(sizes[0]?.height).toBe(told.thumbnail_height);
    expect(sizes[1]?.width).toBe(2 * (sizes[0]?.width ?? 0));
    // All are as large on paper.
    expect(sizes.map(({ density }) => density)).toEqual([96, 192, 192]);
    // A picture without its typeface or its colours would be one of paper alone, or of black.
    const { channels } = await sharp(join(site, entry?.path ?? '', 'chart.png'))
      .removeAlpha()
      .stats();
    for (const { mean, stdev } of channels) {
      expect(mean).toBeGreaterThan(180);
      expect(stdev).toBeGreaterThan(10);
    }
  });
});

it.each(languages)(
  'a frozen chart in %s says if browsers alone draw its file, and which one all programs draw',
  (language) => {
    const root = `${editionFolder(language)}embed/`;
    const versions: FrozenVersions = JSON.parse(text(`${root}versions.json`));
    const { locale } = readEdition(language);
    for (const [id, known] of Object.entries(versions)) {
      for (const [index, { version, portable }] of known.entries()) {
        const page = parseHTML(text(`${root}${id}/v/${version}/index.html`)).document;
        const notice = page.querySelector('.notice')?.textContent ?? '';
        expect([version, notice.includes(locale.message('embed.browsers-only'))]).toEqual([
          version,
          !portable,
        ]);
        const valid = known.slice(index).find((one) => one.portable);
        const links = [...page.querySelectorAll('.notice a')].map((link) => link.getAttribute('href'));
        expect(links.includes(`../${valid?.version}/`)).toBe(!portable && valid !== undefined);
      }
    }
  },
);

it('the gallery shows each chart with a snippet that leads to it', () => {
  for (const language of languages) {
    const { document } = parseHTML(text(`${editionFolder(language)}embed/index.html`));
    for (const { id, title, editions } of list) {
      const section = document.querySelector(`section[id="${id}"]`);
      expect(section?.querySelector('h2')?.textContent).toBe(title[language]);
      // The parser leaves what is inside a textarea encoded, hence twice.
      const snippets = [...(section?.querySelectorAll('textarea') ?? [])].map((area) =>
        pageOf(pageOf(area.textContent ?? '').body.textContent ?? ''),
      );
      const frame = snippets[0]?.querySelector('iframe');
      expect(frame?.getAttribute('height')).toBe(String(editions[language]?.height));
      expect(frame?.getAttribute('style')).toBe(frameStyle(editions[language]?.height ?? 0));
      const within = pageOf(frame?.innerHTML ?? '').querySelector('a');
      expect(within?.textContent).toBe(title[language]);
      expect(new URL(within?.getAttribute('href') ?? '').hash).toBe(`#${id}`);
      expect(frame?.getAttribute('loading')).toBe('lazy');
      expect(frame?.getAttribute('width')).toBe('100%');
      expect(frame?.getAttribute('title')).toBe(title[language]);
      expect(frame?.getAttribute('sandbox')).not.toMatch(/same-origin|popups|forms/);
      expect(new URL(frame?.getAttribute('src') ?? '').pathname).toBe(`/${editions[language]?.path}`);
      const picture = snippets[1]?.querySelector('img');
      expect(picture?.getAttribute('alt')).toContain(title[language]);
      // Where only the img is kept, its letters can still be read on a phone.
      expect(Number(picture?.getAttribute('width'))).toBeLessThan(400);
      const wide = snippets[1]?.querySelector('source');
      for (const address of [
        picture?.getAttribute('src'),
        ...(wide?.getAttribute('srcset') ?? '').split(', '),
      ].map((candidate) => candidate?.split(' ')[0]))
        expect(existsSync(join(site, new URL(address ?? '').pathname)), address ?? '').toBe(true);
      for (const link of section?.querySelectorAll('a[download]') ?? [])
        expect(existsSync(join(site, link.getAttribute('href') ?? ''))).toBe(true);
    }
  }
});

it('the script for host pages is a classic script of at most 1.5 kB', () => {
  const script = text('embed.js');
  expect(gzipSync(script).length).toBeLessThanOrEqual(1536);
  expect(script).not.toMatch(/\b(import|export)\b/);
});
