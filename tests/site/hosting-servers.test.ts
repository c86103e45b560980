/** The built site behind real servers, as `deploy/` configures them. */
import { readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type RunningServer, servers } from '../../scripts/programs/servers.ts';
import { headerRules, headersFile, headersFor } from '../../src/publish/headers.ts';
import { textEndings } from '../../src/publish/precompress.ts';
import { listName } from '../../src/release/file-list.ts';
import { editionFolder, languages } from '../../src/stories/chosen.ts';
import { siteFiles } from '../../src/tools/site-files.ts';
import { ask as askServer } from '../ask.ts';

const site = inject('site');
const compressed = ['.br', '.gz'];
const files = siteFiles(site).filter((file) => !compressed.includes(extname(file)));
/** What servers are not to send: it speaks to hosts and to those who copy the site. */
const kept = ['_headers', '_redirects', '.nojekyll', listName];
const published = files.filter((file) => !kept.includes(file));
/** The path at which a file is found. */
const pathOf = (file: string) => file.replace(/(^|\/)index\.html$/, '$1');
const read = (file: string) => readFileSync(join(site, file));
const first = (pattern: RegExp): string => {
  const file = published.find((name) => pattern.test(name));
  if (!file) throw new Error(`the site has no ${pattern}`);
  return file;
};

/** What is compared file by file; the types have a test of their own. */
const names = [...new Set(headerRules.flatMap(({ headers }) => Object.keys(headers)))].filter(
  (name) => name !== 'Content-Type',
);
const types: Record<string, RegExp> = {
  '.html': /^text\/html; ?charset=utf-8$/i,
  '.js': /^(text|application)\/javascript; ?charset=utf-8$/i,
  '.json': /^application\/json\b/,
  '.svg': /^image\/svg\+xml\b/,
  '.csv': /^text\/csv; ?charset=utf-8$/i,
  '.txt': /^text\/plain; ?charset=utf-8$/i,
  '.xml': /^(text|application)\/xml\b/,
  '.png': /^image\/png$/,
  '.woff2': /^font\/woff2$/,
};

it('the file of headers is the one that is tested here', () => {
  expect(read('_headers').toString()).toBe(headersFile(headerRules, '/'));
});

it('every text file is there in two compressed forms, and nothing else is', () => {
  const forms = siteFiles(site).filter((file) => compressed.includes(extname(file)));
  const texts = files.filter((file) => textEndings.includes(extname(file)));
  expect(forms).toEqual(texts.flatMap((file) => compressed.map((ending) => file + ending)).sort());
});

