import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { frozenFolder, frozenRoot, readFrozen } from '../downloads/frozen.ts';
import { requireFrozen } from './frozen-files.ts';

const work = mkdtempSync(join(tmpdir(), 'frozen-files-'));
const published = join(work, 'public');
afterAll(() => rmSync(work, { recursive: true, force: true }));

it('holds the frozen files to the hashes that they were frozen with', () => {
  cpSync('public/prisons', published, { recursive: true });
  expect(() => requireFrozen(published)).not.toThrow();
  const root = frozenRoot('en', published);
  const [[figure = '', [version] = []] = []] = Object.entries(readFrozen(root));
  const folder = frozenFolder(root, figure, version?.version ?? '');
  const table = join(folder, 'data.json');
  // As git writes it on Windows where nothing tells it not to.
  writeFileSync(table, readFileSync(table, 'utf8').replaceAll('\n', '\r\n'));
  expect(() => requireFrozen(published)).toThrow(`${table} is not as frozen: others cite these bytes`);
  rmSync(join(folder, 'chart.svg'));
  expect(() => requireFrozen(published)).toThrow('and 1 more frozen files are not as frozen');
});
