/** What a person or a machine reads as text in a built site: everything but the coordinates of drawings and styles. */
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseHTML } from 'linkedom';

const geometry = new Set([
  'd',
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'cx',
  'cy',
  'r',
  'dx',
  'dy',
  'width',
  'height',
  'viewbox',
  'transform',
  'points',
  'font-size',
  'stroke-width',
  'class',
  'rx',
  'ry',
]);

/** The document of a built page. */
export function pageOf(site: string, path: string): Document {
  return parseHTML(readFileSync(join(site, path), 'utf8')).document as unknown as Document;
}

/** All readable text of one file, a piece a line; null for a file that holds none. */
export function readableText(site: string, path: string): string | null {
  const extension = extname(path);
  if (['.json', '.csv', '.xml', '.txt'].includes(extension)) return readFileSync(join(site, path), 'utf8');
  if (extension !== '.html' && extension !== '.svg') return null;
  const document = pageOf(site, path);
  const pieces: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes)
      if (!geometry.has(name.toLowerCase())) pieces.push(value);
    if (element.tagName.toLowerCase() === 'style') continue;
    for (const node of element.childNodes) if (node.nodeType === 3) pieces.push(node.textContent ?? '');
  }
  return pieces.join('\n');
}
