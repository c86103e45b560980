/**
 * Pages to measure the story against: what this browser, line and machine take for next to nothing, and for the words
 * of the story alone. Nothing that we draw can be there sooner.
 */
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import type { Answer, Site } from './sites.ts';

const oneLine =
  '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>One line</title><h1>One line</h1></html>';

/** All that is not a word on the page as it opens. */
const dressing =
  'link, meta:not([name="viewport"], [charset]), style, script, svg, details, template, [popover]';

/** A page's words in their elements: no styles, scripts or drawings, and nothing that is folded. */
export function wordsAlone(html: string): string {
  const { document } = parseHTML(html);
  for (const element of document.querySelectorAll(dressing)) element.remove();
  return document.toString();
}

const page = (html: string): Answer => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' },
  body: brotliCompressSync(html),
});

/** Paths of these pages, which no site of ours has. */
export const floorPages = ['/one-line/', '/words-alone/'] as const;

/** A site with these pages beside its own; `story` is the HTML of its story. */
export function withFloors(site: Site, story: string): Site {
  const floors = new Map<string, Answer>([
    [floorPages[0], page(oneLine)],
    [floorPages[1], page(wordsAlone(story))],
  ]);
  return { ...site, answer: (path) => floors.get(path) ?? site.answer(path) };
}
