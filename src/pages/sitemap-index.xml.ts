import { defaultLanguage } from '../locale/languages.ts';
import { sitemapIndexXml } from '../publish/sitemap.ts';
import { readEdition } from '../stories/edition.ts';

export const GET = () => new Response(sitemapIndexXml(readEdition(defaultLanguage).dataset));
