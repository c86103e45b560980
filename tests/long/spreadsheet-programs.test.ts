/** What real spreadsheets make of the tables: opened and saved, nothing has changed; and nothing wrong is believed. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCsv, type Sheet, writeCsv } from '../../src/dataset/spreadsheet/csv.ts';
import { importSheet } from '../../src/dataset/spreadsheet/import.ts';
import { rowsOf } from '../../src/dataset/spreadsheet/rows.ts';
import { printSheetProblem } from '../../src/dataset/spreadsheet/sheet-problem.ts';
import type { DataRecord, Table } from '../../src/dataset/spreadsheet/tables.ts';
import { tablesInFile } from '../../src/dataset/spreadsheet/tables-in-file.ts';
import { writeWorkbook } from '../../src/dataset/spreadsheet/workbook.ts';
import { tableIn, tableNamed } from '../edited-table.ts';
import { tables } from '../prisons.ts';
import {
  charsets,
  libreOfficeSavingIn,
  savedBy,
  spreadsheetPrograms,
  unaskedLibreOffice,
} from '../spreadsheet-programs.ts';

const work = mkdtempSync(join(tmpdir(), 'programs-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const ways = spreadsheetPrograms(work);
const all = tables.all.map(({ name }) => tableIn(name, 'data/prisons'));

/** Texts that programs take for numbers, dates, hours, formulas or truths; quotes hold what somebody said. */
const tempting = [
  ...['01', '01004', '2E3', '1E10', '12345678901234567890', '12%', '130.6%', '8.50', '1,263', '1 263', '−5'],
  ...['1/2', '3-4', '12-25', '13/14', 'mars 2024', 'Apr-25', 'Jan 5', '2025-04', '2024-06-01', '20:00'],
  ...['2025-04-14T20:00', 'TRUE', 'vrai', '=1+1', '@home', '-dash', '+33 1', "'tick", "'=x", 'a\nb', 'é ’ →'],
];
/** Those of which some program keeps too little to know them again. */
const lost = ['1/2', 'Apr-25', 'Jan 5', '12345678901234567890'];
const quotes = tableNamed('quotes');
const [quote] = tableIn('quotes', 'data/prisons').records;
const said = tempting.map((words, index) => ({ ...quote, id: `said-${index}`, words }) as DataRecord);
const saidText = JSON.stringify({ quotes: said });

const file = (name: string, bytes: Uint8Array) => {
  writeFileSync(join(work, name), bytes);
  return join(work, name);
};
let csvFiles: string[];
let tempted: string;
let workbook: string;
let temptedWorkbook: string;
beforeAll(async () => {
  csvFiles = all.map(({ table, records }) => file(`${table.name}.csv`, writeCsv(rowsOf(table, records))));
  tempted = file('tempted.csv', writeCsv(rowsOf(quotes, said)));
  workbook = file('tables.xlsx', await writeWorkbook(all));
  temptedWorkbook = file('tempted.xlsx', await writeWorkbook([{ table: quotes, records: said }]));
});

/** What an import would do: a line for each difference or problem. */
function told(table: Table, sheet: Sheet, text: string): string[] {
  const result = importSheet(table, sheet, text);
  if ('problems' in result)
    return result.problems.map((problem) =>
      'file' in problem ? problem.message : printSheetProblem(table.name, problem),
    );
  return [
    ...result.changes.map(({ id, column, before, after }) => `${id} ${column}: ${before} → ${after}`),
    ...result.added.map((id) => `${id} added`),
    ...result.removed.map((id) => `${id} removed`),
    ...(result.text === text ? [] : [`${table.name}: another text`]),
  ];
}

it.each([['csv'], ['xlsx']] as const)('LibreOffice, where nobody chooses UTF-8: %s', async (format) => {
  const saved = savedBy(unaskedLibreOffice(work), csvFiles, format, work);
  for (const { table, text, records } of all) {
    const name = `${table.name}.${format}`;
    const [only] = (await tablesInFile(tables.all, name, saved.get(name) ?? new Uint8Array())).found;
    const lines = only ? told(table, only.sheet, text) : ['no table'];
    // As CSV the bytes are the old ones again.
    const garbled = format === 'xlsx' && /[^ -~\s]/.test(rowsOf(table, records).flat().join(' '));
    expect(lines).toEqual(
      garbled ? [expect.stringContaining('is UTF-8 and was opened as Windows-1252: export it again')] : [],
    );
  }
});

