/** The story as a single file: for archives, and for readers who keep it on a disk. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { escapeXml } from '../figures/text.ts';
import { editionFolder, languages } from '../locale/languages.ts';
import { createLocale } from '../locale/locale.ts';
import { readDataset } from '../stories/data.ts';
import { hashOf } from './policy.ts';

const types: Record<string, string> = {
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.csv': 'text/csv',
  '.json': 'application/json',
};

export interface PublishedAt {
  /** Folder that holds the finished site. */
  folder: string;
  /** Where it will live, such as `https://example.org`. */
  site: string;
  /** Path of its root there, with a slash at both ends. */
  base: string;
}

/** What the single file holds instead of an address on the site: the file itself, or the whole address. */
function references({ folder, site, base }: PublishedAt) {
  return {
    whole: (path: string) => new URL(path, site).href,
    inside(path: string): string {
      const file = join(folder, path.slice(base.length));
      const type = types[extname(file)];
      if (!type || !existsSync(file)) throw new Error(`the file ${file} cannot be put into a page`);
      return `data:${type};base64,${readFileSync(file).toString('base64')}`;
    },
  };
}

/**
 * A finished story page that needs no other file: typefaces, the icon and all that is offered for download lie in it,
 * what leads elsewhere has its whole address, and what only a page on the web can do is left out. The page lies at
 * `address`.
 */
export function oneFile(page: string, address: string, note: string, place: PublishedAt): string {
  const { whole, inside } = references(place);
  const linked = page
    .replace(/<link rel="preload"[^>]*>/g, '')
    .replace(
      /(<link rel="icon" href=")([^"]*)"/,
      (_, start: string, path: string) => `${start}${inside(path)}"`,
    )
    // Photos, in one size.
    .replace(/<img\b[^>]*>/g, (tag) =>
      tag
        .replace(/ (?:srcset|sizes)="[^"]*"/g, '')
        .replace(
          / src="([^"]*)"/,
          (_, path: string) => ` src="${inside(new URL(path, place.site).pathname)}"`,
        ),
    )
    .replace(
      /<a href="([^"]*)"(?= download)/g,
      (_, path: string) => `<a href="${inside(new URL(path, place.site).pathname)}"`,
    )
    .replace(
      /(<(?:a|link)\b[^>]*? href=")(\/[^"]*)"/g,
      (_, start: string, path: string) => `${start}${whole(path)}"`,
    )
    .replace(/<meta name="color-scheme"/, '<meta name="robots" content="noindex">$&')
    .replace(/<section class="front">/, `$&<p class="note">${note}</p>`);
  // A style that changes needs a new name in the page's policy.
  const renamed: [string, string][] = [];
  const styled = linked.replace(
    /(<style[^>]*>)(.*?)(?=<\/style>)/gs,
    (element, tag: string, text: string) => {
      const own = text
        .replace(
          /url\(["']?(?!#|data:)([^"')]+)["']?\)/g,
          (_, path: string) => `url(${inside(new URL(path, address).pathname)})`,
        )
        // They lie in the page: none is late.
        .replaceAll('font-display:optional', 'font-display:block');
      if (own === text) return element;
      renamed.push([hashOf(text), hashOf(own)]);
      return tag + own;
    },
  );
  return styled.replace(/<meta http-equiv="content-security-policy" content="([^"]*)"/, (tag) =>
    renamed
      .reduce((policy, [from, to]) => policy.replace(from, to), tag)
      .replace(/img-src [^;"]*/, 'img-src data:')
      .replace(/font-src [^;"]*/, 'font-src data:')
      .replace(/frame-src [^;"]*;\s*/, ''),
  );
}

/** Writes `archive.html` beside the story of each edition of a finished site. */
export function writeOneFiles(place: PublishedAt): void {
  const { dataset } = readDataset();
  for (const language of languages) {
    const locale = createLocale(language);
    const edition = editionFolder(language);
    const address = new URL(place.base + edition, place.site).href;
    const note = locale.message('one-file.note', { date: locale.date(dataset.story.asOf) });
    const page = readFileSync(join(place.folder, edition, 'index.html'), 'utf8');
    writeFileSync(
      join(place.folder, edition, 'archive.html'),
      oneFile(
        page,
        address,
        `${escapeXml(note)} <a href="${escapeXml(address)}">${escapeXml(address)}</a>`,
        place,
      ),
    );
  }
}
