import { writeOds } from 'hucre/ods';
import { type CellValue, readXlsx, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { tableIn } from '../../../tests/edited-table.ts';
import { tables } from '../../../tests/prisons.ts';
import { languages } from '../../stories/chosen.ts';
import { importSheet } from './import.ts';
import { readSheets } from './read-sheets.ts';
import { rowsOf } from './rows.ts';
import type { Table } from './tables.ts';
import { writeWorkbook } from './workbook.ts';

const all = (folder?: string) => tables.all.map(({ name }) => tableIn(name, folder));

async function sheetsOf(bytes: Uint8Array) {
  const read = await readSheets(bytes);
  if ('message' in read) throw new Error(read.message);
  return read.sheets;
}

describe('the workbook', () => {
  it.each(['data/prisons', 'tests/fixtures/small'])('brings back what it was made of: %s', async (folder) => {
    const sheets = await sheetsOf(await writeWorkbook(all(folder)));
    expect(sheets.map(({ name }) => name)).toEqual(tables.all.map(({ name }) => name));
    for (const [index, { table, text }] of all(folder).entries()) {
      const sheet = sheets[index];
      expect(sheet && importSheet(table, sheet, text)).toMatchObject({
        changes: [],
        added: [],
        removed: [],
        text,
      });
    }
  });

  it('is the same bytes for the same tables.all, on any day', async () => {
    onTestFinished(() => void vi.useRealTimers());
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-01-01') });
    const before = await writeWorkbook(all());
    vi.setSystemTime(new Date('2026-02-03T04:05:06'));
    expect(Buffer.from(await writeWorkbook(all())).equals(Buffer.from(before))).toBe(true);
  });

  it('keeps as text what a program could take for something else', async () => {
    const { table, records } = tableIn('quotes');
    const words = [
      '=1+1',
      '+33',
      '-a',
      '@SUM(A1)',
      "'tick",
      '01',
      '1/2',
      ' x',
      'a\nb',
      '2025-04',
      '130 %',
      'TRUE',
    ];
    const edited = words.map((text, index) => ({ ...records[0], id: `q-${index}`, words: text }));
    const [sheet] = await sheetsOf(await writeWorkbook([{ table, records: edited }]));
    expect(sheet?.rows.slice(0, words.length + 1)).toEqual(
      rowsOf(table, edited).map((row) => row.map((cell) => cell.trim())),
    );
    const { sheets } = await readXlsx(await writeWorkbook([{ table, records: edited }]), {
      readStyles: true,
    });
    const cells = [...(sheets[0]?.cells ?? [])].filter(([place]) => place.endsWith(',1'));
    expect(cells.filter(([, { style, formula }]) => style?.numFmt !== '@' || formula)).toEqual([]);
    // A row that an editor adds below the last is text as well.
    expect(cells.length).toBe(words.length + 101);
  });
});

describe('a sheet of the workbook', () => {
  async function sheetNamed(name: string) {
    const { sheets } = await readXlsx(await writeWorkbook(all()), { readStyles: true });
    const sheet = sheets.find((candidate) => candidate.name === name);
    if (!sheet) throw new Error(`there is no sheet ${name}`);
    return sheet;
  }

  it('holds its header still, and tells what belongs in a column', async () => {
    const sheet = await sheetNamed('sites');
    expect(sheet.freezePane).toMatchObject({ rows: 1, columns: 1 });
    const note = (column: string) => sheet.cells?.get(`0,${sheet.rows[0]?.indexOf(column)}`)?.comment?.text;
    expect(note('hour.at')).toContain('Day and hour in French time');
    expect(note('hour.at')).toContain('such as 2025-04-14T20:00');
    expect(note('longitude')).toBe('Degrees WGS84, east is positive');
    expect(note('position.sources')).toBe(
      'Where the coordinates come from. The id of a record in sources.json',
    );
    expect(note('commune')).toBeUndefined();
  });

  it('offers all that a column may hold', async () => {
    const years = await sheetNamed('seizures-years');
    expect(years.dataValidations).toContainEqual(
      expect.objectContaining({
        type: 'list',
        values: ['reported', 'checked', 'derived', 'disputed', 'gap'],
        showErrorMessage: true,
        range: `D2:D${years.rows.length}`,
      }),
    );
  });

  it('stays within what Excel opens', async () => {
    const { sheets } = await readXlsx(await writeWorkbook(all('data/prisons')));
    const offers = sheets.flatMap(({ dataValidations = [] }) => dataValidations);
    expect(offers.length).toBeGreaterThan(50);
    for (const { values = [], errorTitle = '', errorMessage = '' } of offers) {
      expect([values.join().length <= 255, errorTitle.length <= 32, errorMessage.length <= 255]).toEqual([
        true,
        true,
        true,
      ]);
    }
  });

  it('offers sources, of which a cell may name several', async () => {
    const { rows, dataValidations } = await sheetNamed('sites');
    const columns = rows[0]?.filter((name) => String(name).endsWith('sources')).length;
    const offers = dataValidations?.filter(({ formula1 }) => formula1?.startsWith('sources!$A$2:'));
    expect(offers?.length).toBe(columns);
    expect(offers?.some(({ showErrorMessage }) => showErrorMessage)).toBe(false);
  });

  it('quotes the name of a sheet with a hyphen, which a formula would take for a minus', async () => {
    const { dataValidations } = await sheetNamed('seizures-years');
    const formulas = dataValidations?.map(({ formula1 }) => formula1);
    expect(formulas).toContain("'seizures-growth'!$A$2:$A$2001");
  });

  it('has a column for each language', async () => {
    const { rows } = await sheetNamed('corrections');
    expect(rows[0]).toEqual(expect.arrayContaining(languages.map((language) => `wrong.${language}`)));
  });
});

describe('what editors type into a workbook', () => {
  const cell = (value: CellValue, numFmt?: string) => ({ value, style: { ...(numFmt && { numFmt }) } });
  const typed = [
    [cell(1004), '1004'],
    [cell(0.1 + 0.2), '0.3'],
    [cell(1.306, '0.0%'), '130.6%'],
    [cell(true), 'true'],
    [cell(' spaces '), 'spaces'],
    [cell(new Date('2025-04-14T00:00:00Z'), 'dd/mm/yyyy'), '2025-04-14'],
    [cell(new Date('2025-04-14T20:00:00Z'), 'dd/mm/yyyy hh:mm'), '2025-04-14T20:00'],
    [cell(new Date('2025-04-01T00:00:00Z'), 'mmm-yy'), '2025-04'],
    [cell(new Date('2025-04-14T00:00:00Z'), 'mmm-yy'), '2025-04-14'],
    [cell(new Date('2025-04-01T00:00:00Z'), 'dd/mm/yyyy'), '2025-04-01'],
    [{ value: 3, formula: '1+2', formulaResult: 3 }, '3'],
    [{ formula: 'NOW()' }, '#N/A'],
  ] as const;

  it.each(typed.map(([written, expected]) => ({ written, expected })))(
    'is read as $expected',
    async ({ written, expected }) => {
      const sheet: WriteSheet = {
        name: 'sites',
        rows: [['id'], ['value' in written ? written.value : null]],
        cells: new Map([['1,0', written]]),
      };
      const [read] = await sheetsOf(await writeXlsx({ sheets: [sheet] }));
      expect(read?.rows[1]?.[0]).toBe(expected);
    },
  );

  it('is read from OpenDocument, too', async () => {
    const rows = [
      ['id', 'on', 'n'],
      ['é', new Date('2025-04-14T20:00:00Z'), 53.5],
      ['x', new Date('2025-04-01T00:00:00Z'), 1],
    ];
    const [read] = await sheetsOf(await writeOds({ sheets: [{ name: 'quotes', rows }] }));
    expect(read?.name).toBe('quotes');
    expect(read?.rows.map((row) => row.slice(0, 3))).toEqual([
      ['id', 'on', 'n'],
      ['é', '2025-04-14T20:00', '53.5'],
      ['x', '2025/04/01', '1'],
    ]);
  });
});

it('a table of a workbook with a cell too many says which', async () => {
  const { table, text } = tableIn('facts') as { table: Table; text: string };
  const [sheet] = await sheetsOf(
    await writeXlsx({ sheets: [{ name: 'facts', rows: [['id'], ['a', 'b']] }] }),
  );
  expect(sheet && importSheet(table, sheet, text)).toMatchObject({
    problems: [
      {
        row: 2,
        message: 'this row has 2 cells, but the header has 1: name the columns of the others, or empty them',
      },
    ],
  });
});
