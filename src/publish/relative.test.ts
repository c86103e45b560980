import { describe, expect, it } from 'vitest';
import { pathFrom } from '../web/path-from.ts';
import { relativePage } from './relative.ts';

it.each([
  ['/', '/a.woff2', 'a.woff2'],
  ['/fr/', '/_astro/a.woff2', '../_astro/a.woff2'],
  ['/s/fr/embed/', '/s/_astro/a.woff2', '../../_astro/a.woff2'],
  ['/fr/', '/fr/', './'],
  ['/fr/index.html', '/index.html', '../index.html'],
  ['/embed/a/index.html', '/embed/b/index.html', '../b/index.html'],
])('from %s to %s it is %s', (page, path, way) => {
  expect(pathFrom(page, path)).toBe(way);
});

describe('a page', () => {
  const made = (html: string, path = 'fr/index.html') => relativePage(html, path, '/stories/prisons/');
  it.each([
    ['<a href="/stories/prisons/">', '<a href="../index.html">'],
    ['<a class="x" href="/stories/prisons/fr/#tonnes">', '<a class="x" href="index.html#tonnes">'],
    ['<img alt="a > b" src="/stories/prisons/c.svg">', '<img alt="a > b" src="../c.svg">'],
    ['<source srcset="/stories/prisons/fr/c.svg">', '<source srcset="c.svg">'],
    [
      '<img srcset="/stories/prisons/a.webp 240w, /stories/prisons/fr/b.webp 480w">',
      '<img srcset="../a.webp 240w, b.webp 480w">',
    ],
    ['<a href="embed/a/" target="_top">', '<a href="embed/a/index.html" target="_top">'],
    [
      '<meta http-equiv="refresh" content="0; url=/stories/prisons/embed/a/">',
      '<meta http-equiv="refresh" content="0; url=../embed/a/index.html">',
    ],
    ['<link rel="preload" href="/stories/prisons/a.woff2">', '<link rel="preload" href="../a.woff2">'],
  ])('has %s as %s', (absolute, relative) => {
    expect(made(absolute)).toBe(relative);
  });
  it.each([
    '<a href="#tonnes">',
    '<a href="https://news.test/stories/prisons/">',
    '<a href="mailto:corrections@example.org">',
    '<link rel="icon" href="data:,">',
    '<a href="/">',
    '<script>if(a<b)c=` src="/stories/prisons/"`</script>',
    '<style>@font-face{src:url(/stories/prisons/a.woff2)}</style>',
    '<textarea>&lt;a href="/stories/prisons/"></textarea>',
    '<!-- <a href="/stories/prisons/"> -->',
  ])('leaves %s', (html) => {
    expect(made(html)).toBe(html);
  });
});
