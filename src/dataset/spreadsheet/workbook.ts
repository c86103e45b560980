/** All tables as one workbook, a sheet each, which spreadsheets open without converting a cell. */
import { type Cell, type CellStyle, type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { knownLanguages } from '../../locale/languages.ts';
import { cellOf } from './cells.ts';
import { columnGuide } from './column-guide.ts';
import { columnKind } from './columns.ts';
import { columnsOf, flatten } from './rows.ts';
import type { DataRecord, Table } from './tables.ts';

export interface TableOfRecords {
  table: Table;
  records: readonly DataRecord[];
}

/** Rows below the last record whose cells are text already, so that a new code keeps its zero, and which offer the lists. */
const spareRows = 100;
const asText: CellStyle = { numFmt: '@', alignment: { vertical: 'top' } };
const asLongText: CellStyle = { ...asText, alignment: { wrapText: true, vertical: 'top' } };
const asNumber: CellStyle = { alignment: { vertical: 'top' } };
const heading = { ...asText, font: { bold: true, name: 'Calibri', size: 11 } };
/** The file says when it was last changed, which would make each export another file. */
const never = new Date(0);

/** Excel opens no file with more characters in a list, or in the title of a message. */
const most = { list: 255, title: 32 };

function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest ? letters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** The sheet whose ids a column names, one or several to a cell. */
function sheetNamedIn({ references }: Table, column: string): string | undefined {
  const last = column.split('.').at(-1);
  if (last === 'sources') return 'sources';
  if (last === 'unit') return 'units';
  return last === 'holds' ? 'rules' : references?.[column]?.table;
}

/** A sheet's name as a formula writes it: a hyphen that stands free is a minus. */
const sheetInFormula = (name: string) => (/^[a-z]+$/.test(name) ? name : `'${name}'`);

/** Drop-down lists of all that a column may hold; or of the records that a cell may name. */
function choicesOf({ table, records }: TableOfRecords, columns: readonly string[]): DataValidation[] {
  return columns.flatMap((column, index): DataValidation[] => {
    const letter = letters(index);
    const range = `${letter}2:${letter}${records.length + spareRows + 1}`;
    const offered: DataValidation = { type: 'list', allowBlank: true, range };
    const { choices } = columnGuide(table, column);
    if (choices.length && choices.join().length <= most.list) {
      const errorMessage = `One of ${choices.join(', ')}`.slice(0, most.list);
      const errorTitle = column.slice(0, most.title);
      return [{ ...offered, values: choices, showErrorMessage: true, errorTitle, errorMessage }];
    }
    const sheet = sheetNamedIn(table, column);
    return sheet ? [{ ...offered, formula1: `${sheetInFormula(sheet)}!$A$2:$A$2001` }] : [];
  });
}

function styleOf(table: Table, column: string): CellStyle {
  const kind = columnKind(table, column);
  if (kind === 'number') return asNumber;
  return knownLanguages.some((language) => column.endsWith(`.${language}`)) ? asLongText : asText;
}

function cellsOf({ table, records }: TableOfRecords, columns: readonly string[]): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  columns.forEach((column, at) => {
    const text = columnGuide(table, column).descriptions.join('. ');
    cells.set(`0,${at}`, { style: heading, ...(text && { comment: { text } }) });
    const style = styleOf(table, column);
    for (let row = 1; row <= records.length + spareRows; row++) cells.set(`${row},${at}`, { style });
  });
  return cells;
}

function sheetOf({ table, records }: TableOfRecords): WriteSheet {
  const columns = columnsOf(table, records);
  return {
    name: table.name,
    columns: columns.map((column) => ({
      width: styleOf(table, column) === asLongText ? 50 : Math.max(12, column.length + 2),
    })),
    rows: [
      columns,
      ...records.map((record) => {
        const values = flatten(record);
        return columns.map((column) => {
          const value = values.get(column);
          return typeof value === 'number' ? value : cellOf(value) || null;
        });
      }),
      ...Array.from({ length: spareRows }, () => columns.map(() => null)),
    ],
    cells: cellsOf({ table, records }, columns),
    freezePane: { rows: 1, columns: 1 },
    dataValidations: choicesOf({ table, records }, columns),
  };
}

/** The bytes of an Excel workbook (.xlsx): numbers as numbers, all else as text. The same tables give the same bytes. */
export async function writeWorkbook(tables: readonly TableOfRecords[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: tables.map(sheetOf), properties: { created: never, modified: never } });
}
