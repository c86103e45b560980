/** Compresses the finished site once, tighter than while a reader waits, for servers that send such files as they are. */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { keptBytes, type Parts, placeKept } from '../tools/kept-bytes.ts';
import { sha256 } from '../tools/sha256.ts';
import { siteFiles } from '../tools/site-files.ts';
import { type Ending, endings } from './encodings.ts';
import { pack, packersAreBehind } from './packers.ts';

/** Kinds of files that shrink; pictures and typefaces are compressed by their own format. */
export const textEndings = ['.css', '.csv', '.html', '.js', '.json', '.svg', '.txt', '.xml'];

/** Bytes beyond which the last step of Brotli would hold up the build. */
const longFile = 400_000;

/** Frames, drawings and tables of a figure: each comes in the first flight, and a hundred bytes more change nothing. */
const isOfFigure = (file: string) => /(^|\/)embed\/[^/]+\//.test(file);

/**
 * How tightly Brotli packs: as tightly as it can what readers wait for. The last step takes as long as all others, for
 * two parts in a hundred. The archive of the whole story is kept and not read as it comes: there the last two would
 * take fifteen times as long for eight parts in a hundred.
 */
function levelOf(file: string, content: Buffer): number {
  if (basename(file) === 'archive.html') return 9;
  return isOfFigure(file) || content.length > longFile ? 10 : 11;
}

/** Other versions of the libraries may give other bytes. */
const compressors = `${process.versions.brotli} ${process.versions.zlib}`;

/** A form of a file: what it is made of, and how. */
function formOf(file: string, content: Buffer, ending: Ending): [Parts, () => Promise<Uint8Array>] {
  const level = levelOf(file, content);
  return [[content, ending, `${level}`, compressors], () => pack({ content, ending, level })];
}

/**
 * Begins with a file whose content is known before the site is finished, if there is time. What comes of it, and whether it
 * fails, `precompress` sees.
 */
export function compressAhead(file: string, content: Buffer): void {
  if (!textEndings.includes(extname(file)) || packersAreBehind()) return;
  for (const ending of endings) keptBytes(...formOf(file, content, ending)).catch(() => undefined);
}

/** Writes `x.br` and `x.gz` beside every text file `x` below a folder. */
export async function precompress(folder: string): Promise<void> {
  // Many files are held twice: as the newest version and as a frozen one.
  const byContent = new Map<string, { content: Buffer; files: [string, ...string[]] }>();
  for (const file of siteFiles(folder)) {
    if (!textEndings.includes(extname(file))) continue;
    const content = readFileSync(join(folder, file));
    const key = sha256(content);
    const known = byContent.get(key);
    if (known) known.files.push(file);
    else byContent.set(key, { content, files: [file] });
  }
  // The longest first, so that no thread waits for one at the end.
  const contents = [...byContent.values()].sort((a, b) => b.content.length - a.content.length);
  await Promise.all(
    contents.flatMap(({ content, files }) =>
      endings.map(async (ending) => {
        const [first, ...others] = files;
        const bytes = await placeKept(...formOf(first, content, ending), join(folder, first + ending));
        for (const file of others) writeFileSync(join(folder, file + ending), bytes);
      }),
    ),
  );
}
