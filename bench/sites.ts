/** A site to measure: a folder, or one that is served elsewhere. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { extname, join, normalize, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

export interface Site {
  /** What it is called in tables. */
  name: string;
  /** The answer to a browser that takes Brotli. */
  answer(path: string): Answer | Promise<Answer>;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
};
const isText = (type: string) => /^text|json|javascript|svg/.test(type);

/** The files of a folder, compressed: as they lie beside their originals, or else now. */
export function folderSite(folder: string, name = folder): Site {
  const root = resolve(folder);
  const known = new Map<string, Answer>();
  const read = (path: string): Answer => {
    let file = join(root, normalize(path));
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    if (!file.startsWith(root) || !existsSync(file))
      return { status: 404, headers: { 'content-type': 'text/plain' }, body: Buffer.from('not found') };
    const type = types[extname(file)] ?? 'application/octet-stream';
    const headers = { 'content-type': type, 'cache-control': 'public, max-age=300' };
    if (!isText(type)) return { status: 200, headers, body: readFileSync(file) };
    const body = existsSync(`${file}.br`)
      ? readFileSync(`${file}.br`)
      : brotliCompressSync(readFileSync(file));
    return { status: 200, headers: { ...headers, 'content-encoding': 'br', vary: 'Accept-Encoding' }, body };
  };
  return {
    name,
    answer(address) {
      const path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
      const answer = known.get(path) ?? read(path);
      known.set(path, answer);
      return answer;
    },
  };
}

/** A site that is served elsewhere. What its pages ask of other hosts does not pass through the line. */
function servedSite(address: string, name: string): Site {
  const root = new URL(address);
  const ask = root.protocol === 'https:' ? secureRequest : plainRequest;
  const known = new Map<string, Promise<Answer>>();
  const fetched = (path: string) =>
    new Promise<Answer>((done, fail) => {
      const target = new URL(path.replace(/^\//, ''), root);
      ask(target, { headers: { 'accept-encoding': 'br, gzip' } }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', fail);
        response.on('end', () => {
          const headers: Record<string, string> = {};
          for (const name of ['content-type', 'content-encoding', 'cache-control', 'location']) {
            const value = response.headers[name];
            if (typeof value === 'string') headers[name] = value;
          }
          done({ status: response.statusCode ?? 502, headers, body: Buffer.concat(parts) });
        });
      })
        .on('error', fail)
        .end();
    });
  return {
    name,
    answer(path) {
      // Fetched once: how fast that host answers is not what is measured.
      const answer = known.get(path) ?? fetched(path);
      known.set(path, answer);
      return answer;
    },
  };
}

/** A site by the name that tables call it, in a folder or served elsewhere. */
export const siteOf = ({ name, site }: { name: string; site: string }): Site =>
  /^https?:/.test(site) ? servedSite(site, name) : folderSite(site, name);
