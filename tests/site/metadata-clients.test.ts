/** What is told of the pages, and of the feed, to those who paste an address or follow the story. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractFromXml } from '@extractus/feed-extractor';
import RssParser from 'rss-parser';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import { newestCorrections } from '../../src/dataset/modified.ts';
import { printText } from '../../src/dataset/print.ts';
import { editionFolder, figures, languages } from '../../src/stories/chosen.ts';
import { readEdition } from '../../src/stories/edition.ts';
import { metadataClients, spaced } from '../programs/read-metadata.ts';
import { pageOf } from '../readable.ts';
import { origin, pastedPage, sharedPages } from '../shared-pages.ts';
import { fieldsOf, toldOf } from '../told-fields.ts';

const site = inject('site');
const ask = fetch;
let served: ServedSite;
beforeAll(async () => {
  served = await serve(site);
  // The whole addresses of the built site are answered here, and no other is asked for.
  vi.stubGlobal('fetch', (asked: string | URL) => {
    expect(String(asked).startsWith(origin), String(asked)).toBe(true);
    return ask(String(asked).replace(origin, served.address));
  });
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await served?.close();
});

describe.each(languages)('pasted in %s', (language) => {
  const pages = sharedPages(site, language);

  describe.each(Object.entries(metadataClients))('%s', (name, read) => {
    it.each(pages)('tells of /$path what there is to tell', async ({ path, tells }) => {
      expect(await read(pastedPage(site, path))).toEqual(toldOf(tells, fieldsOf(name)));
    });
  });

  it('the story is the story, whatever stands behind #', async () => {
    const folder = editionFolder(language);
    const before = served.requests().length;
    const address = `${origin}${folder}`;
    const [{ tells } = { tells: {} }] = pages;
    for (const { id } of figures) {
      const page = { ...pastedPage(site, folder), address: `${address}#${id}` };
      expect(await metadataClients['unfurl.js']?.(page)).toEqual(toldOf(tells, fieldsOf('unfurl.js')));
      expect(await metadataClients['oembed-extractor']?.(page)).toEqual({});
    }
    expect(new Set(served.requests().slice(before))).toEqual(new Set([`/${folder}`]));
  });

  it.each(figures.map(({ id }) => id))(
    'the address that the gallery offers of %s is that figure',
    async (id) => {
      const folder = editionFolder(language);
      const row = pageOf(site, `${folder}embed/index.html`).querySelector(`[data-embed="${id}"]`);
      const offered = [...(row?.querySelectorAll('a') ?? [])].filter(
        (link) => link.textContent === link.getAttribute('href'),
      );
      expect(offered).toHaveLength(1);
      const path = offered[0]?.textContent?.replace(origin, '') ?? '';
      const unfurled = await metadataClients['unfurl.js']?.(pastedPage(site, path));
      const title = spaced(pageOf(site, `${path}index.html`).querySelector('h1')?.textContent ?? '');
      expect(unfurled).toMatchObject({ title, image: `${origin}cards/${folder}${id}.png`, oembed: title });
    },
  );
});

describe.each(languages)('the feed in %s', (language) => {
  const { dataset, facts, locale } = readEdition(language);
  const xml = readFileSync(join(site, editionFolder(language), 'feed.xml'), 'utf8');
  const story = printText(dataset.story.title, facts, locale);
  const address = `${origin}${editionFolder(language)}`;
  const corrections = newestCorrections(dataset);
  const titles = [
    ...corrections.map(({ date }) => locale.message('feed.correction', { date: locale.date(date) })),
    story,
  ];

  it('is told by rss-parser with an author and an address for each entry', async () => {
    const parser = new RssParser<object, { author: string }>({ customFields: { item: ['author'] } });
    const feed = await parser.parseString(xml);
    expect([feed.title, feed.link]).toEqual([story, address]);
    expect(feed.items.map(({ title }) => title)).toEqual(titles);
    const publisher = printText(dataset.story.publisher.name, facts, locale);
    expect(feed.items.map(({ author }) => author)).toEqual(titles.map(() => publisher));
    expect(feed.items.map(({ link }) => link)).toEqual([
      ...corrections.map(({ id }) => `${address}#correction-${id}`),
      address,
    ]);
    expect(feed.items.map(({ isoDate }) => isoDate?.slice(0, 10))).toEqual([
      ...corrections.map(({ date }) => date),
      dataset.story.published,
    ]);
  });

  it('is told by feed-extractor with its language', () => {
    const feed = extractFromXml(xml);
    expect(feed).toMatchObject({ title: story, link: address, language });
    expect(feed.entries?.map(({ title }) => title)).toEqual(titles);
    expect(feed.entries?.map(({ description }) => description)).not.toContain('');
  });
});
