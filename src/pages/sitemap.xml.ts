import { readEdition } from '../figures/edition.ts';
import { defaultLanguage } from '../locale/languages.ts';
import { sitemapXml } from '../publish/sitemap.ts';

export const GET = () => new Response(sitemapXml(readEdition(defaultLanguage).dataset));
