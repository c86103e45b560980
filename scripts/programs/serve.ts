/** Serves a folder on this machine, for browsers. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { pipeline } from 'node:stream';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.json': 'application/json',
  '.js': 'text/javascript',
  '.cjs': 'text/javascript',
};

export interface ServeOptions {
  /** Name under which browsers reach it. Pages at `localhost` and at `127.0.0.1` are of different sites. */
  hostname?: '127.0.0.1' | 'localhost';
  /** Pages made for a test: HTML for a path (which starts with a slash), or undefined for a file of the folder. */
  page?: (path: string, query: URLSearchParams) => string | undefined;
}

export interface ServedSite {
  /** Ends with a slash. */
  address: string;
  /** Paths with queries that were asked for so far, in their order. */
  requests(): string[];
  close(): Promise<void>;
}

/** Starts a server on a free port of the loopback address. */
export async function serve(
  folder: string,
  { hostname = '127.0.0.1', page }: ServeOptions = {},
): Promise<ServedSite> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    const { pathname, search, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    asked.push(pathname + search);
    const path = normalize(decodeURIComponent(pathname));
    const made = page?.(path, searchParams);
    if (made !== undefined) {
      response.writeHead(200, { 'content-type': types['.html'] }).end(made);
      return;
    }
    let file = join(folder, path);
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    if (!file.startsWith(folder) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-length': statSync(file).size,
    });
    // A file may be gone by the time that it is read, with the site that a test has done with: the answer breaks off.
    pipeline(createReadStream(file), response, () => {});
  });
  // A test that is busy for seconds would find that the server has closed the connection which it takes up again.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://${hostname}:${port}/`,
    requests: () => [...asked],
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
