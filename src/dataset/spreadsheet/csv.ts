/** Rows of cells as the bytes that spreadsheets read and write. */
import { dsvFormat } from 'd3';
import { decodeSheet } from './sheet-text.ts';

export interface Sheet {
  /** Undefined in a workbook, whose cells need none. */
  delimiter: string | undefined;
  /** Trimmed cells; the first row is the header, and empty rows are kept so that row numbers hold. */
  rows: string[][];
  /** The spreadsheet's number of a row whose last cell opens a quotation mark that nothing closes. */
  unclosed: number | undefined;
}

const byteOrderMark = '\ufeff';
const couldRun = /^'*(?:\s*[=+\-@]|[\t\r\n])/;
const number = /^-?\d+([.,]\d+)?(e[+-]?\d+)?$/i;

/** A cell that a spreadsheet could take for a formula gets an apostrophe, which shows it as a text. */
function escapeFormula(cell: string): string {
  return couldRun.test(cell) && !number.test(cell) ? `'${cell}` : cell;
}

function unescapeFormula(cell: string): string {
  return cell.startsWith("'") && couldRun.test(cell) ? cell.slice(1) : cell;
}

function quote(cell: string, delimiter: string): string {
  // Some spreadsheets take a number in quotation marks for a text.
  if (delimiter === ';' && number.test(cell)) return cell;
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** UTF-8 with a byte-order mark, without which Excel takes é for Ã©; CRLF after rows. */
export function writeCsv(rows: readonly (readonly string[])[], delimiter: ',' | ';' = ','): Uint8Array {
  const lines = rows.map(
    (row) =>
      `${row.map((cell) => quote(escapeFormula(cell.normalize('NFC')), delimiter)).join(delimiter)}\r\n`,
  );
  return new TextEncoder().encode(byteOrderMark + lines.join(''));
}

/** Excel writes sep=; above the header where it is asked to, and shows it in no row. */
const separatorLine = /^"?sep=([,;\t])"?[,;\t]*\r?\n/i;

/** The one of ; , and tab that stands most often in the header line outside quotation marks. */
function detectDelimiter(text: string): string {
  const header = text.replace(/[\r\n].*/s, '').replace(/"[^"]*"/g, '');
  const parts = (delimiter: string) => header.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, other) => (parts(other) > parts(best) ? other : best));
}

/** Spaces around a cell are slips, and line breaks inside one are the spreadsheet's. */
export function tidyCell(cell: string): string {
  return cell.trim().replace(/\r\n?/g, '\n');
}

/** Reads UTF-8, UTF-16 or Windows-1252, with `;`, `,` or tab between cells. */
export function readCsv(bytes: Uint8Array): Sheet {
  const whole = decodeSheet(bytes).normalize('NFC');
  const text = whole.replace(separatorLine, '');
  const delimiter = separatorLine.exec(whole)?.[1] ?? detectDelimiter(text);
  // A quotation mark that is not closed swallows all that follows, and this end with it.
  const end = '\0end';
  const parsed = dsvFormat(delimiter).parseRows(`${text.replace(/\n$/, '')}\n${end}`);
  const closed = parsed.at(-1)?.[0] === end;
  return {
    delimiter,
    rows: (closed ? parsed.slice(0, -1) : parsed).map((row) =>
      row.map((cell) => unescapeFormula(tidyCell(cell))),
    ),
    unclosed: closed ? undefined : parsed.length,
  };
}
