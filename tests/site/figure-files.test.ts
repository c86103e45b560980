/** The files that each figure gives away: an SVG that stands alone, its rows as CSV and as JSON. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../../scripts/programs/browsers.ts';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import { readCsv } from '../../src/dataset/spreadsheet/csv.ts';
import type { Language } from '../../src/locale/languages.ts';
import { editionFolder, figures, languages } from '../../src/stories/chosen.ts';
import { readEdition } from '../../src/stories/edition.ts';

const site = inject('site');
const fileIn = (language: Language) => (id: string, name: string) =>
  readFileSync(join(site, editionFolder(language), 'embed', id, name), 'utf8');

let browser: Browser;
let served: ServedSite;
beforeAll(async () => {
  [browser, served] = await Promise.all([launchChromium(), serve(site)]);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

describe.each(
  languages.flatMap((language) => figures.map((figure) => ({ language, figure, id: figure.id }))),
)('$id in $language', ({ language, figure }) => {
  const edition = readEdition(language);
  const file = fileIn(language);
  const rows = figure.rows(edition);
  const plain = rows.map((row) => figure.columns.map((column) => column.value(row)));

  it('gives its rows as CSV, with the units in the header', () => {
    const text = file(figure.id, 'data.csv');
    // The byte-order mark without which Excel misreads accents.
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const { delimiter, rows: read } = readCsv(Buffer.from(text));
    expect(delimiter).toBe(edition.locale.csv.delimiter);
    const headers = figure.columns.map((column) => column.header(edition));
    const places = headers.map((header) => read[0]?.indexOf(header) ?? -1);
    const [header = [], ...cells] = read.map((row) => places.map((place) => row[place] ?? ''));
    expect(header).toEqual(headers);
    expect(cells).toEqual(
      plain.map((row) =>
        row.map((value, index) => {
          if (typeof value === 'number') return String(value).replace('.', edition.locale.csv.decimal);
          const day = figure.columns[index]?.type === 'period';
          return day ? String(value).slice(0, 10) : String(value ?? '');
        }),
      ),
    );
  });

  it('gives its rows as JSON, with finding, sources and licence', () => {
    const data = JSON.parse(file(figure.id, 'data.json'));
    expect(data.details.map(({ key }: { key: string }) => key)).toEqual(figure.details.map(({ key }) => key));
    expect(data.title).toBe(figure.title(rows, edition));
    expect(data.alternative).toBe(figure.alternative(rows, edition));
    expect(data.licence).toMatch(/^https:\/\/creativecommons\.org/);
    expect(
      data.rows.map((row: Record<string, unknown>) => figure.columns.map(({ key }) => row[key])),
    ).toEqual(plain);
    const known = data.sources.map(({ id }: { id: string }) => id);
    for (const id of data.rows.flatMap(({ sources }: { sources: string[] }) => sources))
      expect(known).toContain(id);
  });

  it('gives an SVG that is drawn by itself, in both themes, and asks for nothing', async () => {
    const svg = file(figure.id, 'chart.svg');
    const { document } = parseHTML(svg);
    expect(document.querySelector('title')?.textContent).toBe(figure.title(rows, edition));
    expect(document.querySelector('desc')?.textContent).toBe(figure.alternative(rows, edition));
    const provenance = JSON.parse(document.querySelector('metadata')?.textContent ?? '');
    expect(provenance.version).toBe(JSON.parse(file(figure.id, 'data.json')).version);
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|@import|<script/);

    const paper: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ colorScheme });
      const requested: string[] = [];
      page.on('request', (request) => requested.push(request.url()));
      await page.goto(`${served.address}${editionFolder(language)}embed/${figure.id}/chart.svg`);
      const drawn = await page.evaluate(() => {
        const root = document.documentElement as unknown as SVGSVGElement;
        const [width, height] = [Number(root.getAttribute('width')), Number(root.getAttribute('height'))];
        const outside = [...document.querySelectorAll('text')].filter((text) => {
          const box = text.getBoundingClientRect();
          const frame = root.getBoundingClientRect();
          return box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1;
        });
        const background = document.querySelector('.paper');
        return {
          width,
          height,
          outside: outside.map((text) => text.textContent),
          paper: background ? getComputedStyle(background).fill : '',
        };
      });
      expect(drawn.outside).toEqual([]);
      expect(requested).toHaveLength(1);
      paper.push(drawn.paper);
      await page.close();
    }
    expect(paper[0]).not.toBe(paper[1]);
  });
});

it('names a version that changes with what a figure shows, and only then', () => {
  const versions = languages.flatMap((language) =>
    figures.map(({ id }) => JSON.parse(fileIn(language)(id, 'data.json')).version),
  );
  expect(new Set(versions).size).toBe(figures.length * languages.length);
  for (const version of versions) expect(version).toMatch(/^[0-9a-f]{10}$/);
});
