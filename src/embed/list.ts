/** Every figure with all that it has, for machines: `embed/index.json`. */
import type { Edition } from '../figures/figure.ts';
import { editionFolder } from '../locale/languages.ts';
import { catalogue } from './catalogue.ts';
import { fileNames } from './files.ts';

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
  const catalogues = editions.map((edition) => {
    const { language } = edition.locale;
    return { language, folder: editionFolder(language), entries: catalogue(edition) };
  });
  const [first] = catalogues;
  return (first?.entries ?? []).map(({ figure: { id } }, index) => {
    const each = catalogues.flatMap(({ language, folder, entries }) => {
      const entry = entries[index];
      return entry ? [{ language, path: `${folder}embed/${id}/`, entry }] : [];
    });
    const own = each.map(({ language, path, entry }) => [
      language,
      { path, height: entry.frameHeight, version: entry.frozen?.version ?? null },
    ]);
    const { path = '', height = 0, version = null } = Object.fromEntries(own)[first?.language ?? ''] ?? {};
    return {
      id,
      title: Object.fromEntries(each.map(({ language, entry }) => [language, entry.title])),
      path,
      width: 600,
      height,
      version,
      formats,
      files: [...fileNames, 'oembed.json'],
      editions: Object.fromEntries(own),
    };
  });
}
