/** Compresses the finished site once, tighter than while a reader waits, for servers that send such files as they are. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip, constants as zlib } from 'node:zlib';
import { keptBytes } from '../tools/kept-bytes.ts';
import { siteFiles } from '../tools/site-files.ts';

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

/** The forms: the ending of their files, and what makes them. */
export const encodings = {
  '.br': (content: Buffer, level: number) =>
    promisify(brotliCompress)(content, {
      params: {
        [zlib.BROTLI_PARAM_QUALITY]: level,
        [zlib.BROTLI_PARAM_MODE]: zlib.BROTLI_MODE_TEXT,
        [zlib.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  '.gz': async (content: Buffer) => {
    const bytes = await promisify(gzip)(content, { level: 9 });
    // The header names the system that made it: "unknown", for the same bytes everywhere.
    bytes[9] = 255;
    return bytes;
  },
};

/** Other versions of the libraries may give other bytes. */
const compressors = `${process.versions.brotli} ${process.versions.zlib}`;

/** A form of a file, made once for the same content. */
const form = (file: string, content: Buffer, ending: keyof typeof encodings): Promise<Uint8Array> => {
  const level = levelOf(file, content);
  return keptBytes([content, ending, `${level}`, compressors], () => encodings[ending](content, level));
};

/** What can be compressed while the site is still being made. */
const ahead: { file: string; content: Buffer }[] = [];
let isAhead = false;

/**
 * Begins with a file whose content is known before the site is finished, one at a time: processors have little else to
 * do. What comes of it, and whether it fails, `precompress` sees.
 */
export async function compressAhead(file: string, content: Buffer): Promise<void> {
  if (!textEndings.includes(extname(file))) return;
  ahead.push({ file, content });
  if (isAhead) return;
  isAhead = true;
  try {
    for (let next = ahead.shift(); next; next = ahead.shift())
      for (const ending of ['.br', '.gz'] as const) await form(next.file, next.content, ending);
  } catch {
    ahead.length = 0;
  }
  isAhead = false;
}

/** Leaves what nobody waits for any more: the build has failed, or asks for all of it itself. */
export function stopAhead(): void {
  ahead.length = 0;
}

/** Writes `x.br` and `x.gz` beside every text file `x` below a folder. */
export async function precompress(folder: string): Promise<void> {
  stopAhead();
  // Many files are held twice: as the newest version and as a frozen one.
  const byContent = new Map<string, { content: Buffer; files: [string, ...string[]] }>();
  for (const file of siteFiles(folder)) {
    if (!textEndings.includes(extname(file))) continue;
    const content = readFileSync(join(folder, file));
    const key = createHash('sha256').update(content).digest('hex');
    const known = byContent.get(key);
    if (known) known.files.push(file);
    else byContent.set(key, { content, files: [file] });
  }
  // The longest first, so that no processor waits for one at the end.
  const contents = [...byContent.values()].sort((a, b) => b.content.length - a.content.length);
  const endings = Object.keys(encodings) as (keyof typeof encodings)[];
  const waiting = contents.flatMap((content) => endings.map((ending) => ({ ...content, ending }))).values();
  // A compressor takes megabytes from the moment that it is asked: not all at a time.
  const atATime = Array.from({ length: availableParallelism() + 1 }, async () => {
    for (const { content, files, ending } of waiting) {
      const bytes = await form(files[0], content, ending);
      for (const file of files) writeFileSync(join(folder, file + ending), bytes);
    }
  });
  await Promise.all(atATime);
}
