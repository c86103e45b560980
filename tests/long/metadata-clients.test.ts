/** What metascraper and newsboat, which are large or no packages of npm's, tell of the pages and of the feed. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { programPath, programs } from '../../scripts/programs/browsers.ts';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import { newestCorrections } from '../../src/dataset/modified.ts';
import { printText } from '../../src/dataset/print.ts';
import { editionFolder, languages } from '../../src/stories/chosen.ts';
import { readEdition } from '../../src/stories/edition.ts';
import { installMetascraper } from '../programs/metascraper.ts';
import type { MetadataClient } from '../programs/read-metadata.ts';
import { pageOf } from '../readable.ts';
import { origin, pastedPage, sharedPages } from '../shared-pages.ts';
import { fieldsOf, toldOf } from '../told-fields.ts';

const run = promisify(execFile);
const site = inject('site');
const work = mkdtempSync(join(tmpdir(), 'metadata-clients-'));
let metascraper: MetadataClient;
let served: ServedSite;
beforeAll(async () => {
  metascraper = installMetascraper(work);
  served = await serve(site);
});
afterAll(async () => {
  await served?.close();
  rmSync(work, { recursive: true, force: true });
});

describe.each(languages)('in %s', (language) => {
  const { dataset, facts, locale } = readEdition(language);
  const publisher = printText(dataset.story.publisher.name, facts, locale);

  it.each(sharedPages(site, language))('metascraper tells of /$path what there is to tell', async (page) => {
    // It takes a date from the data sets of a page that gives none of its own.
    const isGallery = page.path === `${editionFolder(language)}embed/`;
    const tells = isGallery ? { ...page.tells, published: dataset.story.published } : page.tells;
    const expected = toldOf(tells, fieldsOf('metascraper'));
    expect(await metascraper(pastedPage(site, page.path))).toEqual(expected);
  });

  it('the line with the day names the author alone to a program that reads no head', async () => {
    const page = pageOf(site, `${editionFolder(language)}index.html`);
    for (const said of page.querySelectorAll('[name=author], [type="application/ld+json"]')) said.remove();
    const { author } = await metascraper({ address: origin, html: page.toString() });
    expect(author).toBe(publisher);
  });

  it('newsboat shows each entry of the feed with its author', async () => {
    const file = (name: string) => join(work, `${language}-${name}`);
    writeFileSync(file('urls'), `${served.address}${editionFolder(language)}feed.xml\n`);
    writeFileSync(file('config'), '');
    const options = ['-u', file('urls'), '-C', file('config'), '-c', file('cache')];
    await run(programPath(programs.newsboat), [...options, '-x', 'reload'], {
      env: { ...process.env, HOME: work },
    });
    const columns = "title, author, url, date(pubDate, 'unixepoch') AS day, length(content) > 50 AS whole";
    const { stdout } = await run(programPath(programs.sqlite), [
      '-json',
      file('cache'),
      `SELECT ${columns} FROM rss_item ORDER BY url`,
    ]);
    const entries = z
      .array(z.record(z.string(), z.union([z.string(), z.number()])))
      .parse(JSON.parse(stdout));
    const address = `${origin}${editionFolder(language)}`;
    const expected = [
      { title: printText(dataset.story.title, facts, locale), url: address, day: dataset.story.published },
      ...newestCorrections(dataset).map(({ id, date }) => ({
        title: locale.message('feed.correction', { date: locale.date(date) }),
        url: `${address}#correction-${id}`,
        day: date,
      })),
    ].map((entry) => ({ ...entry, author: publisher, whole: 1 }));
    expect(entries).toEqual(expected.toSorted((a, b) => (a.url < b.url ? -1 : 1)));
  });
});
