/**
 * The list of all paths that were ever published, and of the chapters that links lead to: somebody keeps, cites or embeds
 * each of them, so none may vanish.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { conflictProblems } from '../dataset/merge-conflict.ts';
import { DataError } from '../dataset/problem.ts';
import { editionFolder, languages } from '../stories/chosen.ts';
import { storyFolder } from '../stories/data.ts';
import { siteFiles } from '../tools/site-files.ts';
import { BuildError } from './cause.ts';

export const pathsFile = join(storyFolder, 'published.txt');

/** Named by what they hold, for servers, or another form of what is listed: nobody keeps such an address. */
const unlisted = /^(_astro\/|_headers$|_redirects$|\.nojekyll$|files\.sha256$)|\.(br|gz)$/;

/** The chapters of each story under the ids that they have and had, such as `fr/#hours`. */
function chapters(folder: string): string[] {
  return languages.map(editionFolder).flatMap((edition) => {
    const page = join(folder, edition, 'index.html');
    const html = existsSync(page) ? readFileSync(page, 'utf8') : '';
    return [...html.matchAll(/<(?:h2|span class="former") id="([^"]+)"/g)].map(
      ([, id]) => `${edition}#${id}`,
    );
  });
}

/** The paths below a folder that are to last: a page's ends with a slash, a chapter's with its id. */
export function lastingPaths(folder: string): string[] {
  const paths = siteFiles(folder)
    .filter((path) => !unlisted.test(path))
    .map((path) => path.replace(/(^|\/)index\.html$/, '$1'));
  return [...paths, ...chapters(folder)].sort();
}

/** The listed paths; the site's root is a single slash. */
export function readPaths(file = pathsFile): string[] {
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  const conflicts = conflictProblems(file, text);
  if (conflicts.length) throw new DataError(conflicts);
  return text
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
      `Bring it back, or say in ${storyFolder}/moved.txt where its content is now, a line for each: ${example}`,
    ].join('\n'),
  );
}
