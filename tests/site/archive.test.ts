/** The site as an archive, opened again by the reader that others keep. */
import { spawnSync } from 'node:child_process';
import { createReadStream, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { WARCParser, type WARCRecord } from 'warcio';
import { readDataset } from '../../src/dataset/read.ts';

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

it('holds every page and every file that readers are sent, to the byte', () => {
  const { story } = readDataset('data').dataset;
  const held = new Map(
    records
      .filter(({ record }) => record.warcType === 'response')
      .map(({ record, content }) => [record.warcTargetURI, { record, content }]),
  );
  const files = globSync('**/*.*', { cwd: site }).filter((path) => !/\.(br|gz)$/.test(path));
  expect(files.length).toBeGreaterThan(0);
  expect(held.size).toBe(files.length);
  for (const path of files) {
    const address = `https://example.org/${path.replace(/(^|\/)index\.html$/, '$1')}`;
    const found = held.get(address);
    expect(found?.content.equals(readFileSync(join(site, path))), address).toBe(true);
    expect(found?.record.warcDate).toBe(`${story.asOf}T00:00:00Z`);
    expect(found?.record.httpHeaders?.statusCode).toBe(200);
    expect(found?.record.httpHeaders?.headers.get('content-type')).toBeTruthy();
  }
  expect(records[0]?.record.warcType).toBe('warcinfo');
  const names = records.map(({ record }) => record.warcHeader('WARC-Record-ID'));
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
