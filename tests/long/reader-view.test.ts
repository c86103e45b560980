/** Firefox's own Reader View shows the whole story, with its numbers, its headings and its notes. */
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import { editionFolder, languages } from '../../src/stories/chosen.ts';
import { type EngineBrowser, firefox } from '../engines/index.ts';
import { lacking, piecesOf, squeezed } from '../programs/read-article.ts';
import { pageOf } from '../readable.ts';

const site = inject('site');
let browser: EngineBrowser;
let served: ServedSite;
beforeAll(async () => {
  [browser, served] = await Promise.all([firefox.launch({ ownPages: true }), serve(site)]);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

it.each(languages)('in %s', async (language) => {
  const file = `${editionFolder(language)}index.html`;
  const tab = await browser.open(served.address + file, { width: 900, height: 1200 });
  // By the name of the file: it offers no Reader View for the root of a host.
  await tab.goto(`about:reader?url=${encodeURIComponent(served.address + file)}`);
  const text = await tab.waitFor(
    () => document.querySelector('.moz-reader-content ol') && document.body.textContent,
    [],
  );
  const { story } = piecesOf(pageOf(site, file));
  expect(lacking(story, squeezed(text ?? ''))).toEqual([]);
  await tab.close();
});
