import { describe, expect, it } from 'vitest';
import { headerRules, headersFile, headersFor } from './headers.ts';

describe('the headers of a path', () => {
  it.each(['', 'fr/', '404.html', 'fr/404.html', 'embed/', 'fr/embed/', 'archive.html'])(
    'keep the page at /%s out of frames',
    (path) => {
      expect(headersFor(path)).toMatchObject({
        'Content-Security-Policy': "frame-ancestors 'none'",
        'X-Frame-Options': 'DENY',
        'Cache-Control': 'public, max-age=300',
      });
    },
  );

  it.each(['embed/a/', 'fr/embed/a/', 'embed/a/light/', 'embed/a/dark/', 'embed/a/v/1f/'])(
    'let everybody hold the chart at /%s in a frame',
    (path) => {
      const headers = headersFor(path);
      expect(headers['Content-Security-Policy']).toBeUndefined();
      expect(headers['X-Frame-Options']).toBeUndefined();
      expect(headers).toMatchObject({
        'Access-Control-Allow-Origin': '*',
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
        'Cache-Control': 'public, max-age=300',
      });
    },
  );

  it.each(['embed/a/v/1f/chart@2x.png', 'fr/embed/a/v/1f/data.csv', '_astro/sans.x.woff2'])(
    'let /%s be kept for good',
    (path) => {
      expect(headersFor(path)['Cache-Control']).toBe('public, max-age=31536000, immutable');
    },
  );

  it.each(['embed/a/oembed.json', 'fr/embed/a/dark/oembed.json', 'embed/a/v/1f/oembed.json'])(
    'let /%s, which may be made anew, be kept for minutes',
    (path) => {
      expect(headersFor(path)).toMatchObject({
        'Access-Control-Allow-Origin': '*',
        'Cache-Control': 'public, max-age=300',
      });
    },
  );

  it.each(['embed/a/chart.svg', 'embed/a/v/1f/chart-narrow.svg', 'fr/embed/a/chart-narrow.svg'])(
    'shut up the drawing at /%s',
    (path) => {
      expect(headersFor(path)['Content-Security-Policy']).toMatch(/^default-src 'none'; .*sandbox$/);
    },
  );

  it('say how the one text is written that cannot say it itself', () => {
    expect(headersFor('llms.txt')['Content-Type']).toBe('text/plain; charset=utf-8');
  });

  it('are refused where two rules would be joined', () => {
    const twice = [...headerRules, { path: 'embed/*', headers: { 'X-Content-Type-Options': 'nosniff' } }];
    expect(() => headersFor('embed/a/', twice)).toThrow('two rules set X-Content-Type-Options of embed/a/');
  });
});

describe('the file of headers', () => {
  const file = headersFile(headerRules, '/stories/prisons/');

  it('names every path below the base path, once', () => {
    const paths = file.split('\n').filter((line) => line.startsWith('/'));
    expect(paths).toContain('/stories/prisons/*');
    expect(paths.every((path) => path.startsWith('/stories/prisons/'))).toBe(true);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('keeps to what Cloudflare and Netlify read: 100 rules, 2,000 characters a line, one star, at the end', () => {
    expect(headerRules.length).toBeLessThanOrEqual(100);
    for (const line of file.split('\n')) expect(line.length).toBeLessThan(2000);
    for (const { path } of headerRules) expect(path).toMatch(/^[^*]*\*?$/);
  });
});
