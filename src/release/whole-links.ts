/** Whether every link leads somewhere, every part is there, and nothing leads to strangers. */
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { closest } from '../dataset/did-you-mean.ts';
import { printProblem, problemAt } from '../dataset/problem.ts';
import { publicFolder } from '../stories/data.ts';
import { siteFiles } from '../tools/site-files.ts';
import { BuildError } from './cause.ts';
import { type PageReferences, type Reference, readReferences } from './references.ts';

export interface FinishedSite {
  folder: string;
  /** Where it will live, such as `https://example.org`. */
  site: string;
  /** Path of its root there, with a slash at both ends. */
  base: string;
  /** Addresses of the sources: all that the site may lead to. */
  sources: ReadonlySet<string>;
  /** The prose of each story page, by the page's path. */
  prose: ReadonlyMap<string, { file: string; text: string }>;
  /** Pages that are made from others, with what they are made from: they repeat its faults. */
  copies: ReadonlyMap<string, string>;
}

interface Found {
  page: string;
  reference: Pick<Reference, 'address' | 'tag'>;
  message: string;
}

/** Files that have no links but name whole addresses, beside the pages themselves. */
const named = ['.html', '.json', '.xml', '.txt'];

const pathOf = (file: string) => file.replace(/(^|\/)index\.html$/, '$1');
const fileOf = (path: string) => (path === '' || path.endsWith('/') ? `${path}index.html` : path);
const decoded = (text: string) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
const meant = (typed: string, known: Iterable<string>, start = '') => {
  const best = closest(typed, known);
  return best === undefined ? '' : `: did you mean ${start}${best}?`;
};

function find({ folder, site, base, sources }: FinishedSite): Found[] {
  const home = new URL(base, site);
  const files = new Set(siteFiles(folder));
  const texts = new Map(
    [...files]
      .filter((file) => [...named, '.svg'].includes(extname(file)))
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
  const pages = new Map<string, PageReferences>();
  for (const [file, text] of texts) {
    const xml = extname(file) === '.svg';
    if (xml || extname(file) === '.html') pages.set(file, readReferences(text, { xml }));
  }

  /** What is wrong with an address on our own host; undefined if nothing is. */
  function wrongAtHome({ pathname, hash }: URL): string | undefined {
    if (!pathname.startsWith(base)) return `is outside of the site's folder, ${base}`;
    const path = decoded(pathname.slice(base.length));
    const file = fileOf(path);
    if (!files.has(file))
      return `is neither a page nor a file of the site${meant(path, [...files].map(pathOf), base)}`;
    const fragment = decoded(hash.slice(1));
    const ids = pages.get(file)?.ids;
    if (!fragment || fragment === 'top' || !ids || ids.has(fragment)) return undefined;
    return `is a place that ${pathOf(file) || 'the page'} does not have${meant(fragment, ids, '#')}`;
  }

  function wrong(page: string, { address, use }: Reference): string | undefined {
    if (address.startsWith('data:') || (use === 'link' && address.startsWith('mailto:'))) return undefined;
    const says = {
      link: `the link leads to ${address}, which`,
      part: `the page fetches ${address}, which`,
      named: `the page names ${address}, which`,
    }[use];
    if (!URL.canParse(address, home)) return `${says} is no address`;
    const whole = new URL(address, new URL(pathOf(page), home));
    if (whole.origin === home.origin) {
      if (use !== 'part' && sources.has(address)) return undefined;
      const found = wrongAtHome(whole);
      return found && `${says} ${found}`;
    }
    if (use === 'part') return `${says} is on another host: put the file into ${publicFolder}/`;
    if (sources.has(address)) return undefined;
    return `${says} is none of the sources: add it to sources.json, or take it out`;
  }

  const found: Found[] = [];
  for (const [page, { references, unsized }] of pages) {
    for (const reference of references) {
      const message = wrong(page, reference);
      if (message) found.push({ page, reference, message });
    }
    for (const tag of unsized)
      found.push({
        page,
        reference: { address: /src="([^"]*)"/.exec(tag)?.[1] ?? '', tag },
        message: 'the image has no width and height in whole pixels, so the page would jump when it arrives',
      });
  }
  // Whole addresses in whatever is not a link: snippets, structured data, lists, feeds.
  const own = new RegExp(`${home.origin.replace(/[.]/g, '\\.')}/[^\\s"'<>\\\\)&]*`, 'g');
  for (const [page, text] of texts) {
    if (extname(page) === '.svg') continue;
    for (const address of new Set(text.match(own))) {
      const trimmed = address.replace(/[.,;:!?]+$/, '');
      if (sources.has(trimmed)) continue;
      const message = wrongAtHome(new URL(trimmed));
      const tag = `"${trimmed}"`;
      if (message)
        found.push({ page, reference: { address: trimmed, tag }, message: `${trimmed} ${message}` });
    }
  }
  return found;
}

/** Where the prose of a page has an address, each as an offset. */
function inProse(text: string, address: string): number[] {
  const literal = address.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return [...text.matchAll(new RegExp(`(?<=[("'<])${literal}(?=[)"'>\\s])`, 'g'))].map(({ index }) => index);
}

/** Every fault in words, with its place: in the prose where it stands there, otherwise the page and its tag. */
export function linkProblems(finished: FinishedSite): string[] {
  const inPages = new Map<string, string[]>();
  const printed = new Set<string>();
  const found = find(finished);
  const faulty = new Set(found.map(({ page }) => page));
  for (const { page, reference, message } of found) {
    if (faulty.has(finished.copies.get(page) ?? '')) continue;
    const prose = finished.prose.get(page);
    const places = prose ? inProse(prose.text, reference.address) : [];
    for (const offset of prose ? places : [])
      printed.add(printProblem(problemAt(prose?.file ?? '', prose?.text ?? '', offset, message)));
    if (places.length) continue;
    const fault = `${message}\n    ${reference.tag}`;
    inPages.set(fault, [...(inPages.get(fault) ?? []), page]);
  }
  for (const [fault, [first, ...others]] of inPages)
    printed.add(
      `${first}${others.length ? ` and ${others.length} other${others.length > 1 ? 's' : ''}` : ''}  ${fault}`,
    );
  return [...printed];
}

/** Throws a BuildError that names every link that leads nowhere, every part that is missing, every image without size. */
export function requireWholeLinks(finished: FinishedSite): void {
  const problems = linkProblems(finished);
  if (problems.length)
    throw new BuildError(
      `${problems.length === 1 ? 'One fault' : `${problems.length} faults`} in the pages\n\n${problems.join('\n\n')}`,
    );
}
