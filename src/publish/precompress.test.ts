import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, constants as zlib } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { precompress } from './precompress.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'precompress-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (file: string, content: string | Buffer) => {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), content);
};
const read = (file: string) => readFileSync(join(folder, file));

it('writes two forms beside each text file, and none beside others', async () => {
  const page = `<p>${'words '.repeat(500)}</p>`;
  put('index.html', page);
  put('embed/a/data.csv', '\ufeffname,value\r\nNîmes,1\r\n');
  put('empty.txt', '');
  put('a.png', Buffer.from([1, 2, 3]));
  put('a.woff2', Buffer.from([1, 2, 3]));
  await precompress(folder);
  for (const file of ['index.html', 'embed/a/data.csv', 'empty.txt']) {
    expect(brotliDecompressSync(read(`${file}.br`))).toEqual(read(file));
    expect(gunzipSync(read(`${file}.gz`))).toEqual(read(file));
  }
  expect(read('index.html.br').length).toBeLessThan(page.length / 20);
  for (const file of ['a.png.br', 'a.woff2.gz', 'index.html.br.gz'])
    expect(existsSync(join(folder, file))).toBe(false);
});

it('names no file twice within a site, which hosts would refuse as a link', async () => {
  for (const file of ['a.csv', 'v1/a.csv', 'v2/a.csv']) put(file, 'name,value\r\n');
  await precompress(folder);
  const forms = ['a.csv.br', 'v1/a.csv.br', 'v2/a.csv.br'];
  expect(new Set(forms.map((form) => statSync(join(folder, form)).ino)).size).toBe(3);
});

it('packs as tightly as Brotli can, but for files of figures, very long ones and the archive', async () => {
  const page = readFileSync('README.md', 'utf8');
  const atLevel = (content: string, level: number) =>
    brotliCompressSync(content, {
      params: {
        [zlib.BROTLI_PARAM_QUALITY]: level,
        [zlib.BROTLI_PARAM_MODE]: zlib.BROTLI_MODE_TEXT,
        [zlib.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(content),
      },
    });
  put('index.html', page);
  const long = page.repeat(Math.ceil(400_001 / Buffer.byteLength(page)));
  put('long/index.html', long);
  put('fr/archive.html', page.toUpperCase());
  put('embed/index.html', page.toLowerCase());
  put('fr/embed/a/light/index.html', `${page}.`);
  await precompress(folder);
  expect(read('index.html.br')).toEqual(atLevel(page, 11));
  expect(read('long/index.html.br')).toEqual(atLevel(long, 10));
  expect(read('embed/index.html.br')).toEqual(atLevel(page.toLowerCase(), 11));
  expect(read('fr/embed/a/light/index.html.br')).toEqual(atLevel(`${page}.`, 10));
  expect(read('fr/archive.html.br')).toEqual(atLevel(page.toUpperCase(), 9));
  expect(read('fr/archive.html.br').length).toBeGreaterThan(atLevel(page.toUpperCase(), 11).length);
});

it('writes the same bytes each time, from what is kept and anew, and for two files of one content', async () => {
  // A mark of its own, so that nothing of it can be kept from an earlier run.
  const content = `text ${process.hrtime.bigint()} ${'words '.repeat(50)}`;
  put('one.txt', content);
  put('two.txt', content);
  await precompress(folder);
  const first = ['one.txt.br', 'two.txt.br', 'one.txt.gz', 'two.txt.gz'].map(read);
  expect(first[1]).toEqual(first[0]);
  expect(first[3]).toEqual(first[2]);
  // Neither a time nor the name of a system.
  expect([...(first[2] ?? [])].slice(3, 10)).toEqual([0, 0, 0, 0, 0, 2, 255]);
  await precompress(folder);
  expect(['one.txt.br', 'two.txt.br', 'one.txt.gz', 'two.txt.gz'].map(read)).toEqual(first);
});
