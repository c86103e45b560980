/** Which pages there are to be found, in every language, and when they last changed. */
import { XMLBuilder } from 'fast-xml-parser';
import { modifiedOn } from '../dataset/modified.ts';
import type { Dataset } from '../dataset/table.ts';
import type { Language } from '../locale/languages.ts';
import { defaultLanguage, languages } from '../stories/chosen.ts';
import { basePath, editionPath, wholeAddress } from '../web/addresses.ts';

/** Paths in an edition of the pages that search engines are to show; the frames of charts belong to the story. */
const pages = ['', 'embed/'];

const builder = new XMLBuilder({ ignoreAttributes: false, format: true, suppressEmptyNode: true });
const xml = (content: object) =>
  builder.build({ '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' }, ...content });
const sitemaps = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The list of pages, each with its counterparts in the other languages. */
export function sitemapXml(dataset: Pick<Dataset, 'corrections' | 'story'>): string {
  const alternate = (path: string, hreflang: string, language: Language) => ({
    '@_rel': 'alternate',
    '@_hreflang': hreflang,
    '@_href': wholeAddress(editionPath(language, path)),
  });
  const others = languages.length > 1 ? languages : [];
  const url = pages.flatMap((path) =>
    languages.map((language) => ({
      loc: wholeAddress(editionPath(language, path)),
      lastmod: modifiedOn(dataset),
      'xhtml:link': [
        ...others.map((other) => alternate(path, other, other)),
        alternate(path, 'x-default', defaultLanguage),
      ],
    })),
  );
  return xml({ urlset: { '@_xmlns': sitemaps, '@_xmlns:xhtml': 'http://www.w3.org/1999/xhtml', url } });
}

/** The list of lists. */
export function sitemapIndexXml(dataset: Pick<Dataset, 'corrections' | 'story'>): string {
  const sitemap = { loc: wholeAddress(`${basePath}sitemap.xml`), lastmod: modifiedOn(dataset) };
  return xml({ sitemapindex: { '@_xmlns': sitemaps, sitemap } });
}
