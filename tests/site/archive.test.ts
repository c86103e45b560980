/** The site as an archive, opened again by the reader that others keep. */
import { spawnSync } from 'node:child_process';
import {
  createReadStream,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { WARCParser, type WARCRecord } from 'warcio';
import { readPrisons } from '../prisons.ts';

const site = inject('site');
const work = mkdtempSync(join(tmpdir(), 'archive-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

function archive(file: string, environment: Record<string, string> = {}) {
  return spawnSync(process.execPath, ['scripts/archive.ts', file], {
    encoding: 'utf8',
    env: { ...process.env, OUT_DIR: site, ...environment },
  });
}

const file = join(work, 'site.warc.gz');
const records: { record: WARCRecord; content: Buffer }[] = [];
beforeAll(async () => {
  const { status, stderr } = archive(file);
  expect(status, stderr).toBe(0);
  for await (const record of new WARCParser(createReadStream(file))) {
    const parts: Uint8Array[] = [];
    for await (const part of record) parts.push(part);
    records.push({ record, content: Buffer.concat(parts) });
  }
});

const header = (record: WARCRecord, name: string) => record.warcHeader(name) ?? '';
const answers = () => records.filter(({ record }) => record.warcType === 'response');

it('holds every page and every file that readers are sent, to the byte, with the status that they have', () => {
  const { story } = readPrisons('data/prisons').dataset;
  const held = new Map(answers().map((one) => [one.record.warcTargetURI, one]));
  const files = globSync('**/*.*', { cwd: site }).filter((path) => !/\.(br|gz|sha256)$/.test(path));
  expect(files.length).toBeGreaterThan(0);
  for (const path of files) {
    const address = `https://example.org/${path.replace(/(^|\/)index\.html$/, '$1')}`;
    const found = held.get(address);
    expect(found?.content.equals(readFileSync(join(site, path))), address).toBe(true);
    expect(found?.record.warcDate).toBe(`${story.asOf}T00:00:00Z`);
    expect(found?.record.httpHeaders?.statusCode, address).toBe(/(^|\/)404\.html$/.test(path) ? 404 : 200);
    expect(found?.record.httpHeaders?.headers.get('content-type')).toBeTruthy();
    held.delete(address);
  }
  // All else leads on to a page's own address.
  expect(held.has('https://example.org/fr')).toBe(true);
  for (const [given, { record }] of held) {
    const address = given ?? '';
    expect(record.httpHeaders?.statusCode, address).toBe(301);
    const goal = new URL(record.httpHeaders?.headers.get('location') ?? '', address).href;
    expect(goal).toBe(`${address}/`);
    expect(existsSync(join(site, new URL(goal).pathname, 'index.html')), goal).toBe(true);
  }
});

it('says of each answer what was asked', () => {
  const asked = new Map(
    records
      .filter(({ record }) => record.warcType === 'request')
      .map(({ record }) => [header(record, 'WARC-Concurrent-To'), record]),
  );
  expect(asked.size).toBe(answers().length);
  for (const { record } of answers()) {
    const request = asked.get(header(record, 'WARC-Record-ID'));
    const { pathname, host } = new URL(record.warcTargetURI ?? '');
    expect(request?.warcTargetURI).toBe(record.warcTargetURI);
    expect(request?.httpHeaders?.statusline).toBe(`GET ${pathname} HTTP/1.1`);
    expect(request?.httpHeaders?.headers.get('host')).toBe(host);
  }
});

it('begins with what it is, ends with the list of all files, and names each record', () => {
  expect(records[0]?.record.warcType).toBe('warcinfo');
  const last = records.at(-1);
  expect(last?.record.warcType).toBe('resource');
  expect(last?.content.equals(readFileSync(join(site, 'files.sha256')))).toBe(true);
  const names = records.map(({ record }) => header(record, 'WARC-Record-ID'));
  expect(new Set(names).size).toBe(names.length);
});

it('is the same file each time, and another for another address', () => {
  const again = join(work, 'again.warc.gz');
  archive(again);
  expect(readFileSync(again).equals(readFileSync(file))).toBe(true);
  archive(again, { SITE_URL: 'https://news.test', BASE_PATH: '/stories/prisons' });
  expect(readFileSync(again).equals(readFileSync(file))).toBe(false);
});

it('says what to do where there is no site', () => {
  const { status, stderr } = archive(join(work, 'none.warc.gz'), { OUT_DIR: work });
  expect(status).toBe(1);
  expect(stderr).toContain('npm run build');
});

it('refuses a build whose addresses lead from file to file', () => {
  const folder = mkdtempSync(join(work, 'relative-'));
  writeFileSync(join(folder, 'index.html'), '<a hreflang="fr" href="fr/index.html">Français</a>');
  const { status, stderr } = archive(join(work, 'none.warc.gz'), { OUT_DIR: folder });
  expect(status).toBe(1);
  expect(stderr).toContain('RELATIVE=yes');
});
