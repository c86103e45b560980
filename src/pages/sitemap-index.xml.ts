import { readEdition } from '../figures/edition.ts';
import { defaultLanguage } from '../locale/languages.ts';
import { sitemapIndexXml } from '../publish/sitemap.ts';

export const GET = () => new Response(sitemapIndexXml(readEdition(defaultLanguage).dataset));
