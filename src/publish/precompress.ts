/** Compresses the finished site once, as tightly as can be, for servers that send such files as they are. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip, constants as zlib } from 'node:zlib';
import { keptBytes } from '../embed/kept-bytes.ts';

/** Kinds of files that shrink; pictures and typefaces are compressed by their own format. */
export const textEndings = ['.css', '.csv', '.html', '.js', '.json', '.svg', '.txt', '.xml'];

/**
 * Bytes beyond which nobody waits for the first line: the archive of the whole story, which is kept, not read as it
 * comes. The last step of Brotli would take three times as long and make it smaller by one part in a hundred.
 */
const longFile = 400_000;
const quality = (content: Buffer): number => (content.length > longFile ? 10 : 11);

/** The forms: the ending of their files, and what makes them. */
export const encodings = {
  '.br': (content: Buffer) =>
    promisify(brotliCompress)(content, {
      params: {
        [zlib.BROTLI_PARAM_QUALITY]: quality(content),
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

/** Paths of the text files below a folder. */
export function textFiles(folder: string): string[] {
  return globSync('**/*', { cwd: folder })
    .filter((file) => textEndings.includes(extname(file)))
    .sort();
}

/** Writes `x.br` and `x.gz` beside every text file `x` below a folder. */
export async function precompress(folder: string): Promise<void> {
  // Many files are held twice: as the newest version and as a frozen one.
  const byContent = new Map<string, { content: Buffer; files: string[] }>();
  for (const file of textFiles(folder)) {
    const content = readFileSync(join(folder, file));
    const key = createHash('sha256').update(content).digest('hex');
    const known = byContent.get(key) ?? { content, files: [] };
    byContent.set(key, { ...known, files: [...known.files, file] });
  }
  // The longest first, so that no processor waits for one at the end.
  const contents = [...byContent.values()].sort((a, b) => b.content.length - a.content.length);
  const endings = Object.keys(encodings) as (keyof typeof encodings)[];
  const waiting = contents.flatMap((content) => endings.map((ending) => ({ ...content, ending }))).values();
  // A compressor takes megabytes from the moment that it is asked: not all at a time.
  const atATime = Array.from({ length: availableParallelism() + 1 }, async () => {
    for (const { content, files, ending } of waiting) {
      const bytes = await keptBytes([content, ending, `${quality(content)}`, compressors], () =>
        encodings[ending](content),
      );
      await Promise.all(files.map((file) => writeFile(join(folder, file + ending), bytes)));
    }
  });
  await Promise.all(atATime);
}
