import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { machineValue, printFact } from '../../src/dataset/print.ts';
import type { Language } from '../../src/locale/languages.ts';
import { createLocale, editionFolder, figures, languages } from '../../src/stories/chosen.ts';
import { scrollerSource } from '../../src/story/scroller.ts';
import { siteFiles } from '../../src/tools/site-files.ts';
import { browserScript } from '../../src/web/browser-script.ts';
import { prisonsEdition } from '../prisons.ts';
import { pageOf } from '../readable.ts';

const site = inject('site');
const words = (text: string) => text.replace(/\s+/g, ' ').trim();
const text = (node: Node | null) => words(node?.textContent ?? '');
const storyFile = (language: Language) => `${editionFolder(language)}index.html`;

/** Words that a story may run to; French takes more of them than English for the same. */
const lengths: Partial<Record<Language, [number, number]>> = { en: [1200, 1600], fr: [1200, 1800] };

describe.each(languages)('the story page in %s', (language) => {
  const page = pageOf(site, storyFile(language));
  const edition = prisonsEdition(language);
  const all = (selector: string, root: ParentNode = page) => [...root.querySelectorAll(selector)];

  it('has every figure, with its finding, a drawing or a table, and a source', () => {
    for (const figure of figures) {
      const [element] = all(`figure[id="${figure.id}"][data-figure="${figure.id}"]`);
      if (!element) throw new Error(`${figure.id} is missing`);
      const rows = figure.rows(edition);
      expect(text(element.querySelector('figcaption'))).toBe(words(figure.title(rows, edition)));
      if (figure.id !== 'claims') {
        for (const frame of ['narrow', 'wide']) {
          const [drawing] = all(`svg.${frame}`, element);
          expect(text(drawing ?? null), `${figure.id} ${frame}`).toMatch(/Sources? ?:/);
        }
      }
      expect(all('table tbody tr', element), figure.id).toHaveLength(rows.length);
    }
  });

  it('prints every bound value as the data has it', () => {
    const bound = all('data[data-fact]');
    expect(bound.length).toBeGreaterThan(80);
    for (const element of bound) {
      const id = element.getAttribute('data-fact') ?? '';
      const fact = edition.facts.get(id);
      if (!fact) throw new Error(`${id} is no fact`);
      expect(element.getAttribute('value'), id).toBe(machineValue(fact));
      expect(text(element)).not.toBe('');
    }
  });

  it('draws every place, the residences told apart, and the two years in tonnes', () => {
    const { sites } = edition.dataset;
    const drawn = all('#sites-map .graphic svg.narrow [data-site]');
    const ids = (places: Element[]) => places.map((place) => place.getAttribute('data-site')).sort();
    expect(ids(drawn)).toEqual(sites.map(({ id }) => id).sort());
    const residences = sites.filter(({ kind }) => kind === 'residence').map(({ id }) => id);
    expect(ids(drawn.filter((place) => place.querySelector('rect.residence')))).toEqual(residences.sort());
    for (const frame of ['narrow', 'wide']) {
      const drawing = text(all(`#seizures svg.${frame}`)[0] ?? null);
      for (const id of Object.values(edition.dataset.story.comparison)) {
        const fact = edition.facts.get(id);
        expect(drawing).toContain(fact && printFact(fact, edition.locale));
      }
    }
  });

  it('tells every claim with its standing', () => {
    const table = all('#claims table')[0];
    for (const claim of edition.dataset.claims) {
      const standing = edition.locale.message(`standing.${claim.standing}`);
      const row = all('tbody tr', table).find((candidate) => text(candidate).startsWith(standing));
      expect(row, claim.id).toBeDefined();
    }
    expect(all('tbody tr', table)).toHaveLength(edition.dataset.claims.length);
  });

  it('names steps, the active one and the trigger line for other tools', () => {
    const [scrolly] = all('[data-scrolly]');
    const trigger = Number(scrolly?.getAttribute('data-trigger'));
    expect(trigger).toBeGreaterThan(0);
    expect(trigger).toBeLessThan(1);
    expect(all('[data-step]', scrolly).length).toBeGreaterThan(2);
  });

  it('runs to the length of a story', () => {
    const prose = pageOf(site, storyFile(language));
    for (const attribution of all('.attribution', prose)) attribution.remove();
    const pieces = all('main > p, main > ul:not(.sources), main h2, .words p', prose).map(text);
    const length = pieces.join(' ').split(' ').length;
    const [least, most] = lengths[language] ?? [1000, 2000];
    expect(length).toBeGreaterThanOrEqual(least);
    expect(length).toBeLessThanOrEqual(most);
  });

  it('has a heading for each chapter, none out of order, and no id twice', () => {
    const levels = all('h1, h2, h3').map((heading) => Number(heading.tagName[1]));
    expect(levels[0]).toBe(1);
    levels.slice(1).forEach((level, index) => {
      expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1);
      expect(level).toBeGreaterThan(1);
    });
    const ids = all('[id]').map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('leads every inner link and reference to something', () => {
    for (const link of all('a[href^="#"], use[href^="#"]')) {
      const target = link.getAttribute('href')?.slice(1) ?? '';
      expect(all(`[id="${target}"]`), target).toHaveLength(1);
    }
  });
});

describe('what readers receive', () => {
  const all = (selector: string, root: ParentNode) => [...root.querySelectorAll(selector)];
  const pages = siteFiles(site).filter((path) => path.endsWith('.html'));

  it('holds the theme, the wide drawings, the scroller and one script for the rest, and no chart code', () => {
    // For other sites; no page of ours asks for it.
    expect(siteFiles(site).filter((path) => path.endsWith('.js'))).toEqual(['embed.js']);
    const own = [
      browserScript('src/web/browser/theme.ts', { memoryKey: 'theme of example.org' }),
      browserScript('src/story/browser/start.ts'),
      scrollerSource,
      browserScript('src/story/browser/story.ts'),
    ];
    for (const language of languages) {
      const page = pageOf(site, storyFile(language));
      expect(all('script[src]', page)).toEqual([]);
      const scripts = all('script:not([type="application/ld+json"])', page);
      expect(scripts.map((element) => element.textContent ?? '')).toEqual(own);
    }
    expect(gzipSync(scrollerSource).length).toBeLessThan(500);
    expect(gzipSync(own.join('')).length).toBeLessThan(1920);
    expect(scrollerSource).not.toMatch(/d3|observablehq|topojson|onscroll|'scroll'|'resize'/i);
  });

  it('asks no other host for anything', () => {
    for (const path of pages) {
      const document = pageOf(site, path);
      const requested = [
        ...all('script[src], img[src], iframe[src], source[src]', document).map((element) =>
          element.getAttribute('src'),
        ),
        ...all('link:not([rel="canonical"], [rel="alternate"])[href], use[href], image[href]', document).map(
          (element) => element.getAttribute('href'),
        ),
        ...[...readFileSync(join(site, path), 'utf8').matchAll(/url\(["']?([^"')]+)/g)].map(
          (match) => match[1],
        ),
        ...[...readFileSync(join(site, path), 'utf8').matchAll(/@import\s+["']([^"']+)/g)].map(
          (match) => match[1],
        ),
      ];
      expect(requested.filter((address) => /^(https?:)?\/\//.test(address ?? ''))).toEqual([]);
    }
  });

  it('has a page for addresses that do not exist', () => {
    for (const language of languages) {
      const path = `${editionFolder(language)}404.html`;
      expect(pages).toContain(path);
      const page = pageOf(site, path);
      expect(page.documentElement.lang).toBe(language);
      expect(text(page.querySelector('h1'))).toBe(createLocale(language).message('page.not-found'));
      expect(page.querySelector('main p a')?.getAttribute('href')).toBe(`/${editionFolder(language)}`);
    }
  });
});
