/** The lists that machines ask for: feeds, sitemap, robots.txt, llms.txt; read by parsers that others keep. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { printText } from '../../src/dataset/print.ts';
import { createLocale, editionFolder, figures, languages } from '../../src/stories/chosen.ts';
import { buildSite, uncompressed } from '../build.ts';
import { inEveryLanguage } from '../every-language.ts';
import { readPrisons } from '../prisons.ts';
import { pageOf } from '../readable.ts';

const site = inject('site');
const origin = 'https://example.org/';
const { dataset, facts } = readPrisons('data/prisons');
const parser = new XMLParser({
  ignoreAttributes: false,
  isArray: (name) => ['entry', 'link', 'url', 'sitemap', 'xhtml:link'].includes(name),
});

function readXml(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  expect(XMLValidator.validate(text), file).toBe(true);
  return parser.parse(text);
}

/** The file of the built site that an address names. */
function fileAt(address: string, folder = site): string {
  expect(address.startsWith(origin), address).toBe(true);
  const path = new URL(address).pathname.slice(1);
  return join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path);
}

/** What RFC 4287 asks of a feed, as far as ours has it; anything else in it is an error. */
const moment = z.iso.datetime();
const html = z.strictObject({ '#text': z.string().min(1), '@_type': z.literal('html') });
const person = z.strictObject({ name: z.string().min(1), email: z.email() });
const atom = z.strictObject({
  '?xml': z.object({}),
  feed: z.strictObject({
    '@_xmlns': z.literal('http://www.w3.org/2005/Atom'),
    '@_xml:lang': z.enum(languages),
    id: z.url(),
    title: z.string().min(1),
    subtitle: z.string().min(1),
    updated: moment,
    rights: z.string(),
    author: person,
    link: z.array(z.strictObject({ '@_rel': z.enum(['alternate', 'self']), '@_href': z.url() })).length(2),
    entry: z.array(
      z.strictObject({
        id: z.url(),
        title: html,
        link: z.array(z.strictObject({ '@_href': z.url() })).length(1),
        updated: moment,
        published: moment,
        author: person,
        summary: html,
      }),
    ),
  }),
});

const readFeed = (file: string) => atom.parse(readXml(file)).feed;

describe.each(languages)('the feed in %s', (language) => {
  const path = `${editionFolder(language)}feed.xml`;
  const feed = readFeed(join(site, path));

  it('tells of the story and of each correction, with the dates of the data', () => {
    const { story, corrections } = dataset;
    const title = printText(story.title, facts, createLocale(language));
    const [newest] = corrections
      .map(({ date }) => date)
      .sort()
      .reverse();
    const modified = `${newest ?? story.published}T00:00:00.000Z`;
    expect(feed.entry).toHaveLength(1 + corrections.length);
    expect(feed.entry.at(-1)).toMatchObject({
      id: `${origin}${editionFolder(language)}`,
      title: { '#text': title },
      published: `${story.published}T00:00:00.000Z`,
      updated: modified,
    });
    expect(feed.updated).toBe(modified);
    const ids = [feed.id, ...feed.entry.map(({ id }) => id)];
    expect(new Set(ids).size).toBe(ids.length);
    expect(feed.link.find((link) => link['@_rel'] === 'self')?.['@_href']).toBe(origin + path);
  });

  it('is named by the story and the gallery', () => {
    for (const page of ['', 'embed/']) {
      const link = pageOf(site, `${editionFolder(language)}${page}index.html`).querySelector(
        'link[type="application/atom+xml"]',
      );
      expect(link?.getAttribute('href')).toBe(`/${path}`);
      expect(link?.getAttribute('title')).toBeTruthy();
    }
  });
});

