/** What sites and messengers make of an address that is pasted, by the libraries that they are built on. */
import { extract } from '@extractus/oembed-extractor';
import openGraphScraper from 'open-graph-scraper';
import { unfurl } from 'unfurl.js';
import { z } from 'zod';

/** In the order of the columns of docs/metadata.md. */
export const toldFields = [
  'title',
  'description',
  'author',
  'publisher',
  'published',
  'modified',
  'image',
  'icon',
  'language',
  'address',
  'oembed',
] as const;

/** What is told of a page: whole addresses, ISO days, `oembed` the title of what may be placed. */
export type Told = Partial<Record<(typeof toldFields)[number], string>>;

export interface PastedPage {
  address: string;
  html: string;
}

export type MetadataClient = (page: PastedPage) => Promise<Told>;

/** A text with single spaces, which programs set in their own ways. */
export const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What is there of some values: as texts with single spaces. */
export function told(values: { [field in keyof Told]: string | null | undefined }): Told {
  const known = Object.entries(values).filter(([, value]) => value);
  return Object.fromEntries(known.map(([field, value]) => [field, spaced(String(value))]));
}

const languageOf = (locale: string | undefined) => locale?.split('_')[0];

const times = z.object({ published_time: z.string().optional(), modified_time: z.string().optional() });
const unfurled = z.object({
  title: z.string(),
  author: z.string().optional(),
  favicon: z.string().optional(),
  canonical_url: z.string().optional(),
  open_graph: z.object({
    description: z.string(),
    site_name: z.string(),
    locale: z.string(),
    images: z.array(z.object({ url: z.string() })).optional(),
    articles: z.array(times).optional(),
  }),
  oEmbed: z.object({ title: z.string() }).optional(),
});

/** It asks for the page, and for its oEmbed file, with the `fetch` that there is. */
async function unfurlJs({ address }: PastedPage): Promise<Told> {
  const found = unfurled.parse(await unfurl(address, { fetch: (asked) => fetch(asked) }));
  const { open_graph: graph } = found;
  return told({
    title: found.title,
    description: graph.description,
    author: found.author,
    publisher: graph.site_name,
    published: graph.articles?.[0]?.published_time,
    modified: graph.articles?.[0]?.modified_time,
    image: graph.images?.[0]?.url,
    icon: found.favicon,
    language: languageOf(graph.locale),
    address: found.canonical_url,
    oembed: found.oEmbed?.title,
  });
}

async function ogs({ html, address }: PastedPage): Promise<Told> {
  const { result } = await openGraphScraper({ html });
  return told({
    title: result.ogTitle,
    description: result.ogDescription,
    author: result.author,
    publisher: result.ogSiteName,
    published: result.articlePublishedTime,
    modified: result.articleModifiedTime,
    image: result.ogImage?.[0]?.url,
    // As the page has it; whoever shows it knows where the page stands.
    icon: result.favicon && new URL(result.favicon, address).href,
    language: languageOf(result.ogLocale),
    address: result.ogUrl,
  });
}

/** Whoever places a frame by the page's address; it asks with the `fetch` that there is. */
async function oembedExtractor({ address }: PastedPage): Promise<Told> {
  const found = await extract(address).catch((error: Error) => {
    if (error.message === 'No oEmbed link found') return undefined;
    throw error;
  });
  return told({ oembed: found?.title });
}

/** By the names that docs/metadata.md uses. */
export const metadataClients: Record<string, MetadataClient> = {
  'unfurl.js': unfurlJs,
  'open-graph-scraper': ogs,
  'oembed-extractor': oembedExtractor,
};
