import { defaultLanguage } from '../locale/languages.ts';
import { sitemapXml } from '../publish/sitemap.ts';
import { readEdition } from '../stories/edition.ts';

export const GET = () => new Response(sitemapXml(readEdition(defaultLanguage).dataset));
