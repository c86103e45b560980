import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { frozenFolder, frozenRoot, readFrozen } from '../downloads/frozen.ts';
import { pinFigures } from '../downloads/pin.ts';
import { rowsOf } from '../figures/drawing.ts';
import { figureTable } from '../figures/table.ts';
import { figureById, figures, languages } from '../stories/chosen.ts';
import { readEdition } from '../stories/edition.ts';
import { readStyleSheets } from '../stories/sheets.ts';
import { heldContent, heldTable } from './frame-content.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'held-'));
  folders.push(folder);
  return folder;
};

it.each(languages)(
  'shows the table that was frozen in %s, and not what is there for programs',
  async (language) => {
    const edition = readEdition(language, 'tests/fixtures/small');
    const root = newFolder();
    const history = figureById('seizures-history');
    const [pinned] = await pinFigures([history], edition, readStyleSheets(), root);
    const { table, asOf } = heldContent(frozenFolder(root, history.id, pinned?.version ?? ''));
    expect(asOf).toBe(edition.dataset.story.asOf);
    expect(table.header).toEqual(figureTable(history, edition).header);
    const rows = rowsOf(history, edition);
    expect(table.rows).toHaveLength(rows.length);
    table.rows.forEach((cells, index) => {
      expect(cells).toHaveLength(table.header.length);
      const tonnes = history.columns[1]?.value(rows[index]) ?? '';
      expect(cells[1]).toEqual({
        text: String(tonnes).replace('.', edition.locale.csv.decimal),
        numeric: tonnes !== '',
      });
    });
  },
);

it('reads what was frozen before with commas and points in every language', () => {
  const folder = newFolder();
  writeFileSync(
    join(folder, 'data.csv'),
    '\ufeffAnnée,Saisies (tonnes),Statut,Source\r\n2024,53.5,recoupé,"Europe 1; Daily Mail"\r\n2025,,inconnu,\r\n',
  );
  const columns = ['Année', 'Saisies (tonnes)'].map((header) => ({ header }));
  writeFileSync(join(folder, 'data.json'), JSON.stringify({ asOf: '2026-01-02', columns }));
  const { table } = heldTable(folder);
  expect(table.header).toEqual(['Année', 'Saisies (tonnes)', 'Statut', 'Source']);
  expect(table.rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['2024', '53.5', 'recoupé', 'Europe 1; Daily Mail'],
    ['2025', '', 'inconnu', ''],
  ]);
  expect(table.rows[0]?.map(({ numeric }) => numeric)).toEqual([true, true, false, false]);
});

it('shows a column that came later before status and source', () => {
  const folder = newFolder();
  writeFileSync(
    join(folder, 'data.csv'),
    '\ufeffPrison,Places,Status,Source,status_code,id,Over\r\nNîmes,200,reported,Ministry,reported,nimes,293\r\n',
  );
  const columns = ['Prison', 'Places', 'Over'].map((header) => ({ header }));
  writeFileSync(join(folder, 'data.json'), JSON.stringify({ asOf: '2026-01-02', columns }));
  const { table } = heldTable(folder);
  expect(table.header).toEqual(['Prison', 'Places', 'Over', 'Status', 'Source']);
  expect(table.rows[0]?.map(({ text }) => text)).toEqual(['Nîmes', '200', '293', 'reported', 'Ministry']);
});

it.each(languages)('reads every version that is frozen in %s', (language) => {
  const root = frozenRoot(language);
  for (const [id, versions] of Object.entries(readFrozen(root))) {
    const columns = figures.find((figure) => figure.id === id)?.columns ?? [];
    // What came later is in the newest versions alone.
    const least = columns.filter(({ isLater }) => !isLater).length;
    for (const { version } of versions) {
      const { table } = heldContent(frozenFolder(root, id, version));
      expect(table.header.length, `${id} ${version}`).toBeGreaterThanOrEqual(least + 2);
      expect(table.header.length, `${id} ${version}`).toBeLessThanOrEqual(columns.length + 2);
      expect(table.rows.length).toBeGreaterThan(0);
      for (const row of table.rows) expect(row).toHaveLength(table.header.length);
    }
  }
});
