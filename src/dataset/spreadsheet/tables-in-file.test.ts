import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { tables } from '../../../tests/prisons.ts';
import { tablesInFile, wrongName } from './tables-in-file.ts';

type Rows = (string | null)[][];
const header: Rows = [['id'], ['a']];
const workbook = (sheets: Record<string, Rows>) =>
  writeXlsx({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows })) });
const utf8 = (text: string) => new TextEncoder().encode(text);

async function inFile(file: string, bytes: Uint8Array) {
  const { found, notes, problems } = await tablesInFile(tables.all, file, bytes);
  return { found: found.map(({ table, place }) => `${place}: ${table.name}`), notes, problems };
}

describe('a file with one table', () => {
  it.each(['sites.csv', 'sites.tsv', 'sites.txt', 'sites.CSV'])('is named after it: %s', async (file) => {
    expect(wrongName(tables.all, file)).toBeUndefined();
    expect(await inFile(file, utf8('id\tname\na\tb\n'))).toEqual({
      found: [`${file}: sites`],
      notes: [],
      problems: [],
    });
  });

  it('may be a workbook, whose sheet has a name of its own', async () => {
    expect(await inFile('sites.xlsx', await workbook({ Feuil1: header }))).toMatchObject({
      found: ['sites.xlsx: sites'],
    });
    expect(await inFile('mine.xlsx', await workbook({ sites: header }))).toMatchObject({
      found: ['mine.xlsx: sites'],
    });
    expect(await inFile('mine.xlsx', await workbook({ 'sites.csv': header }))).toMatchObject({
      found: ['mine.xlsx: sites'],
    });
    expect(await inFile('sites.xlsx', await workbook({ Feuil1: header, Feuil2: [] }))).toMatchObject({
      found: ['sites.xlsx: sites'],
    });
  });

  it('may be a workbook under the name of a CSV file', async () => {
    expect(await inFile('sites.csv', await workbook({ Feuil1: header }))).toMatchObject({
      found: ['sites.csv: sites'],
    });
  });

  it('is refused under another name', async () => {
    const [message] = (await inFile('mine.xlsx', await workbook({ Feuil1: header }))).problems;
    expect(message).toBe(
      `mine.xlsx is not named after a table: name the file after one of ${tables.all.map(({ name }) => name).join(', ')}`,
    );
    expect(wrongName(tables.all, 'site.csv')).toBe(
      'site.csv is not named after a table: did you mean sites.csv?',
    );
    expect(wrongName(tables.all, 'site.tsv')).toContain('did you mean sites.tsv?');
    expect(wrongName(tables.all, 'mine.xlsx')).toBeUndefined();
  });
});

describe('a workbook', () => {
  it('holds some tables.all; the others stay as they are', async () => {
    const { found, notes, problems } = await inFile(
      'tables.xlsx',
      await workbook({ sites: header, quotes: header, '# mine': header, Empty: [] }),
    );
    expect(found).toEqual(['tables.xlsx (sheet sites): sites', 'tables.xlsx (sheet quotes): quotes']);
    const others = tables.all.map(({ name }) => name).filter((name) => name !== 'sites' && name !== 'quotes');
    expect(notes).toEqual([
      'tables.xlsx (sheet # mine) is passed over',
      `tables.xlsx has no sheet for ${others.join(', ')}: their records stay as they are`,
    ]);
    expect(problems).toEqual([]);
  });

  it('is refused with a sheet that is no table', async () => {
    const { problems } = await inFile(
      'tables.xlsx',
      await workbook({ sites: header, quote: header, zebra: header }),
    );
    expect(problems).toEqual([
      'tables.xlsx (sheet quote) is not named after a table: did you mean quotes?; to keep it for yourself, let its name begin with #',
      expect.stringMatching(
        /^tables\.xlsx \(sheet zebra\) is not named after a table: name it after one of sources, /,
      ),
    ]);
  });

  it('is refused without any', async () => {
    expect(await inFile('tables.xlsx', await workbook({ '# a': header, '# b': header }))).toMatchObject({
      problems: ['tables.xlsx holds no table'],
    });
  });
});

describe('what is no table', () => {
  it.each([
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['a PDF', utf8('%PDF-1.4\n%\u0001\u0002\n')],
    ['a broken workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 8])],
    ['a broken workbook of old', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3])],
  ])('is answered with a sentence: %s', async (_, bytes) => {
    const { found, problems } = await inFile('sites.csv', bytes);
    expect(found).toEqual([]);
    expect(problems).toEqual([
      expect.stringMatching(
        /^sites\.csv {2}this is (not a table|no workbook that can be read here): save the table as “CSV UTF-8”, or the workbook as \.xlsx, and try again$/,
      ),
    ]);
  });
});