describe.each(servers)('$name', ({ start }) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await start(site);
  });
  afterAll(() => server?.close());

  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    askServer(server.address, path, { headers, method });

  it('sends every file as it is, with its type and with the headers of its rules, and no others of them', async () => {
    for (const file of published) {
      const path = pathOf(file);
      const { status, headers, body } = await ask(path);
      expect([file, status]).toEqual([file, 200]);
      expect(body.equals(read(file)), file).toBe(true);
      expect([file, headers['content-type']]).toEqual([
        file,
        expect.stringMatching(types[extname(file)] ?? /^$/),
      ]);
      const wanted = headersFor(path);
      const sent = Object.fromEntries(names.map((name) => [name, headers[name.toLowerCase()]]));
      expect({ file, ...sent }).toEqual({
        file,
        ...Object.fromEntries(names.map((name) => [name, wanted[name]])),
      });
    }
  });

  const encoded = [
    /^index\.html$/,
    /^embed\/[^/]+\/index\.html$/,
    /chart\.svg$/,
    /data\.csv$/,
    /data\.json$/,
    /embed\.js$/,
  ];
  it.each(encoded)('sends what the build compressed of %s, to those who take it', async (pattern) => {
    const file = first(pattern);
    const path = pathOf(file);
    for (const [accepted, encoding, ending] of [
      ['gzip, deflate, br, zstd', 'br', '.br'],
      ['gzip, deflate', 'gzip', '.gz'],
      ['identity', undefined, ''],
    ] as const) {
      const { headers, body } = await ask(path, { 'accept-encoding': accepted });
      expect([accepted, headers['content-encoding']]).toEqual([accepted, encoding]);
      expect(body.equals(read(file + ending)), accepted).toBe(true);
      expect(headers.vary).toMatch(/accept-encoding/i);
    }
  });

  it('compresses no picture and no typeface', async () => {
    for (const pattern of [/chart\.png$/, /\.woff2$/]) {
      const { headers } = await ask(first(pattern), { 'accept-encoding': 'gzip, br' });
      expect(headers['content-encoding']).toBeUndefined();
    }
  });

  it('sends a part of a file to those who ask for one', async () => {
    const file = first(/chart@2x\.png$/);
    const { status, headers, body } = await ask(file, { range: 'bytes=10-19' });
    expect(status).toBe(206);
    expect(headers['content-range']).toBe(`bytes 10-19/${statSync(join(site, file)).size}`);
    expect(body.equals(read(file).subarray(10, 20))).toBe(true);
    expect((await ask(file, { range: 'bytes=999999999-' })).status).toBe(416);
  });

  it.each(['', first(/v\/[^/]+\/chart\.svg$/)])(
    'sends /%s no second time to those who have it',
    async (path) => {
      for (const accepted of ['br', 'identity']) {
        const { headers } = await ask(path, { 'accept-encoding': accepted });
        const known = { 'accept-encoding': accepted, 'if-none-match': String(headers.etag) };
        const again = await ask(path, known);
        expect([again.status, again.body.length]).toEqual([304, 0]);
        expect(again.headers['cache-control']).toBe(headersFor(path)['Cache-Control']);
        const since = { 'accept-encoding': accepted, 'if-modified-since': String(headers['last-modified']) };
        expect((await ask(path, since)).status).toBe(304);
        expect((await ask(path, { ...known, 'if-none-match': '"another"' })).status).toBe(200);
      }
    },
  );

  it('gives the two forms of a page different tags', async () => {
    const tags = await Promise.all(
      ['br', 'gzip', 'identity'].map(
        async (accepted) => (await ask('', { 'accept-encoding': accepted })).headers.etag,
      ),
    );
    expect(new Set(tags).size).toBe(3);
  });

  it.each(languages.map(editionFolder))(
    'answers unknown addresses below /%s in the language of the folder',
    async (edition) => {
      for (const path of [
        'missing',
        'missing/',
        'embed/missing/',
        'embed/missing/chart.svg',
        'embed/seizures/v/0/data.csv',
      ]) {
        const { status, headers, body } = await ask(edition + path);
        expect([path, status]).toEqual([path, 404]);
        expect(body.equals(read(`${edition}404.html`)), path).toBe(true);
        expect(headers['content-type']).toMatch(types['.html'] as RegExp);
        expect(headers['cache-control'] ?? '').not.toMatch(/max-age=[1-9]|immutable/);
        expect(headers['x-content-type-options']).toBe('nosniff');
        expect(headers['content-security-policy']).toBe("frame-ancestors 'none'");
      }
    },
  );

  it.each([
    '_astro/',
    '_astro',
    'embed/seizures/v/',
    'cards/',
    ...kept,
    '.git/config',
    '%2e%2e/package.json',
    '../package.json',
  ])('lists no folder and gives nothing but the site: /%s', async (path) => {
    const { status, body } = await ask(path);
    // A folder that exists may first be named in full.
    expect([301, 308, 400, 403, 404]).toContain(status);
    if (!body.equals(read('404.html'))) expect(body.toString()).toMatch(/^(<html>.{0,300}<\/html>\s*)?$/s);
    if (status === 301 || status === 308) expect((await ask(`${path}/`)).status).toBe(404);
  });

  it('names the folder in full, on the same host, where the slash is missing', async () => {
    const { status, headers } = await ask('embed/seizures');
    expect([301, 302, 307, 308]).toContain(status);
    expect(headers.location).toMatch(/^\/?(embed\/)?seizures\/$|^\/embed\/seizures\/$/);
  });

  it('takes nothing from readers, and does not tell its version', async () => {
    expect((await ask('', {}, 'POST')).status).toBe(405);
    expect((await ask('', {}, 'HEAD')).body.length).toBe(0);
    expect((await ask('')).headers.server ?? '').not.toMatch(/\d/);
  });
});
