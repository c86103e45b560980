/** A figure in the words of oEmbed 1.0, as a file: any CMS that finds the frame page's address can place it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printText } from '../dataset/print.ts';
import { frozenFolder, frozenRoot } from '../downloads/frozen.ts';
import { pngSize } from '../downloads/png-size.ts';
import type { Edition } from '../figures/figure.ts';
import { escapeXml } from '../figures/text.ts';
import type { Language } from '../locale/languages.ts';
import { figureById } from '../stories/chosen.ts';
import { readEdition } from '../stories/edition.ts';
import { element } from '../web/markup.ts';
import { places, type Variant } from '../web/places.ts';
import { catalogueEntry } from './catalogue.ts';
import { frameSandbox } from './frame-attributes.ts';
import { heldContent } from './frame-content.ts';
import { footerWords } from './frame-footer.ts';
import { fallbackHeight } from './frame-size.ts';

export interface OembedSource {
  title: string;
  publisher: string;
  /** Whole addresses: the site, the figure in the story, the frame page, the folder of its files. */
  site: string;
  story: string;
  frame: string;
  files: string;
  /** CSS pixels that the frame needs at a width of 600. */
  frameHeight: number;
  /** CSS pixels of the picture. */
  width: number;
  height: number;
}

/**
 * The response as WordPress wants it: one blockquote for readers without frames, one iframe that holds no words, a height
 * between 200 and 1,000. Of the attributes width alone makes the frame fit a narrow column there, and what is taller
 * than a host allows can be scrolled.
 */
export function oembed(source: OembedSource): Record<string, string | number> {
  const { title, publisher, site, story, frame, files } = source;
  const height = Math.min(Math.max(source.frameHeight, 200), 1000);
  const link = element('a', { href: story }, escapeXml(title));
  const attributes = {
    title,
    src: frame,
    width: '100%',
    height,
    frameborder: 0,
    loading: 'lazy',
    sandbox: frameSandbox,
  };
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: publisher,
    provider_url: site,
    author_name: publisher,
    cache_age: 86400,
    width: 600,
    height,
    html: element('blockquote', {}, link) + element('iframe', attributes),
    thumbnail_url: `${files}chart.png`,
    thumbnail_width: source.width,
    thumbnail_height: source.height,
  };
}

/** What a frozen folder holds, measured like what is live. */
function held(
  folder: string,
  edition: Edition,
): Pick<OembedSource, 'title' | 'frameHeight' | 'width' | 'height'> {
  const { narrow, wide, asOf } = heldContent(folder);
  return {
    title: wide.title,
    frameHeight: fallbackHeight({ narrow, wide, footer: footerWords(edition, asOf, false) }),
    ...pngSize(readFileSync(join(folder, 'chart.png'))),
  };
}

/** The response for one of a figure's frame pages. */
export function frameOembed(language: Language, id: string, variant: Variant = {}) {
  const edition = readEdition(language);
  const entry = catalogueEntry(figureById(id), edition);
  const { dataset, facts, locale } = edition;
  return oembed({
    ...entry,
    ...(variant.theme && { frameHeight: entry.themedHeight }),
    ...(variant.version && held(frozenFolder(frozenRoot(language), id, variant.version), edition)),
    ...places(language, id, variant),
    publisher: printText(dataset.story.publisher.name, facts, locale),
  });
}
