import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { recordsIn } from '../src/dataset/table.ts';
import { checkDataset, readDataset } from '../src/stories/data.ts';
import { growing, writeGrownData } from './grown-data.ts';

const work = mkdtempSync(join(tmpdir(), 'grown-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

it('is valid, and has as many records as are asked for, the first ones among them', () => {
  expect(growing.length).toBeGreaterThan(0);
  const { dataset } = readDataset();
  const size = Object.fromEntries(
    growing.map((table) => [table.name, Math.min(table.atMost, recordsIn(table, dataset).length * 10)]),
  );
  writeGrownData(work, size);
  const checked = checkDataset(work);
  expect('problems' in checked ? checked.problems : []).toEqual([]);
  for (const table of growing) {
    const known = recordsIn(table, dataset);
    const grown = recordsIn(table, readDataset(work).dataset);
    expect(grown).toHaveLength(size[table.name] ?? 0);
    expect(grown.slice(0, known.length)).toEqual(known);
  }
});
