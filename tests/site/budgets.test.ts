/** What readers download at most, in bytes of the built site: a limit on bytes holds on every machine. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { describe, expect, inject, it } from 'vitest';
import { editionFolder, languages } from '../../src/stories/chosen.ts';
import { siteFiles } from '../../src/tools/site-files.ts';
import { elementsWithScript } from '../elements.ts';
import { pageOf } from '../readable.ts';

/** What a phone lays out and keeps: each element costs it time before the first screen shows. */
const mostElements = 1_700;

const site = inject('site');
const bytesOf = (path: string) => readFileSync(join(site, path));
/** Brotli at its highest quality, which Node uses unless told. */
const sent = (content: string | Buffer) => brotliCompressSync(content).length;
const isFrozen = (path: string) => /(^|\/)embed\/[^/]+\/v\//.test(path);

describe.each(languages)('the story page in %s', (language) => {
  const file = `${editionFolder(language)}index.html`;
  const page = pageOf(site, file);
  const all = (selector: string) => [...page.querySelectorAll(selector)];
  const own = (address: string | null) => join('.', new URL(address ?? '', 'http://site.test/').pathname);

  it('is HTML, styles and scripts of at most 40 kB', () => {
    const files = [
      file,
      ...all('script[src]').map((element) => own(element.getAttribute('src'))),
      ...all('link[rel=stylesheet]').map((element) => own(element.getAttribute('href'))),
    ];
    const total = files.map((path) => sent(bytesOf(path))).reduce((sum, bytes) => sum + bytes, 0);
    expect(total).toBeLessThanOrEqual(40_000);
  });

  it('has scripts of at most 1.55 kB', () => {
    const scripts = all('script:not([type]), script[type=module]').map((element) => element.textContent);
    expect(scripts.length).toBeGreaterThan(0);
    expect(sent(scripts.join('\n'))).toBeLessThanOrEqual(1_550);
  });

  it(`is at most ${mostElements} elements`, () => {
    expect(elementsWithScript(page)).toBeLessThanOrEqual(mostElements);
  });

  it('is there with at most four requests', () => {
    const requested = all(
      'link:not([rel=alternate], [rel=canonical])[href], script[src], img[src], :not(template) > iframe, object, embed, video, audio, source',
    );
    expect(1 + requested.length).toBeLessThanOrEqual(4);
  });
});

it('the typefaces are at most 40 kB together', () => {
  const typefaces = siteFiles(site).filter((path) => path.endsWith('.woff2'));
  expect(typefaces.length).toBeGreaterThan(0);
  const total = typefaces.map((path) => bytesOf(path).length).reduce((sum, bytes) => sum + bytes, 0);
  expect(total).toBeLessThanOrEqual(40_000);
});

it('no picture is larger than 60 kB, but for those that were frozen larger', () => {
  const pictures = siteFiles(site).filter((path) => path.endsWith('.png') && !isFrozen(path));
  expect(pictures.length).toBeGreaterThan(0);
  const large = pictures.filter((path) => bytesOf(path).length > 60_000);
  expect(large.map((path) => `${path} ${bytesOf(path).length}`)).toEqual([]);
});

it('elements are counted as a browser with scripts has them', () => {
  const { document } = parseHTML(
    '<html><head></head><body><noscript><p>a <b>b</b></p></noscript><template><p><i>c</i></p></template><table><tr><td>d</td></tr></table></body></html>',
  );
  // html, head, body; noscript, template, table; the body that the table gets, its row and cell.
  expect(elementsWithScript(document as unknown as Document)).toBe(9);
});
