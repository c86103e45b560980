/** The tables in a file that an editor hands in, whatever program saved it. */
import { readOds } from 'hucre/ods';
import { type Cell, type CellValue, readXls, readXlsx, type Workbook } from 'hucre/xlsx';
import { readCsv, type Sheet, tidyCell } from './csv.ts';
import { decodeSheet } from './sheet-text.ts';

/** A sheet under its name in the workbook; a file of plain text has a single one and no name. */
export type NamedSheet = Sheet & { name: string | undefined };

const cures = 'save the table as “CSV UTF-8”, or the workbook as .xlsx, and try again';

const startsWith = (bytes: Uint8Array, ...first: number[]) => first.every((byte, at) => bytes[at] === byte);
const isZip = (bytes: Uint8Array) => startsWith(bytes, 0x50, 0x4b, 3, 4);
const isOldWorkbook = (bytes: Uint8Array) => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);
/** An OpenDocument names itself at its very start. */
const isOpenDocument = (bytes: Uint8Array) =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 100)).includes('application/vnd.oasis.opendocument');

/** Codes below the space that no table holds. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const controls = /[\0-\x08\x0e-\x1f]/;

/** In the manner of the tables; a month where the spreadsheet shows no day, as it does for one that was typed so. */
function dateCell(date: Date, format = ''): string {
  const iso = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString().slice(0, 19);
  const shown = format.replace(/\[[^\]]*\]|"[^"]*"/g, '').toLowerCase();
  const isMonth = shown.includes('m') && shown.includes('y') && !shown.includes('d');
  if (iso.endsWith('-01T00:00:00')) {
    if (isMonth) return iso.slice(0, 7);
    // OpenDocument keeps to itself whether a month or its first day is shown: as Gnumeric writes it, it may be both.
    if (!shown) return iso.slice(0, 10).replaceAll('-', '/');
  }
  return iso.endsWith('T00:00:00') ? iso.slice(0, 10) : iso.replace(/:00$/, '');
}

function cellText(value: CellValue, cell: Cell | undefined): string {
  if (value === null) return cell?.formula ? '#N/A' : '';
  if (value instanceof Date) return dateCell(value, cell?.style?.numFmt);
  if (typeof value !== 'number') return tidyCell(String(value));
  const isShare = cell?.style?.numFmt?.includes('%');
  return `${Number((isShare ? value * 100 : value).toPrecision(15))}${isShare ? '%' : ''}`;
}

function sheetsOf({ sheets }: Workbook): NamedSheet[] {
  return sheets.map(({ name, rows, cells }) => ({
    name,
    delimiter: undefined,
    unclosed: undefined,
    rows: rows.map((row, at) => row.map((value, column) => cellText(value, cells?.get(`${at},${column}`)))),
  }));
}

/** The sheets of a CSV file (.csv, .tsv, .txt) or of a workbook (.xlsx, .xls, .ods), told apart by what is in it. */
export async function readSheets(bytes: Uint8Array): Promise<{ sheets: NamedSheet[] } | { message: string }> {
  const options = { readStyles: true };
  try {
    if (isOldWorkbook(bytes)) return { sheets: sheetsOf(await readXls(bytes, options)) };
    if (isZip(bytes)) {
      return {
        sheets: sheetsOf(await (isOpenDocument(bytes) ? readOds(bytes, options) : readXlsx(bytes, options))),
      };
    }
  } catch {
    return { message: `this is no workbook that can be read here: ${cures}` };
  }
  if (controls.test(decodeSheet(bytes))) return { message: `this is not a table: ${cures}` };
  return { sheets: [{ ...readCsv(bytes), name: undefined }] };
}
