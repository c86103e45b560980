/** What the story's words, styles and scripts weigh on the line. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';

/** Bytes of a built page with the styles and scripts that it asks for, each by Brotli at its highest quality. */
export function storyBytes(site: string, page: string): number {
  const html = readFileSync(join(site, page));
  const { document } = parseHTML(html.toString());
  const addresses = [
    ...[...document.querySelectorAll('script[src]')].map((element) => element.getAttribute('src')),
    ...[...document.querySelectorAll('link[rel=stylesheet]')].map((element) => element.getAttribute('href')),
  ];
  const files = addresses.map((address) =>
    readFileSync(join(site, new URL(address ?? '', `http://site.test/${page}`).pathname)),
  );
  return [html, ...files].reduce((sum, content) => sum + brotliCompressSync(content).length, 0);
}
