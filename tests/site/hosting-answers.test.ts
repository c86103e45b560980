/** What real servers, as `deploy/` configures them, answer to requests that are not for a file as it lies there. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type RunningServer, servers } from '../../scripts/programs/servers.ts';
import { siteFiles } from '../../src/tools/site-files.ts';
import { type Answer, ask } from '../ask.ts';

const site = inject('site');
const work = mkdtempSync(join(tmpdir(), 'answers-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const missing = readFileSync(join(site, '404.html'));
const page = 'index.html';

/** The built site's pages for a server that is to change what it sends. */
function release(name: string, files: Record<string, string>): string {
  const folder = join(work, name);
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  cpSync(join(site, '404.html'), join(folder, '404.html'));
  return folder;
}

/** Gives all files one date, in seconds. */
function date(folder: string, seconds: number): void {
  for (const file of siteFiles(folder)) utimesSync(join(folder, file), seconds, seconds);
}

describe.each(servers)('$name', ({ name, start }) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await start(site);
  });
  afterAll(() => server?.close());

  const long = 'a'.repeat(300);
  it.each([
    ['a name of 300 letters', long],
    ['a name whose compressed form has one letter too many', long.slice(0, 253)],
    ['a name of 200 letters of two bytes', '%C3%A9'.repeat(200)],
    ['a path of 2,400 folders', 'a/'.repeat(2400)],
    ['a long name in a folder', `embed/${long}/data.csv`],
    ['a file as if it were a folder', 'llms.txt/'],
    ['half a letter', '%ff'],
  ])('has nothing under %s, and says so: 404', async (_, path) => {
    const { status, headers, body } = await ask(server.address, path);
    expect(status).toBe(404);
    expect(body.equals(missing)).toBe(true);
    expect(headers['content-security-policy']).toBe("frame-ancestors 'none'");
    expect(headers['x-frame-options']).toBe('DENY');
  });

  it.each(['%00', 'fr/%00', 'embed/%00.svg', '%zz'])('calls /%s malformed, and not missing', async (path) => {
    const { status, body } = await ask(server.address, path);
    expect(status).toBe(400);
    expect(body.toString()).toMatch(/400/);
    expect(body.length).toBeLessThan(300);
  });

  it.each([
    ['fr?utm=x', '/fr/?utm=x'],
    ['embed/seizures?a=b%20c&d', '/embed/seizures/?a=b%20c&d'],
    ['embed/seizures/dark?', '/embed/seizures/dark/'],
    ['/embed?host', '/embed/?host'],
  ])('keeps the query of /%s where it adds the slash', async (path, whole) => {
    const { status, headers } = await ask(server.address, path);
    expect([301, 308]).toContain(status);
    expect(String(headers.location).replace(/\?$/, '')).toBe(whole);
  });

  const crossing = {
    origin: 'https://news.example',
    'access-control-request-method': 'GET',
    'access-control-request-headers': 'authorization, x-requested-with',
  };
  it.each(['embed/seizures/data.csv', 'fr/embed/seizures/data.json', 'embed/', 'embed.js', 'embed/gone.csv'])(
    'lets pages of others fetch /%s with headers of their own',
    async (path) => {
      const { status, headers, body } = await ask(server.address, path, {
        method: 'OPTIONS',
        headers: crossing,
      });
      expect([status, body.length]).toEqual([204, 0]);
      expect(headers).toMatchObject({
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'GET, HEAD',
        'access-control-allow-headers': '*, Authorization',
        'access-control-max-age': '86400',
      });
      // Who is told that a file is gone is told no less.
      const answer = await ask(server.address, path, { headers: { 'x-requested-with': 'a script' } });
      expect(answer.headers['access-control-allow-origin']).toBe('*');
      expect(answer.headers['access-control-allow-headers']).toBeUndefined();
    },
  );

  it.each(['OPTIONS', 'POST', 'PUT', 'DELETE'])(
    'takes no %s elsewhere, and says what it takes',
    async (method) => {
      for (const path of [
        '',
        'fr/',
        'llms.txt',
        ...(method === 'OPTIONS' ? [] : ['embed/seizures/data.csv']),
      ]) {
        const { status, headers } = await ask(server.address, path, { method, headers: crossing });
        expect([path, status]).toEqual([path, 405]);
        expect(headers.allow).toBe('GET, HEAD');
        expect(headers['cache-control'] ?? '').not.toMatch(/max-age=[1-9]/);
      }
    },
  );

  it('starts without a warning', () => {
    expect(server.said()).not.toMatch(/\[(warn|emerg)\]|"level":"error"/);
  });

  it('has an answer for a host of another name: nginx the site, for it is told no name, Caddy that it is not it', async () => {
    const { status } = await ask(server.address, '', { headers: { host: 'other.example' } });
    expect(status).toBe({ nginx: 200, Caddy: 421 }[name]);
  });

  // Nix, an image or a buildpack: one date for all; no date at all, as archives have it; the last day that is none.
  it.each([1, 315_532_801, 946_684_800, 1_577_836_799])(
    'sends a page anew in which one digit changed, where all files are of second %i',
    async (seconds) => {
      const folder = release(`dated-${name}-${seconds}`, { [page]: '<p>53.5 tonnes</p>' });
      date(folder, seconds);
      const dated = await start(folder);
      const before = await ask(dated.address, '');
      const known = conditions(before);
      writeFileSync(join(folder, page), '<p>53.6 tonnes</p>');
      date(folder, seconds);
      const after = await ask(dated.address, '', { headers: known });
      await dated.close();
      expect([after.status, after.body.toString()]).toEqual([200, '<p>53.6 tonnes</p>']);
    },
  );

  it('knows the page by the date of the change, where files have that', async () => {
    const folder = release(`changed-${name}`, { [page]: '<p>53.5 tonnes</p>' });
    date(folder, 1_764_000_000);
    const dated = await start(folder);
    const known = conditions(await ask(dated.address, ''));
    const same = await ask(dated.address, '', { headers: known });
    writeFileSync(join(folder, page), '<p>53.6 tonnes</p>');
    date(folder, 1_764_000_001);
    const after = await ask(dated.address, '', { headers: known });
    await dated.close();
    expect([same.status, after.status]).toEqual([304, 200]);
  });

  it('sends no page of the old site once its files are those of the new one', async () => {
    const current = join(work, `current-${name}`);
    const old = release(`old-${name}`, { [page]: 'old', '_astro/font.old.woff2': 'old' });
    const next = release(`next-${name}`, { [page]: 'next', '_astro/font.next.woff2': 'next' });
    symlinkSync(old, current);
    const swapped = await start(current);
    const texts = async () =>
      Promise.all(
        ['', '_astro/font.old.woff2', '_astro/font.next.woff2'].map(async (path) => {
          const { status, body } = await ask(swapped.address, path);
          return status === 200 ? body.toString() : status;
        }),
      );
    const before = [await texts(), await texts()];
    rmSync(current);
    symlinkSync(next, current);
    const after = await texts();
    await swapped.close();
    expect(before).toEqual([
      ['old', 'old', 404],
      ['old', 'old', 404],
    ]);
    expect(after).toEqual(['next', 404, 'next']);
  });
});

/** What a browser asks with that has an answer. */
function conditions({ headers }: Answer): Record<string, string> {
  return {
    ...(headers.etag && { 'if-none-match': String(headers.etag) }),
    ...(headers['last-modified'] && { 'if-modified-since': String(headers['last-modified']) }),
  };
}
