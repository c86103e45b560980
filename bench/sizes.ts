/** How large each file of a site is as readers get it, and what has grown since it was last accepted. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editionFolder, languages } from '../src/stories/chosen.ts';
import { siteFiles } from '../src/tools/site-files.ts';

/** Bytes by path; a hash in a name is left out. */
export type Sizes = ReadonlyMap<string, number>;

export const sizesFile = join('bench', 'sizes.txt');
/** A file may grow by so much, as a share and in any case in bytes, before somebody is asked. */
const mayGrow = { share: 0.02, bytes: 16 };

/**
 * Whether a file says nothing of its own: no reader gets it, it is frozen or a list of what is, it is another's page in
 * a theme, or another edition's and not its story.
 */
function isLeftOut(path: string): boolean {
  if (/(^|\/)embed\/[^/]+\/(v|light|dark)\//.test(path)) return true;
  if (/^(_headers|_redirects|files\.sha256|embed\/versions\.json)$/.test(path)) return true;
  return languages.map(editionFolder).some((folder) => {
    const within = new RegExp(`^(cards/)?${folder}`);
    return folder !== '' && within.test(path) && path !== `${folder}index.html`;
  });
}

/** The files of a built site: compressed by Brotli where they lie in that form, too. */
export function sizesOf(folder: string): Sizes {
  const files = siteFiles(folder).filter((path) => !/\.(br|gz)$/.test(path) && !isLeftOut(path));
  return new Map(
    files.map((path) => {
      const file = join(folder, path);
      const sent = existsSync(`${file}.br`) ? `${file}.br` : file;
      return [path.replace(/^(_astro\/[^.]+)\.[^.]+(?=\.)/, '$1'), statSync(sent).size];
    }),
  );
}

/** The sizes that were accepted. */
export function readSizes(file = sizesFile): Sizes {
  return new Map(
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const [bytes = '', path = ''] = line.trim().split(/\s+/);
        return [path, Number(bytes)];
      }),
  );
}

/** Accepts sizes, a line for each file. */
export function writeSizes(sizes: Sizes, file = sizesFile): void {
  const width = Math.max(...[...sizes.values()].map((bytes) => String(bytes).length));
  const lines = [...sizes].map(([path, bytes]) => `${String(bytes).padStart(width)} ${path}\n`);
  writeFileSync(file, lines.join(''));
}

/** What has grown by more than it may, is new or has gone, in words. */
export function growth(accepted: Sizes, now: Sizes): string[] {
  return [...new Set([...accepted.keys(), ...now.keys()])].sort().flatMap((path) => {
    const before = accepted.get(path);
    const after = now.get(path);
    if (after === undefined) return [`${path} is no longer there`];
    if (before === undefined) return [`${path} is new: ${after} bytes`];
    const more = after - before;
    if (more <= Math.max(mayGrow.bytes, before * mayGrow.share)) return [];
    return [`${path} grew by ${((more / before) * 100).toFixed(1)} %, from ${before} to ${after} bytes`];
  });
}
