/** Every figure with all that it has, for machines: `embed/index.json`. */
import { fileNames } from '../downloads/files.ts';
import type { Edition } from '../figures/figure.ts';
import { editionFolder, figures } from '../stories/chosen.ts';
import { catalogue } from './catalogue.ts';

export interface ListedFigure {
  id: string;
  /** By language. */
  title: Record<string, string>;
  /** Of the frame page, relative to the site's root. */
  path: string;
  /** CSS pixels: a frame of this width needs at most this height. */
  width: number;
  height: number;
  /** The newest frozen version, null before the first. */
  version: string | null;
  formats: string[];
  /** The names of the files beside the frame page. */
  files: string[];
  /** The same of each edition, by language. */
  editions: Record<string, { path: string; height: number; version: string | null }>;
}

const formats = ['html', 'svg', 'png', 'csv', 'json', 'oembed'];

/** The list of all figures; the first edition is the one that `path`, `height` and `version` speak of. */
export function embedList(editions: readonly Edition[]): ListedFigure[] {
  const catalogues = editions.map((edition) => ({
    language: edition.locale.language,
    entries: new Map(catalogue(edition).map((entry) => [entry.figure.id, entry])),
  }));
  return figures.flatMap(({ id }) => {
    const own = catalogues.flatMap(({ language, entries }) => {
      const entry = entries.get(id);
      if (!entry) return [];
      const { title, frameHeight: height, frozen } = entry;
      const path = `${editionFolder(language)}embed/${id}/`;
      return [{ language, title, place: { path, height, version: frozen?.version ?? null } }];
    });
    const [first] = own;
    if (!first) return [];
    return [
      {
        id,
        title: Object.fromEntries(own.map(({ language, title }) => [language, title])),
        ...first.place,
        width: 600,
        formats,
        files: [...fileNames, 'oembed.json'],
        editions: Object.fromEntries(own.map(({ language, place }) => [language, place])),
      },
    ];
  });
}
