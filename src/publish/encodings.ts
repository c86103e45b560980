/** The compressed forms of a file: the ending of each, and what makes it. */
import { brotliCompressSync, gzipSync, constants as zlib } from 'node:zlib';

export const encodings = {
  '.br': (content: Uint8Array, level: number): Uint8Array =>
    brotliCompressSync(content, {
      params: {
        [zlib.BROTLI_PARAM_QUALITY]: level,
        [zlib.BROTLI_PARAM_MODE]: zlib.BROTLI_MODE_TEXT,
        [zlib.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  '.gz': (content: Uint8Array): Uint8Array => {
    const bytes = gzipSync(content, { level: 9 });
    // The header names the system that made it: "unknown", for the same bytes everywhere.
    bytes[9] = 255;
    return bytes;
  },
};

export type Ending = keyof typeof encodings;
export const endings = Object.keys(encodings) as Ending[];
