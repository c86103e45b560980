/** Tables as spreadsheets write them. */
import { describe, expect, it } from 'vitest';
import { imported, refusals, sheet } from '../../../tests/imported-table.ts';
import { tables } from '../../../tests/prisons.ts';
import { writeCsv } from './csv.ts';
import { importTable } from './import.ts';

describe('what spreadsheets write', () => {
  /** As Excel in France saves a table as CSV. */
  function frenchExcel(rows: readonly (readonly string[])[], encoding = 'windows-1252'): Uint8Array {
    const cells = rows.map((row) =>
      row.map((cell) => {
        const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(cell) ?? [];
        const shown = day
          ? `${day}/${month}/${year}`
          : /^-?\d+\.\d+$/.test(cell)
            ? cell.replace('.', ',')
            : cell;
        const typed = shown === 'true' ? 'VRAI' : /^0\d+$/.test(shown) ? String(Number(shown)) : shown;
        return /[;"\n]/.test(typed) ? `"${typed.replaceAll('"', '""')}"` : typed;
      }),
    );
    const text = `${cells.map((row) => row.join(';')).join('\r\n')}\r\n`;
    if (encoding === 'utf-8') return new TextEncoder().encode(text);
    const byte = new Map(
      Array.from({ length: 256 }, (_, code) => [
        new TextDecoder('windows-1252').decode(Uint8Array.of(code)),
        code,
      ]),
    );
    return Uint8Array.from([...text], (character) => byte.get(character) ?? 0x3f);
  }

  it.each(tables.all.map(({ name }) => [name]))('is read: %s by Excel in France, unchanged', (name) => {
    for (const [folder, encoding] of [
      ['data/prisons', 'utf-8'],
      ['tests/fixtures/small', 'windows-1252'],
    ] as const) {
      const { table, text, rows } = sheet(name, folder);
      const shown = rows.map((row) => row.map((cell) => cell.replace(/^2025-04$/, 'avr-25')));
      expect(importTable(table, frenchExcel(shown, encoding), text)).toMatchObject({ changes: [], text });
    }
  });

  it('is read: 53,5 with semicolons in Windows-1252, changed', () => {
    const quotes = sheet('quotes');
    quotes.set('said-minister', 'by', 'Gérald’s office; “été”');
    quotes.set('said-minister', 'on', '2021-03-07');
    const { changes } = imported(quotes.table, frenchExcel(quotes.rows), quotes.text);
    expect(changes).toEqual([
      { id: 'said-minister', column: 'by', before: 'A minister', after: 'Gérald’s office; “été”' },
      { id: 'said-minister', column: 'on', before: '2021-03-06', after: '2021-03-07' },
    ]);
    const years = sheet('seizures-years');
    years.set('seized-2021', 'tonnes', '53.5');
    expect(imported(years.table, frenchExcel(years.rows), years.text).changes).toEqual([
      { id: 'seized-2021', column: 'tonnes', before: '18.3', after: '53.5' },
    ]);
  });

  it('is read: a department whose first digit a spreadsheet dropped', () => {
    const sites = sheet('sites');
    const text = sites.text.replace('"77"', '"01"').replace('"77288"', '"01004"');
    sites.set('melun', 'department', '1');
    sites.set('melun', 'commune', '1004');
    expect(imported(sites.table, writeCsv(sites.rows), text).text).toBe(text);
  });

  it('is read: empty columns to the right of the last', () => {
    const years = sheet('seizures-years');
    const rows = years.rows.map((row, index) => [...row, '', ...(index ? ['', ''] : [])]);
    expect(imported(years.table, writeCsv(rows), years.text).text).toBe(years.text);
  });

  it('is read: a date that could be two, where another date of the file can be only one', () => {
    const sources = sheet('sources');
    sources.set('gazette', 'read', '04/05/2022');
    sources.set('bureau', 'read', '16/05/2022');
    expect(sources.import().changes).toEqual([
      { id: 'gazette', column: 'read', before: '2022-01-01', after: '2022-05-04' },
      { id: 'bureau', column: 'read', before: '2022-01-01', after: '2022-05-16' },
    ]);
    // A text tells nothing of how dates are written.
    sources.set('gazette', 'publisher', '16/05/2022');
    sources.set('bureau', 'read', '2022-05-16');
    expect(refusals(sources.table, writeCsv(sources.rows), sources.text)).toEqual([
      'sources.csv row 2, column read  "04/05/2022" can be read as 2022-05-04 or 2022-04-05: write the one that you mean',
    ]);
  });

  it('is refused where a letter was lost on the way', () => {
    const claims = sheet('claims');
    const text = claims.text.replace('rose & rose', 'rose → rose');
    claims.set('claim-growth', 'said.en', 'Seizures rose ? rose.');
    expect(refusals(claims.table, writeCsv(claims.rows), text)).toEqual([
      'claims.csv row 3, column said.en  ? stands in place of “→”: save the table as “CSV UTF-8” and try again',
    ]);
  });
});
