/** A figure in the words of oEmbed 1.0, as a file: any CMS that finds the frame page's address can place it. */
import { escapeXml } from '../figures/text.ts';
import { frameSandbox } from './frame-attributes.ts';

export interface OembedSource {
  title: string;
  publisher: string;
  /** Whole addresses: the site, the figure in the story, the frame page, the folder of its files. */
  site: string;
  story: string;
  frame: string;
  folder: string;
  /** CSS pixels that the frame needs at a width of 600. */
  frameHeight: number;
  /** CSS pixels of the picture. */
  width: number;
  height: number;
}

const width = 600;

/**
 * The response as WordPress wants it: one blockquote for readers without frames, one iframe, a height between 200 and
 * 1,000.
 */
export function oembed(source: OembedSource): Record<string, string | number> {
  const { title, publisher, site, story, frame, folder } = source;
  const height = Math.min(Math.max(source.frameHeight, 200), 1000);
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: publisher,
    provider_url: site,
    author_name: publisher,
    cache_age: 86400,
    width,
    height,
    html: `<blockquote><a href="${escapeXml(story)}">${escapeXml(title)}</a></blockquote><iframe title="${escapeXml(title)}" src="${escapeXml(frame)}" width="${width}" height="${height}" frameborder="0" scrolling="no" loading="lazy" sandbox="${frameSandbox}" style="max-width:100%"></iframe>`,
    thumbnail_url: `${folder}chart.png`,
    thumbnail_width: source.width,
    thumbnail_height: source.height,
  };
}