describe('the sitemap', () => {
  const index = z
    .object({
      sitemapindex: z.object({ sitemap: z.array(z.strictObject({ loc: z.url(), lastmod: z.iso.date() })) }),
    })
    .parse(readXml(join(site, 'sitemap-index.xml')));
  const [listed] = index.sitemapindex.sitemap;
  const link = z.strictObject({
    '@_rel': z.literal('alternate'),
    '@_hreflang': z.string(),
    '@_href': z.url(),
  });
  const { urlset } = z
    .object({
      urlset: z.object({
        url: z.array(z.strictObject({ loc: z.url(), lastmod: z.iso.date(), 'xhtml:link': z.array(link) })),
      }),
    })
    .parse(readXml(fileAt(listed?.loc ?? '')));

  it('lists every page that may be found, as the page names itself in every language', () => {
    const stories = urlset.url.map(({ loc }) => loc);
    for (const language of languages)
      for (const page of ['', 'embed/'])
        expect(stories).toContain(`${origin}${editionFolder(language)}${page}`);
    for (const { loc, 'xhtml:link': alternates } of urlset.url) {
      const page = pageOf(site, fileAt(loc).slice(site.length + 1));
      expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(loc);
      expect(page.querySelector('meta[name=robots]')).toBeNull();
      const own = [...page.querySelectorAll('link[rel=alternate][hreflang]')];
      expect(alternates.map((one) => [one['@_hreflang'], one['@_href']])).toEqual(
        own.map((one) => [one.getAttribute('hreflang'), one.getAttribute('href')]),
      );
      for (const one of alternates) expect(existsSync(fileAt(one['@_href'])), one['@_href']).toBe(true);
    }
  });

  it('is named by robots.txt, which shuts nobody out', () => {
    const robots = readFileSync(join(site, 'robots.txt'), 'utf8');
    expect(robots).toContain(`\nSitemap: ${origin}sitemap-index.xml\n`);
    expect(robots).not.toMatch(/Disallow: \S/);
  });
});

it('llms.txt names every table, and nothing that is not there', () => {
  const text = readFileSync(join(site, 'llms.txt'), 'utf8');
  expect(text).toMatch(/^# .+\n\n> .+\n/);
  const addresses = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, address = '']) => address);
  for (const { id } of figures) expect(addresses).toContain(`${origin}embed/${id}/data.json`);
  for (const address of addresses) expect(existsSync(fileAt(address)), address).toBe(true);
});

describe('after a correction', () => {
  const work = mkdtempSync(join(tmpdir(), 'correction-'));
  afterAll(() => rmSync(work, { recursive: true, force: true }));
  const [fact] = facts.keys();
  const correction = {
    id: 'an-hour',
    date: '2031-02-03',
    wrong: inEveryLanguage('We gave <another> hour & place.'),
    right: inEveryLanguage('It is fixed.'),
    facts: [fact],
  };

  it('feed, sitemap and structured data say so', () => {
    const data = join(work, 'data');
    cpSync('data/prisons', data, { recursive: true });
    writeFileSync(join(data, 'corrections.json'), JSON.stringify({ corrections: [correction] }));
    const story = JSON.parse(readFileSync(join(data, 'story.json'), 'utf8'));
    writeFileSync(join(data, 'story.json'), JSON.stringify({ ...story, asOf: correction.date }));
    const {
      site: built,
      status,
      output,
    } = buildSite({ DATA_DIR: data, ...uncompressed }, join(work, 'dist'));
    expect(status, output).toBe(0);
    for (const language of languages) {
      const folder = editionFolder(language);
      const feed = readFeed(join(built, `${folder}feed.xml`));
      expect(feed.updated).toBe('2031-02-03T00:00:00.000Z');
      const [entry] = feed.entry;
      expect(entry?.summary['#text']).toContain('&lt;another&gt; hour &amp; place');
      expect(entry?.link[0]?.['@_href']).toBe(`${origin}${folder}#correction-an-hour`);
      const page = pageOf(built, `${folder}index.html`);
      expect(page.querySelector('#correction-an-hour')).not.toBeNull();
      const graph = JSON.parse(page.querySelector('script[type="application/ld+json"]')?.textContent ?? '')[
        '@graph'
      ];
      expect(graph[0].dateModified).toBe('2031-02-03');
      expect(graph[0].correction[0].text).toContain('<another>');
    }
    expect(readFileSync(join(built, 'sitemap.xml'), 'utf8')).toContain('<lastmod>2031-02-03</lastmod>');
  });
});
