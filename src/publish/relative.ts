/**
 * The finished site with addresses that lead from file to file: for disks, for libraries of pages such as ZIM, and for
 * folders whose place on a server nobody knows yet. What is whole stays so: it names the page on the web.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteFiles } from '../tools/site-files.ts';
import { rewritten } from '../web/elements.ts';
import { pathFrom } from '../web/path-from.ts';

const attributes = /(\s(?:href|src|srcset)=")([^"]*)(?=")/g;
const refresh = /(http-equiv="refresh" content="\d+; url=)([^"]*)(?=")/;

/** An address in a page as it leads from file to file. */
function leading(address: string, page: URL, base: string): string {
  if (!address || address.startsWith('#') || /^[a-z][a-z+.-]*:|^\/\//i.test(address)) return address;
  const { pathname, search, hash } = new URL(address, page);
  if (!pathname.startsWith(base)) return address;
  const file = pathname.replace(/\/$/, '/index.html');
  return pathFrom(page.pathname, file) + search + hash;
}

/** A page whose file lies at `path` below the root, with addresses that lead from there. */
export function relativePage(html: string, path: string, base: string): string {
  // Any host: only paths are compared.
  const page = new URL(base + path, 'https://page.invalid');
  const lead = (_: string, start: string, value: string) =>
    start + (start.endsWith('srcset="') ? candidates(value) : leading(value, page, base));
  const candidates = (srcset: string) =>
    srcset.replace(/(^|,\s+)(\S+)/g, (_, before: string, one: string) => before + leading(one, page, base));
  return rewritten(html, ({ tag }) => ({ tag: tag.replace(attributes, lead).replace(refresh, lead) }));
}

/** Pages for unknown addresses are a server's to send, for any address: they can name no file from where they stand. */
const isAnywhere = (path: string) => /(^|\/)404\.html$/.test(path);

/**
 * Rewrites every page of a finished site whose root has this path on its host, with a slash at both ends, and takes out
 * those that only a server has use for.
 */
export function makeRelative(folder: string, base: string): void {
  for (const path of siteFiles(folder).filter((one) => one.endsWith('.html'))) {
    const file = join(folder, path);
    if (isAnywhere(path)) rmSync(file);
    else writeFileSync(file, relativePage(readFileSync(file, 'utf8'), path, base));
  }
}

/** Whether a finished site was made so. */
export function isRelative(folder: string): boolean {
  return /<a [^>]*href="(?:[^"#:]*\/)?index\.html/.test(readFileSync(join(folder, 'index.html'), 'utf8'));
}
