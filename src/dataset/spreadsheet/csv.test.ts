import { describe, expect, it } from 'vitest';
import { readCsv, writeCsv } from './csv.ts';

const written = (rows: string[][]) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(rows));
const utf8 = (text: string) => new TextEncoder().encode(text);

it('writes a byte-order mark, commas and CRLF, and quotes what needs it', () => {
  expect(
    written([
      ['id', 'text'],
      ['é', 'a, "b"\nc'],
    ]),
  ).toBe('\ufeffid,text\r\né,"a, ""b""\nc"\r\n');
});

it('writes semicolons where the comma stands within numbers, which are never quoted', () => {
  const rows = [
    ['id', 'text; text', 'number'],
    ['é', 'a, b', '-53,5'],
    ['x', 'a;=1+1', '8'],
    ['y', '=1;2', '-1,5;=A1'],
    ['z', '-1,5 tonnes', ' 1,5'],
  ];
  const bytes = writeCsv(rows, ';');
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(
    '\ufeffid;"text; text";number\r\né;"a, b";-53,5\r\nx;"a;=1+1";8\r\n' +
      `y;"'=1;2";"'-1,5;=A1"\r\nz;"'-1,5 tonnes";" 1,5"\r\n`,
  );
  expect(readCsv(bytes)).toMatchObject({
    delimiter: ';',
    rows: rows.map((row) => row.map((cell) => cell.trim())),
  });
});

describe('a cell that a spreadsheet could run as a formula (CSV injection)', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+33', "'+33"],
    ['-a', "'-a"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', '"\'\t=1"'],
    ['\r=1', '"\'\r=1"'],
    [' =1', "' =1"],
    ["'=1", "''=1"],
    ['-16', '-16'],
    ['-16.5', '-16.5'],
    ["’tis '=1", "’tis '=1"],
    ["'tis", "'tis"],
  ])('%j is written %j and read as it was', (cell, cellInFile) => {
    expect(written([['id'], [cell]])).toBe(`\ufeffid\r\n${cellInFile}\r\n`);
    expect(readCsv(writeCsv([['id'], [cell]])).rows[1]).toEqual([cell.replace('\r', '\n')]);
  });
});

describe('reading', () => {
  it.each([
    ['commas', 'id,a\r\nx,1\r\n', ','],
    ['semicolons, though a text holds commas', 'id;"a, b, c"\r\nx;1\r\n', ';'],
    ['tabs', 'id\ta\nx\t1\n', '\t'],
    ['semicolons, though rows hold more commas', 'id;a\nx;1\n1,2,3;4,5,6\n', ';'],
    ['semicolons where lines end as on an old Mac', 'id;a\rx;1\r1,2,3;4,5,6\r', ';'],
    ['commas, where there is as much of each', 'id,a;b\nx,1', ','],
  ])('finds out %s', (_, text, delimiter) => {
    const sheet = readCsv(utf8(text));
    expect(sheet.delimiter).toBe(delimiter);
    expect(sheet.rows[1]).toEqual(['x', '1']);
  });

  it.each([
    ['UTF-8', utf8('id\né ’')],
    ['UTF-8 with a byte-order mark', utf8('\ufeffid\né ’')],
    ['Windows-1252', Uint8Array.from([0x69, 0x64, 0x0a, 0xe9, 0x20, 0x92])],
    ['UTF-16, Excel’s “Unicode text”', new Uint8Array(Buffer.from('\ufeffid\né ’', 'utf16le'))],
  ])('understands %s', (_, bytes) => {
    expect(readCsv(bytes).rows.slice(0, 2)).toEqual([['id'], ['é ’']]);
  });

  it.each([
    ['ÿd', [0xff, 0x64]],
    ['iþ', [0x69, 0xfe]],
  ])('takes a file that begins with %s for Windows-1252', (name, bytes) => {
    expect(readCsv(Uint8Array.from([...bytes, 0x0a, 0xe9])).rows).toEqual([[name], ['é']]);
  });

  it.each([
    ['id\nx', [['id'], ['x']]],
    ['id\nx\n', [['id'], ['x']]],
    ['id\r\nx\r\n', [['id'], ['x']]],
    ['id\rx\r', [['id'], ['x']]],
    ['id\nx\n\n', [['id'], ['x'], ['']]],
    ['', [['']]],
  ])('ends with the last row, whatever ends that: %j', (text, rows) => {
    expect(readCsv(utf8(text))).toMatchObject({ rows, unclosed: undefined });
  });

  it('trims spaces, keeps empty rows for their numbers, and joins a quoted cell over lines', () => {
    const { rows } = readCsv(utf8('id , a\r\n\r\n x\u00a0,"1\r\n2"\r\n'));
    expect(rows.slice(0, 3)).toEqual([['id', 'a'], [''], ['x', '1\n2']]);
  });

  it('notices a quotation mark that is not closed', () => {
    expect(readCsv(utf8('id,a\r\nx,"1\r\ny,2\r\n')).unclosed).toBe(2);
    expect(readCsv(utf8('id,a\r\nx,"1"\r\ny,2')).unclosed).toBeUndefined();
    expect(readCsv(utf8('id\r\nx\r\n"y\r\n')).unclosed).toBe(3);
  });
});

it('composes letters and their accents, which a Mac sets apart', () => {
  expect(readCsv(utf8('name\nNi\u0302mes\n')).rows).toEqual([['name'], ['N\u00eemes']]);
});
