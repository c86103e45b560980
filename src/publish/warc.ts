/** The finished site as a WARC file, the format in which libraries keep the web. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { WARCRecord, WARCSerializer } from 'warcio';
import { siteFiles } from './site-files.ts';

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

/** The bytes of the archive: a record that says what it is, and one for each file, each compressed by itself. */
export async function siteWarc(site: ArchivedSite): Promise<Uint8Array> {
  const { folder, address, day, title } = site;
  const date = `${day}T00:00:00Z`;
  const warcVersion = 'WARC/1.1';
  const info = WARCRecord.createWARCInfo(
    {
      filename: `${day}.warc.gz`,
      date,
      warcVersion,
      warcHeaders: { 'WARC-Record-ID': nameOf(address, day) },
    },
    { format: 'WARC File Format 1.1', isPartOf: title },
  );
  const records = [info];
  for (const [url, path] of archivedAddresses(site)) {
    const content = readFileSync(join(folder, path));
    records.push(
      WARCRecord.create(
        {
          url,
          date,
          type: 'response',
          warcVersion,
          warcHeaders: { 'WARC-Record-ID': nameOf(url, day, content) },
          httpHeaders: {
            'Content-Type': types[extname(path)] ?? '',
            'Content-Length': String(content.length),
          },
          statusline: 'HTTP/1.1 200 OK',
        },
        [content],
      ),
    );
  }
  const parts: Uint8Array[] = [];
  for (const record of records) parts.push(await WARCSerializer.serialize(record, { gzip: true }));
  return Buffer.concat(parts);
}
