/** A proxy that tells what WebKit asks for and what goes wrong in its pages, neither of which its driver tells. */
import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { errorHook } from './error-hook.ts';

export interface WatchingProxy {
  address: string;
  /** Addresses asked for so far; of encrypted ones the host alone. */
  requests: string[];
  close(): Promise<void>;
}

/** Made pages: HTML for a path and its query. */
export type MadePages = Record<string, (query: URLSearchParams) => string>;

const loopback = ['127.0.0.1', 'localhost'];

/** Puts the hook before everything else in a page, so that no policy within the page concerns it. */
function withHook(html: string): string {
  const [start] = html.match(/<head(\s[^>]*)?>/i) ?? html.match(/<!doctype[^>]*>/i) ?? [''];
  const at = html.indexOf(start) + start.length;
  return `${html.slice(0, at)}<script>${errorHook}</script>${html.slice(at)}`;
}

async function passOn(source: IncomingMessage, response: ServerResponse, hooked: boolean): Promise<void> {
  const { 'content-length': length, 'transfer-encoding': _, connection: __, ...headers } = source.headers;
  if (hooked && headers['content-type']?.startsWith('text/html')) {
    const body = withHook(await text(source));
    response.writeHead(source.statusCode ?? 502, headers).end(body);
  } else {
    response.writeHead(source.statusCode ?? 502, length ? { ...headers, 'content-length': length } : headers);
    source.pipe(response);
  }
}

/**
 * Starts the proxy. It passes on what is asked of this machine, with a hook for errors in each page if `hooked`,
 * answers the paths of `made` itself, and refuses everything else.
 */
export async function startProxy(hooked: boolean, made: MadePages): Promise<WatchingProxy> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const { href, hostname, port, pathname, search, searchParams } = new URL(request.url ?? '');
    const page = made[pathname];
    if (page) {
      const body = page(searchParams);
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(hooked ? withHook(body) : body);
      return;
    }
    requests.push(href);
    const refuse = () => response.writeHead(502).end();
    if (!loopback.includes(hostname)) {
      refuse();
      return;
    }
    const upstream = ask({
      host: '127.0.0.1',
      port,
      path: pathname + search,
      method: request.method,
      headers: { ...request.headers, 'accept-encoding': 'identity', connection: 'close' },
      agent: false,
    });
    upstream.on('response', (source) => passOn(source, response, hooked).catch(refuse)).on('error', refuse);
    request.pipe(upstream);
  });
  server.on('connect', ({ url }, socket) => {
    requests.push(new URL(`https://${url}`).href);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
