/** Which of a story's tables a file holds: a file is named after its table, or its sheets are. */
import { closest } from '../did-you-mean.ts';
import type { Sheet } from './csv.ts';
import { type NamedSheet, readSheets } from './read-sheets.ts';
import type { Table } from './tables.ts';

export interface SheetOfTable {
  table: Table;
  sheet: Sheet;
  /** What an editor is told where a problem stands in. */
  place: string;
}

export interface TablesInFile {
  found: SheetOfTable[];
  notes: string[];
  problems: string[];
}

const ending = /\.(csv|tsv|txt|xlsx|xlsm|xls|ods)$/i;
const ofWorkbook = /\.(xlsx|xlsm|xls|ods)$/i;
type Tables = readonly Table[];

const namesOf = (tables: Tables) => tables.map(({ name }) => name);

/** Gnumeric calls a sheet after the whole file, ending and all. */
const tableNamed = (tables: Tables, name: string) =>
  tables.find((table) => table.name === name.replace(ending, ''));

const isEmpty = ({ rows }: Sheet) => rows.every((row) => row.every((cell) => cell === ''));

function notATable(tables: Tables, file: string): string {
  const names = namesOf(tables);
  const [, end = 'csv'] = ending.exec(file) ?? [];
  const meant = closest(file.replace(ending, ''), names);
  const hint = meant ? `did you mean ${meant}.${end}?` : `name the file after one of ${names.join(', ')}`;
  return `${file} is not named after a table: ${hint}`;
}

/** Why a file cannot be read, told by its name alone. */
export function wrongName(tables: Tables, file: string): string | undefined {
  return ofWorkbook.test(file) || tableNamed(tables, file) ? undefined : notATable(tables, file);
}

function sheetNotATable(tables: Tables, name: string, place: string): string {
  const names = namesOf(tables);
  const meant = closest(name, names);
  const hint = meant ? `did you mean ${meant}?` : `name it after one of ${names.join(', ')}`;
  return `${place} is not named after a table: ${hint}; to keep it for yourself, let its name begin with #`;
}

/** The tables of a workbook with several sheets. */
function tablesOfSheets(
  tables: Tables,
  file: string,
  sheets: readonly (NamedSheet & { name: string })[],
): TablesInFile {
  const result: TablesInFile = { found: [], notes: [], problems: [] };
  for (const sheet of sheets) {
    const place = `${file} (sheet ${sheet.name})`;
    const table = tableNamed(tables, sheet.name);
    if (table) result.found.push({ table, sheet, place });
    else if (sheet.name.startsWith('#')) result.notes.push(`${place} is passed over`);
    else if (!isEmpty(sheet)) result.problems.push(sheetNotATable(tables, sheet.name, place));
  }
  const absent = namesOf(tables).filter((name) => !result.found.some(({ table }) => table.name === name));
  if (result.found.length && absent.length && result.found.length > 1)
    result.notes.push(`${file} has no sheet for ${absent.join(', ')}: their records stay as they are`);
  if (!result.found.length && !result.problems.length) result.problems.push(`${file} holds no table`);
  return result;
}

/** The tables in a file, by its name without folders and by its bytes. */
export async function tablesInFile(tables: Tables, file: string, bytes: Uint8Array): Promise<TablesInFile> {
  const read = await readSheets(bytes);
  if ('message' in read) return { found: [], notes: [], problems: [`${file}  ${read.message}`] };
  const filled = read.sheets.filter((sheet) => !isEmpty(sheet));
  const [only] = filled.length ? filled : read.sheets;
  if (filled.length < 2 && only) {
    const table = (only.name && tableNamed(tables, only.name)) || tableNamed(tables, file);
    return table
      ? { found: [{ table, sheet: only, place: file }], notes: [], problems: [] }
      : { found: [], notes: [], problems: [notATable(tables, file)] };
  }
  return tablesOfSheets(
    tables,
    file,
    filled.map((sheet) => ({ ...sheet, name: sheet.name ?? '' })),
  );
}