it.each(Object.keys(charsets) as (keyof typeof charsets)[])('LibreOffice, saving in %s', async (charset) => {
  const saved = savedBy(libreOfficeSavingIn(charset, work), csvFiles, 'csv', work);
  const isWhole = charset === 'Windows-1252' || charset === 'UTF-16';
  for (const { table, text, records } of all) {
    const lines = told(table, readCsv(saved.get(`${table.name}.csv`) ?? new Uint8Array()), text);
    // é has a place in ISO-8859, the apostrophe of print has none.
    const foreign = charset.startsWith('ISO') ? /[^ -~\s\u00a0-\u00ff]/ : /[^ -~\s]/;
    const isLost = foreign.test(rowsOf(table, records).flat().join(' '));
    const refused = expect.stringMatching(
      /^\S+ row \d+, column \S+ {2}.* stands .*: save (it|the table) as “CSV UTF-8” and try again$/,
    );
    expect(lines).toEqual(isWhole || !isLost ? [] : lines.map(() => refused));
    expect(lines.length > 0).toBe(isLost && !isWhole);
  }
});

describe.each(ways)('$name', (way) => {
  it.each(['csv', ...way.workbooks] as const)(
    'saves every table as %s so that nothing is to change',
    async (format) => {
      const saved = savedBy(way, csvFiles, format, work);
      expect(saved.size).toBe(tables.all.length);
      for (const { table, text } of all) {
        const name = `${table.name}.${format}`;
        const [only] = (await tablesInFile(tables.all, name, saved.get(name) ?? new Uint8Array())).found;
        expect(only && told(only.table, only.sheet, text)).toEqual([]);
      }
    },
  );

  it('changes no text of which the change is believed', () => {
    const bytes = savedBy(way, [tempted], 'csv', work).get('tempted.csv');
    const { rows, ...sheet } = readCsv(bytes ?? new Uint8Array());
    const [header = [], ...others] = rows;
    expect(others.length).toBe(said.length);
    const refused: (string | undefined)[] = [];
    const changes = others.flatMap((row, index) => {
      const result = importSheet(quotes, { ...sheet, rows: [header, row] }, saidText);
      if ('changes' in result) return result.changes;
      refused.push(tempting[index]);
      return [];
    });
    expect(changes).toEqual([]);
    // The others come back as they were.
    expect(refused.filter((words) => !lost.includes(words ?? ''))).toEqual([]);
  });

  it.each(way.workbooks)('saves the workbook as %s so that nothing is to change', async (format) => {
    const saved = savedBy(way, [workbook, temptedWorkbook], format, work);
    const tablesOf = async (name: string) => {
      const result = await tablesInFile(
        tables.all,
        `${name}.${format}`,
        saved.get(`${name}.${format}`) ?? new Uint8Array(),
      );
      expect(result.problems).toEqual([]);
      return result.found;
    };
    const found = await tablesOf('tables');
    expect(found.map(({ table }) => table)).toEqual([...tables.all]);
    for (const [index, { table, sheet }] of found.entries())
      expect(told(table, sheet, all[index]?.text ?? '')).toEqual([]);
    const [only] = await tablesOf('tempted');
    expect(only && told(only.table, only.sheet, saidText)).toEqual([]);
  });
});

it('LibreOffice keeps the lists and the notes of the workbook', async () => {
  const of = async (bytes: Uint8Array) => {
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    return sheets.map(({ name, dataValidations, cells }) => ({
      name,
      // In what order they stand is LibreOffice's to choose.
      lists: dataValidations
        ?.map(({ range, values, formula1 }) => [String(range), values ?? formula1] as const)
        .sort(([one], [other]) => one.localeCompare(other)),
      notes: [...(cells ?? [])].flatMap(([place, { comment }]) => (comment ? [[place, comment.text]] : [])),
    }));
  };
  const saved = savedBy(unaskedLibreOffice(work), [workbook], 'xlsx', work).get('tables.xlsx');
  const found = await of(saved ?? new Uint8Array());
  expect(found).toEqual(await of(readFileSync(workbook)));
  expect(found.every(({ notes }) => notes.length > 1)).toBe(true);
});
