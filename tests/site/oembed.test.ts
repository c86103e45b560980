/** What a CMS finds behind the address of a frame page. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import sharp from 'sharp';
import { describe, expect, inject, it } from 'vitest';
import type { FrozenVersions } from '../../src/downloads/frozen.ts';
import type { ListedFigure } from '../../src/embed/list.ts';
import { editionFolder, figures, languages } from '../../src/stories/chosen.ts';

const site = inject('site');
const text = (path: string) => readFileSync(join(site, path), 'utf8');
const pageOf = (body: string) => parseHTML(`<html><body>${body}</body></html>`).document;
const list: ListedFigure[] = JSON.parse(text('embed/index.json'));

describe('oEmbed', () => {
  /** What WordPress lets through of a rich response of a provider that it does not know. */
  function asWordPressShows(html: string): string {
    const kept = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(html);
    if (!kept) return '';
    const frame = (kept[2] ?? '').replace(/<iframe([^>]*)>/, (_, attributes: string) => {
      const allowed = [...attributes.matchAll(/(\S+)="([^"]*)"/g)].filter(([, name = '']) =>
        [
          'src',
          'width',
          'height',
          'frameborder',
          'marginwidth',
          'marginheight',
          'scrolling',
          'title',
        ].includes(name),
      );
      return `<iframe ${allowed.map(([whole]) => whole).join(' ')}>`;
    });
    return (kept[1] ?? '') + frame;
  }

  it.each(list)(
    '$id is a rich response within the sizes that WordPress takes',
    ({ id, title, path, height }) => {
      const response = JSON.parse(text(`${path}oembed.json`));
      expect(response).toMatchObject({ version: '1.0', type: 'rich', title: title.en, width: 600 });
      expect(response.provider_name).not.toBe('');
      expect(response.height).toBe(Math.min(Math.max(height, 200), 1000));
      const document = pageOf(asWordPressShows(response.html));
      const frame = document.querySelector('iframe');
      expect(frame?.getAttribute('title')).toBe(title.en);
      const address = new URL(frame?.getAttribute('src') ?? '');
      expect(existsSync(join(site, address.pathname, 'index.html'))).toBe(true);
      const link = document.querySelector('blockquote a');
      expect(link?.textContent).toBe(title.en);
      expect(new URL(link?.getAttribute('href') ?? '').hash).toBe(`#${id}`);
      expect(existsSync(join(site, new URL(response.thumbnail_url).pathname))).toBe(true);

      const discovered = parseHTML(text(`${path}index.html`)).document.querySelector(
        'link[type="application/json+oembed"]',
      );
      expect(new URL(discovered?.getAttribute('href') ?? '').pathname).toBe(`/${path}oembed.json`);
    },
  );

  it('is of frame pages alone: no chart stands for the story or the gallery', () => {
    for (const page of ['', 'embed/'].flatMap((path) =>
      languages.map((language) => editionFolder(language) + path),
    ))
      expect(text(`${page}index.html`), page).not.toContain('json+oembed');
  });

  const variants = languages.flatMap((language) => {
    const root = `${editionFolder(language)}embed/`;
    const versions: FrozenVersions = JSON.parse(text(`${root}versions.json`));
    return figures.flatMap(({ id }) =>
      ['', 'light/', 'dark/', ...(versions[id] ?? []).map(({ version }) => `v/${version}/`)].map(
        (variant) => `${root}${id}/${variant}`,
      ),
    );
  });
  const frozen = variants.filter((path) => path.includes('/v/'));

  it('is of the very page that it was found on, whose address no other page has', () => {
    expect(frozen.length).toBeGreaterThan(0);
    for (const path of variants) {
      const { document } = parseHTML(text(`${path}index.html`));
      const pathOf = (selector: string, attribute = 'href') =>
        new URL(document.querySelector(selector)?.getAttribute(attribute) ?? '').pathname;
      expect(pathOf('link[rel=canonical]')).toBe(`/${path}`);
      expect(pathOf('meta[property="og:url"]', 'content')).toBe(`/${path}`);
      const found = pathOf('link[type="application/json+oembed"]');
      expect(found).toBe(`/${path}oembed.json`);
      const response = JSON.parse(text(found));
      expect(response.title).toBe(document.querySelector('title')?.textContent);
      const frame = pageOf(response.html).querySelector('iframe');
      expect(new URL(frame?.getAttribute('src') ?? '').pathname).toBe(`/${path}`);
      // WordPress keeps the width and drops the style; it refuses a frame that ends in words.
      expect(frame?.getAttribute('width')).toBe('100%');
      expect(frame?.hasAttribute('scrolling')).toBe(false);
      expect(response.html).toMatch(/><\/iframe>$/);
    }
  });

  it.each(frozen)('at %s shows the picture of that version', async (path) => {
    const response = JSON.parse(text(`${path}oembed.json`));
    const size = async (address: string) => {
      const { pathname } = new URL(address);
      expect(pathname).toContain(`/${path}chart`);
      const { width, height } = await sharp(join(site, pathname)).metadata();
      return [width, height];
    };
    expect(await size(response.thumbnail_url)).toEqual([response.thumbnail_width, response.thumbnail_height]);
    const { document } = parseHTML(text(`${path}index.html`));
    const tag = (name: string) =>
      document.querySelector(`meta[property="og:image${name}"]`)?.getAttribute('content') ?? '';
    expect(await size(tag(''))).toEqual([tag(':width'), tag(':height')].map(Number));
    expect(tag(':alt')).toContain(response.title);
  });
});
