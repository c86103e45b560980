/** What links to the pages look like where they are shared, and what the story says to machines. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CorrectionComment, DataDownload, Dataset, NewsArticle } from 'schema-dts';
import sharp from 'sharp';
import { describe, expect, inject, it } from 'vitest';
import { printText } from '../../src/dataset/print.ts';
import { editionFolder, figures, languages } from '../../src/stories/chosen.ts';
import { readEdition } from '../../src/stories/edition.ts';
import { pageOf } from '../readable.ts';

const site = inject('site');
const origin = 'https://example.org/';
const read = new Map<string, Document>();

/** The document of a built page, which no test changes. */
function documentOf(path: string): Document {
  const document = read.get(path) ?? pageOf(site, path);
  read.set(path, document);
  return document;
}

/** The file of the built site that a whole address of ours names. */
function fileAt(address: string): string {
  expect(address.startsWith(origin), address).toBe(true);
  const path = new URL(address).pathname.slice(1);
  const file = join(site, path === '' || path.endsWith('/') ? `${path}index.html` : path);
  expect(existsSync(file), address).toBe(true);
  return file;
}

describe.each(languages)('shared in %s', (language) => {
  const edition = readEdition(language);
  const folder = editionFolder(language);
  const pages = [
    { path: folder, card: 'story' },
    { path: `${folder}embed/`, card: 'story' },
    ...figures.flatMap(({ id }) =>
      ['', 'light/', 'dark/'].map((kind) => ({ path: `${folder}embed/${id}/${kind}`, card: id })),
    ),
  ];

  it.each(pages)('/$path shows the card $card', async ({ path, card }) => {
    const page = documentOf(`${path}index.html`);
    const meta = (name: string) =>
      page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? '';
    const image = fileAt(meta('og:image'));
    expect(image).toBe(join(site, 'cards', folder, `${card}.png`));
    const { width, height, format } = await sharp(image).metadata();
    expect([width, height, format]).toEqual([1200, 630, 'png']);
    expect([meta('og:image:width'), meta('og:image:height')]).toEqual(['1200', '630']);
    expect(meta('og:image:alt').length).toBeGreaterThan(40);
    expect(meta('og:image:alt').length).toBeLessThanOrEqual(420);
    expect(meta('twitter:image:alt')).toBe(meta('og:image:alt'));
    expect(meta('twitter:card')).toBe('summary_large_image');
    for (const name of ['og:title', 'og:description', 'og:type', 'og:site_name', 'og:locale'])
      expect(meta(name), name).not.toBe('');
    const canonical = page.querySelector('link[rel=canonical]')?.getAttribute('href');
    expect(meta('og:url')).toBe(canonical);
    fileAt(meta('og:url'));
  });

  it.each(['story', ...figures.map(({ id }) => id)])(
    'the card %s is light, and neither blank nor black',
    async (card) => {
      const file = join(site, 'cards', folder, `${card}.png`);
      expect(statSync(file).size).toBeLessThanOrEqual(60_000);
      const { channels } = await sharp(file).removeAlpha().stats();
      for (const { mean, stdev } of channels) {
        expect(mean).toBeGreaterThan(180);
        expect(stdev).toBeGreaterThan(20);
      }
    },
  );

  it('gives each figure a card of its own', () => {
    const bytes = ['story', ...figures.map(({ id }) => id)].map((card) =>
      readFileSync(join(site, 'cards', folder, `${card}.png`)).toString('base64'),
    );
    expect(new Set(bytes).size).toBe(bytes.length);
  });

  it.each(figures.map(({ id }) => id))('what is shared of %s shows its card and leads to its place', (id) => {
    const row = documentOf(`${folder}embed/index.html`).querySelector(`[data-embed="${id}"]`);
    const shared = [...(row?.querySelectorAll('a') ?? [])].find(
      (link) => link.textContent === `${origin}${folder}embed/${id}/`,
    );
    const frame = fileAt(shared?.getAttribute('href') ?? '');
    const document = documentOf(frame.slice(site.length + 1));
    const card = document.querySelector('meta[property="og:image"]')?.getAttribute('content');
    expect(card).toBe(`${origin}cards/${folder}${id}.png`);
    const address = new URL(shared?.getAttribute('href') ?? '');
    const back = [...document.querySelectorAll('footer a')].map(
      (link) => new URL(link.getAttribute('href') ?? '', address).href,
    );
    expect(back).toContain(`${origin}${folder}#${id}`);
  });

  describe('structured data', () => {
    const said = (edition: string, page = '') =>
      documentOf(`${edition}${page}index.html`).querySelector('script[type="application/ld+json"]')
        ?.textContent ?? '';
    const graph = (...from: Parameters<typeof said>): { '@type': string; '@id': string }[] =>
      JSON.parse(said(...from))['@graph'];
    const [article] = graph(folder).filter((node) => node['@type'] === 'NewsArticle') as unknown as Exclude<
      NewsArticle,
      string
    >[];
    const gallery = graph(folder, 'embed/');
    const sets = gallery.filter((node) => node['@type'] === 'Dataset') as unknown as Exclude<
      Dataset,
      string
    >[];

    it('tells of the story as the page does', () => {
      for (const page of ['', 'embed/'])
        expect(JSON.parse(said(folder, page))['@context']).toBe('https://schema.org');
      const { dataset, facts, locale } = edition;
      expect(article).toMatchObject({
        headline: printText(dataset.story.title, facts, locale),
        datePublished: dataset.story.published,
        inLanguage: language,
        mainEntityOfPage: `${origin}${folder}`,
      });
      expect((article?.correction as CorrectionComment[] | undefined)?.length).toBe(
        dataset.corrections.length,
      );
      expect(article?.citation).toEqual(dataset.sources.flatMap(({ address }) => address ?? []));
      const images = article?.image as unknown as { url: string }[];
      for (const { url } of images) fileAt(url);
    });

    it('has every node that it speaks of, in this page or another', () => {
      const pages = languages.flatMap((other) => ['', 'embed/'].map((page) => [editionFolder(other), page]));
      const nodes = pages.flatMap(([other = '', page]) => graph(other, page).map((node) => node['@id']));
      for (const page of ['', 'embed/']) {
        const spoken = [...said(folder, page).matchAll(/\{"@id":"([^"]+)"\}/g)].map(([, id]) => id);
        expect(spoken.length).toBeGreaterThan(figures.length);
        for (const id of spoken) expect(nodes).toContain(id);
      }
    });

    it('tells of each source behind a table what the story does', () => {
      const { sources } = edition.dataset;
      const nodes = gallery.filter((node) => node['@type'] === 'CreativeWork') as unknown as {
        '@id': string;
        url?: string;
        datePublished?: string;
      }[];
      expect(nodes.length).toBeGreaterThan(0);
      for (const node of nodes) {
        const source = sources.find(({ id }) => node['@id'].endsWith(`#source-${id}`));
        expect(node.url).toBe(source?.address ?? undefined);
        // An estimate is no date.
        expect(node.datePublished).toBe(source?.undated ? undefined : source?.published);
      }
    });

    it('has one data set for each table, with files, licence, time and place', () => {
      expect(sets).toHaveLength(figures.length);
      for (const [index, figure] of figures.entries()) {
        const set = sets[index];
        const rows = figure.rows(edition);
        expect(set).toMatchObject({
          name: figure.title(rows, edition),
          description: figure.alternative(rows, edition),
        });
        expect(set?.license).toBe('https://creativecommons.org/licenses/by/4.0/');
        expect(set?.temporalCoverage).toMatch(/^\d{4}(-\d\d(-\d\d)?)?(\/\d{4}(-\d\d(-\d\d)?)?)?$/);
        expect(set?.spatialCoverage).toMatchObject({ '@type': 'Place', name: 'France' });
        const behind = new Set(
          JSON.parse(readFileSync(join(site, folder, 'embed', figure.id, 'data.json'), 'utf8')).sources.map(
            ({ id }: { id: string }) => id,
          ),
        );
        expect(set?.isBasedOn).toEqual(
          expect.arrayContaining([...behind].map((id) => ({ '@id': `${origin}${folder}#source-${id}` }))),
        );
        expect(set?.isBasedOn).toHaveLength(behind.size);
        const files = set?.distribution as unknown as Exclude<DataDownload, string>[];
        expect(files.map(({ encodingFormat }) => encodingFormat)).toEqual(['text/csv', 'application/json']);
        const [csv = '', json = ''] = files.map(({ contentUrl }) => fileAt(String(contentUrl)));
        expect(readFileSync(csv, 'utf8').trim().split('\r\n').length).toBe(rows.length + 1);
        expect(JSON.parse(readFileSync(json, 'utf8')).version).toBe(set?.version);
        // Google asks for 50 to 5,000 characters.
        expect(String(set?.description).length).toBeGreaterThanOrEqual(50);
        expect(String(set?.description).length).toBeLessThanOrEqual(5000);
      }
    });
  });
});
