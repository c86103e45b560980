/** The story as a single file: for archives, and for readers who keep it on a disk. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { escapeXml } from '../figures/text.ts';
import { createLocale, editionFolder, languages } from '../stories/chosen.ts';
import { readDataset } from '../stories/data.ts';
import { type PageElement, rewritten } from '../web/elements.ts';
import { hashOf } from '../web/policy.ts';

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

/** The tag of an element as the single file has it; empty for one that it has no use for. */
function ownTag({ name, attributes, tag }: PageElement, place: PublishedAt): string {
  const { whole, inside } = references(place);
  const withAddress = (attribute: string, address: string) =>
    tag.replace(new RegExp(` ${attribute}="[^"]*"`), () => ` ${attribute}="${address}"`);
  const held = (address = '') => inside(new URL(address, place.site).pathname);
  const { href = '', src, rel } = attributes;
  if (name === 'link' && rel === 'preload') return '';
  if ((name === 'link' && rel === 'icon') || (name === 'a' && 'download' in attributes))
    return withAddress('href', held(href));
  if (['a', 'link'].includes(name) && href.startsWith('/')) return withAddress('href', whole(href));
  // Photos, in one size.
  if (name === 'img') return withAddress('src', held(src)).replace(/ (?:srcset|sizes)="[^"]*"/g, '');
  if (name === 'meta' && attributes.name === 'color-scheme')
    return `<meta name="robots" content="noindex">${tag}`;
  return tag;
}

/** The text of a style sheet of the page at `address`, with the files that it names inside it. */
const ownStyles = (text: string, address: string, place: PublishedAt): string =>
  text
    .replace(
      /url\(["']?(?!#|data:)([^"')]+)["']?\)/g,
      (_, path: string) => `url(${references(place).inside(new URL(path, address).pathname)})`,
    )
    // They lie in the page: none is late.
    .replaceAll('font-display:optional', 'font-display:block');

/**
 * A finished story page that needs no other file: typefaces, the icon and all that is offered for download lie in it,
 * what leads elsewhere has its whole address, and what only a page on the web can do is left out. The page lies at
 * `address`.
 */
export function oneFile(page: string, address: string, note: string, place: PublishedAt): string {
  // A style that changes needs a new name in the page's policy.
  const renamed: [string, string][] = [];
  const own = rewritten(page, (element) => {
    const { name, text } = element;
    if (name !== 'style') return { tag: ownTag(element, place) };
    const styles = ownStyles(text, address, place);
    if (styles !== text) renamed.push([hashOf(text), hashOf(styles)]);
    return { text: styles };
  });
  return own
    .replace(/<section class="front">/, `$&<p class="note">${note}</p>`)
    .replace(/<meta http-equiv="content-security-policy" content="([^"]*)"/, (tag) =>
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
