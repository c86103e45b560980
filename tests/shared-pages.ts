/** The pages of a built site whose addresses people share, and what each has to tell of itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { modifiedOn } from '../src/dataset/modified.ts';
import { printText } from '../src/dataset/print.ts';
import { frozenFolder, frozenRoot, readFrozen } from '../src/downloads/frozen.ts';
import type { Language } from '../src/locale/languages.ts';
import { story as chosen, editionFolder, figures } from '../src/stories/chosen.ts';
import { readEdition } from '../src/stories/edition.ts';
import { type PastedPage, type Told, told } from './programs/read-metadata.ts';
import { pageOf } from './readable.ts';

export const origin = 'https://example.org/';

export interface SharedPage {
  /** From the site's root; ends with a slash or is empty. */
  path: string;
  kind: 'story' | 'gallery' | 'live' | 'dark' | 'frozen';
  /** All that there is to tell: a program tells its own part of it. */
  tells: Told;
}

/** A page as programs get it. */
export function pastedPage(site: string, path: string): PastedPage {
  return { address: origin + path, html: readFileSync(join(site, path, 'index.html'), 'utf8') };
}

/** Story, gallery, and each figure's page: live, dark, and every frozen version. */
export function sharedPages(site: string, language: Language): SharedPage[] {
  const edition = readEdition(language);
  const { dataset, facts, locale } = edition;
  const { story } = dataset;
  const folder = editionFolder(language);
  const title = printText(story.title, facts, locale);
  const publisher = printText(story.publisher.name, facts, locale);
  const page = (kind: SharedPage['kind'], path: string, card: string, own: Told): SharedPage => {
    // A frozen chart shows its own picture, for the card is that of today.
    const picture = kind === 'frozen' ? `${folder}${path}chart@2x.png` : `cards/${folder}${card}.png`;
    const document = pageOf(site, `${folder}${path}index.html`);
    const tells = told({
      title: document.querySelector('h1')?.textContent,
      author: publisher,
      publisher,
      image: `${origin}${picture}`,
      icon: `${origin}favicon.svg`,
      language,
      address: document.querySelector('link[rel=canonical]')?.getAttribute('href'),
      ...(kind === 'story' || kind === 'gallery'
        ? {}
        : { oembed: document.querySelector('h1')?.textContent }),
      ...own,
    });
    return { path: folder + path, kind, tells };
  };
  const ofFigure = (id: string): SharedPage[] => {
    const frame = (kind: SharedPage['kind'], path: string, modified: string) =>
      page(kind, `embed/${id}/${path}`, id, {
        description: locale.message('card.from', { title }),
        modified,
      });
    const frozen = readFrozen(frozenRoot(language))[id] ?? [];
    return [
      frame('live', '', story.asOf),
      frame('dark', 'dark/', story.asOf),
      ...frozen.map(({ version }) => {
        const data = readFileSync(join(frozenFolder(frozenRoot(language), id, version), 'data.json'), 'utf8');
        return frame('frozen', `v/${version}/`, JSON.parse(data).asOf);
      }),
    ];
  };
  const modified = modifiedOn(dataset);
  return [
    page('story', '', 'story', {
      description: printText(story.standfirst, facts, locale),
      published: story.published,
      modified,
    }),
    page('gallery', 'embed/', 'story', {
      description: locale.message('embed.gallery.text', { title, licence: chosen.licence.name }),
      modified,
    }),
    ...figures.flatMap(({ id }) => ofFigure(id)),
  ];
}
