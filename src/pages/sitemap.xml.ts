import { sitemapXml } from '../publish/sitemap.ts';
import { defaultLanguage } from '../stories/chosen.ts';
import { readEdition } from '../stories/edition.ts';

export const GET = () => new Response(sitemapXml(readEdition(defaultLanguage).dataset));
