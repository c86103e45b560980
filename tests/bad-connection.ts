/** Serves a site as bad connections deliver it: cut, stopped, in drops; without its typefaces; with scripts forbidden. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';

export interface Delivery {
  /** How many bytes of a page's Brotli stream arrive; all unless told. */
  bytes?: number;
  /** What happens behind them: the line is cut, or nothing comes any more. */
  end?: 'cut' | 'silence';
  /** Sizes of the pieces in which it comes, each after so many milliseconds. */
  pieces?: readonly { bytes: number; after: number }[];
  /** What becomes of other files than pages; `reversed` sends last what was asked for first. */
  files?: 'sent' | 'missing' | 'late' | 'reversed';
  /** A page in the place of the site's own. */
  html?: string;
  /** Headers of the page. */
  headers?: Record<string, string>;
}

const types: Record<string, string> = {
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Starts the server; `delivery` holds for what is asked from then on. */
export async function serveBadly(folder: string, delivery: Delivery) {
  let asked = 0;
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!file.endsWith('.html')) {
      if (delivery.files === 'late') await wait(600);
      if (delivery.files === 'reversed') await wait(600 / ++asked);
      if (delivery.files === 'missing' || !existsSync(file)) response.writeHead(404).end();
      else response.writeHead(200, { 'content-type': types[extname(file)] ?? '' }).end(readFileSync(file));
      return;
    }
    const content = delivery.html ? brotliCompressSync(delivery.html) : readFileSync(`${file}.br`);
    const arriving = content.subarray(0, delivery.bytes ?? content.length);
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'br',
      'content-length': content.length,
      ...delivery.headers,
    });
    let sent = 0;
    for (const { bytes, after } of delivery.pieces ?? []) {
      response.write(arriving.subarray(sent, sent + bytes));
      sent += bytes;
      await wait(after);
    }
    response.write(arriving.subarray(sent));
    if (arriving.length === content.length) response.end();
    else if (delivery.end !== 'silence') setTimeout(() => response.destroy(), 500);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
