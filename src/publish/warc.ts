/** The finished site as a WARC file, the format in which libraries keep the web. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { WARCRecord, WARCSerializer } from 'warcio';
import { siteFiles } from '../tools/site-files.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.sha256': 'text/plain; charset=utf-8',
  '.json': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.js': 'text/javascript',
  '.woff2': 'font/woff2',
};

const warcVersion = 'WARC/1.1';

export interface ArchivedSite {
  /** Folder that holds the finished site. */
  folder: string;
  /** Address at which it lives, with a slash at its end. */
  address: string;
  /** ISO day of the data: the same site makes the same archive at any hour. */
  day: string;
  title: string;
}

/** A record's name, the same for the same content. */
function nameOf(...content: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of content) hash.update(part);
  const hex = hash.digest('hex');
  return `<urn:uuid:${[8, 4, 4, 4, 12]
    .map((length, index, all) =>
      hex.substr(
        all.slice(0, index).reduce((a, b) => a + b, 0),
        length,
      ),
    )
    .join('-')}>`;
}

/** A list that no server sends: the archive has it as it lies in the folder. */
const unsent = 'files.sha256';

/** Every file of the site that a server would send, by the address at which readers find it. */
export function archivedAddresses({
  folder,
  address,
}: Pick<ArchivedSite, 'folder' | 'address'>): Map<string, string> {
  const files = siteFiles(folder).filter((path) => types[extname(path)]);
  return new Map(
    files.map((path) => [new URL(path.replace(/(^|\/)index\.html$/, '$1'), address).href, path]),
  );
}

interface Exchange {
  url: string;
  statusline: string;
  httpHeaders: Record<string, string>;
  content: Uint8Array;
}

const headersOf = (path: string, content: Uint8Array) => ({
  'Content-Type': types[extname(path)] ?? '',
  'Content-Length': String(content.length),
});

/** What a server answers: each file, and for a folder's address without its slash where the folder is. */
function exchanges(site: ArchivedSite): Exchange[] {
  return [...archivedAddresses(site)].flatMap(([url, path]) => {
    if (path === unsent) return [];
    const content = readFileSync(join(site.folder, path));
    const statusline = /(^|\/)404\.html$/.test(path) ? 'HTTP/1.1 404 Not Found' : 'HTTP/1.1 200 OK';
    const found = { url, statusline, httpHeaders: headersOf(path, content), content };
    const { pathname } = new URL(url);
    if (pathname === '/' || !pathname.endsWith('/')) return [found];
    const moved = {
      url: url.slice(0, -1),
      statusline: 'HTTP/1.1 301 Moved Permanently',
      httpHeaders: { Location: pathname, 'Content-Length': '0' },
      content: new Uint8Array(),
    };
    return [moved, found];
  });
}

/** The records of one answer: what was sent, and what was asked for it. */
function recordsOf({ url, statusline, httpHeaders, content }: Exchange, day: string): WARCRecord[] {
  const { host, pathname } = new URL(url);
  const answer = nameOf(url, day, statusline, content);
  const shared = { url, date: `${day}T00:00:00Z`, warcVersion } as const;
  return [
    WARCRecord.create(
      { ...shared, type: 'response', statusline, httpHeaders, warcHeaders: { 'WARC-Record-ID': answer } },
      [content],
    ),
    WARCRecord.create(
      {
        ...shared,
        type: 'request',
        statusline: `GET ${pathname} HTTP/1.1`,
        httpHeaders: { Host: host },
        warcHeaders: { 'WARC-Record-ID': nameOf('GET', url, day), 'WARC-Concurrent-To': answer },
      },
      [],
    ),
  ];
}

/**
 * The bytes of the archive: a record that says what it is, two for each address, and one for the list of all files;
 * each compressed by itself.
 */
export async function siteWarc(site: ArchivedSite): Promise<Uint8Array> {
  const { folder, address, day, title } = site;
  const date = `${day}T00:00:00Z`;
  const info = WARCRecord.createWARCInfo(
    {
      filename: `${day}.warc.gz`,
      date,
      warcVersion,
      warcHeaders: { 'WARC-Record-ID': nameOf(address, day) },
    },
    { format: 'WARC File Format 1.1', isPartOf: title },
  );
  const list = readFileSync(join(folder, unsent));
  const url = new URL(unsent, address).href;
  const resource = WARCRecord.create(
    {
      url,
      date,
      type: 'resource',
      warcVersion,
      warcHeaders: { 'WARC-Record-ID': nameOf(url, day, list), 'Content-Type': 'text/plain; charset=utf-8' },
    },
    [list],
  );
  const records = [info, ...exchanges(site).flatMap((exchange) => recordsOf(exchange, day)), resource];
  const parts: Uint8Array[] = [];
  for (const record of records) parts.push(await WARCSerializer.serialize(record, { gzip: true }));
  return Buffer.concat(parts);
}
