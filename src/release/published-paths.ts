/** The list of all paths that were ever published: somebody keeps, cites or embeds each of them, so none may vanish. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteFiles } from '../publish/site-files.ts';
import { BuildError } from './cause.ts';

export const pathsFile = join('data', 'published.txt');

/** Named by what they hold, for servers, or another form of what is listed: nobody keeps such an address. */
const unlisted = /^(_astro\/|_headers$|_redirects$|files\.sha256$)|\.(br|gz)$/;

/** The paths below a folder that are to last: a page's ends with a slash. */
export function lastingPaths(folder: string): string[] {
  return siteFiles(folder)
    .filter((path) => !unlisted.test(path))
    .map((path) => path.replace(/(^|\/)index\.html$/, '$1'))
    .sort();
}

/** The listed paths; the site's root is a single slash. */
export function readPaths(file = pathsFile): string[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter(Boolean)
    .map((line) => (line === '/' ? '' : line));
}

/** Adds paths to the list; those that are there stay. Returns those that are new. */
export function addPaths(paths: readonly string[], file = pathsFile): string[] {
  const known = readPaths(file);
  const added = [...new Set(paths)].filter((path) => !known.includes(path)).sort();
  const lines = [...known, ...added].sort().map((path) => `${path || '/'}\n`);
  if (added.length) writeFileSync(file, lines.join(''));
  return added;
}

/** Throws a BuildError that names every listed path at which a finished site has nothing. */
export function requirePublished(folder: string, paths: readonly string[] = readPaths()): void {
  const there = new Set(lastingPaths(folder));
  const gone = paths.filter((path) => !there.has(path));
  if (!gone.length) return;
  const [first = ''] = gone;
  const example = first.endsWith('/')
    ? `${first} embed/`
    : `${first} ${first.replace(/[^/]+(?=\/[^/]*$)/, 'new')}`;
  throw new BuildError(
    [
      `${gone.length === 1 ? 'A published path is' : `${gone.length} published paths are`} gone, and links to ${gone.length === 1 ? 'it' : 'them'} would die:`,
      ...gone.map((path) => `    ${path || '/'}`),
      `Bring it back, or say in data/moved.txt where its content is now, a line for each: ${example}`,
    ].join('\n'),
  );
}
