/**
 * Takes the dataset to a spreadsheet and back.
 *
 *   npm run data -- export [FOLDER]               writes a CSV for each table, to spreadsheets/ unless a folder is named
 *   npm run data -- export --xlsx [FILE]          writes one workbook with a sheet a table, spreadsheets/tables.xlsx
 *   npm run data -- import FILE… [--dry-run]      checks tables, shows what they change, and only then writes the JSON
 *                                [--remove [ID,ID]]  lets records go whose rows are missing: all, or those named
 *
 * Exits 1, with nothing written, on any problem.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { decodeText } from '../src/dataset/decode.ts';
import { parseJson } from '../src/dataset/json.ts';
import { printProblem } from '../src/dataset/problem.ts';
import type { FileName } from '../src/dataset/shapes.ts';
import { writeCsv } from '../src/dataset/spreadsheet/csv.ts';
import { type ImportedTable, importSheet } from '../src/dataset/spreadsheet/import.ts';
import type { ImportProblem } from '../src/dataset/spreadsheet/imported-shape.ts';
import {
  missingRows,
  type Removal,
  removalIn,
  removedInVain,
} from '../src/dataset/spreadsheet/missing-rows.ts';
import { printable } from '../src/dataset/spreadsheet/printable.ts';
import { rowsOf } from '../src/dataset/spreadsheet/rows.ts';
import { onSheet, printSheetProblem } from '../src/dataset/spreadsheet/sheet-problem.ts';
import { recordsOf, type Table } from '../src/dataset/spreadsheet/tables.ts';
import { type SheetOfTable, tablesInFile, wrongName } from '../src/dataset/spreadsheet/tables-in-file.ts';
import { type TableOfRecords, writeWorkbook } from '../src/dataset/spreadsheet/workbook.ts';
import { checkContents, dataFolder, readContents, tables } from '../src/stories/data.ts';

const usage =
  'Write npm run data -- export [FOLDER], export --xlsx [FILE], or import FILE… [--dry-run] [--remove [ID,ID]]';
const say = (text: string) => console.log(printable(text));

/** Ends the command with a sentence for the editor instead of a stack trace. */
class Refusal extends Error {}

/** As many problems as anybody fixes in one go, and how many more there are. */
function inOne(problems: readonly string[], most = 40): string {
  const more = problems.length - most;
  return [...problems.slice(0, most), ...(more > 0 ? [`… and ${more} more`] : [])].join('\n');
}

const fileOf = (table: Table): string => join(dataFolder(), `${table.file}.json`);

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new Refusal(`${file} cannot be read: is there such a file?`);
  }
}

/** The text of a table's data file. */
function readText(table: Table): string {
  const decoded = decodeText(fileOf(table), read(fileOf(table)));
  if ('problem' in decoded) throw new Refusal(printProblem(decoded.problem));
  return decoded.text;
}

function readTables(): TableOfRecords[] {
  return tables.all.map((table) => {
    const file = fileOf(table);
    const parsed = parseJson(file, readText(table));
    if ('problems' in parsed) throw new Refusal(parsed.problems.map(printProblem).join('\n\n'));
    const records = recordsOf(table, parsed.json.value);
    if (!records) throw new Refusal(`${file}: ${table.list} must be a list of records; run npm run check`);
    return { table, records };
  });
}

function exportTables(folder: string): void {
  const sheets = readTables().map(({ table, records }) => ({
    name: join(folder, `${table.name}.csv`),
    rows: rowsOf(table, records),
  }));
  mkdirSync(folder, { recursive: true });
  for (const { name, rows } of sheets) {
    writeFileSync(name, writeCsv(rows));
    say(`${name}  ${rows.length - 1} rows, ${rows[0]?.length} columns`);
  }
}

async function exportWorkbook(file: string): Promise<void> {
  if (!/\.xlsx$/i.test(file)) throw new Refusal(`${file} must end in .xlsx, as a workbook’s name does`);
  const bytes = await writeWorkbook(readTables());
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  say(`${file}  ${tables.all.length} sheets`);
}

function printDifference({ changes, added, removed }: ImportedTable): void {
  const shown = (cell: string) => (cell === '' ? '(empty)' : cell);
  for (const { id, column, before, after } of changes) {
    say(`${id}  ${column}  ${shown(before)} → ${shown(after)}`);
  }
  for (const id of added) say(`${id}  added`);
  for (const id of removed) say(`${id}  removed`);
}

interface Imported extends ImportedTable, SheetOfTable {}

/** What the whole dataset's check says with the new texts in place of the files'. */
function datasetProblems(imports: readonly Imported[], texts: ReadonlyMap<FileName, string>): string[] {
  const folder = dataFolder();
  const changed = [...texts].map(([name, text]) => [name, Buffer.from(text)]);
  const contents = { ...readContents(folder), ...Object.fromEntries(changed) };
  const result = checkContents(contents, folder);
  if (!('problems' in result)) return [];
  let elsewhere = false;
  const printed = result.problems.map((problem) => {
    for (const { table, place, rows } of imports) {
      const text = texts.get(table.file);
      if (problem.file !== fileOf(table) || text === undefined) continue;
      const placed = onSheet(problem, text, table, rows);
      if (placed) return printSheetProblem(place, placed);
    }
    elsewhere = true;
    return printProblem(problem);
  });
  const advice =
    'Where another table no longer fits, change that one too, and import the tables together that depend on one another: npm run data -- import FILE.csv FILE.csv';
  return elsewhere ? [...printed, `\n${advice}`] : printed;
}

/** The tables of all files; none of them may stand in two. */
async function readFiles(files: readonly string[]): Promise<SheetOfTable[]> {
  const sheets: SheetOfTable[] = [];
  const problems: string[] = [];
  for (const file of files) {
    const wrong = wrongName(tables.all, basename(file));
    if (wrong) throw new Refusal(wrong);
    const inFile = await tablesInFile(tables.all, basename(file), read(file));
    for (const note of inFile.notes) say(note);
    problems.push(...inFile.problems);
    for (const sheet of inFile.found) {
      const earlier = sheets.find(({ table }) => table === sheet.table);
      if (earlier)
        problems.push(`${sheet.place} is the table of ${earlier.place} once more: hand in one of them`);
      sheets.push(sheet);
    }
  }
  if (problems.length) throw new Refusal(problems.join('\n'));
  return sheets;
}

/** Tables that depend on one another, such as years and the growth between them, are imported together. */
async function importFiles(files: readonly string[], dryRun: boolean, removal: Removal): Promise<void> {
  const texts = new Map<FileName, string>();
  const problems: string[] = [];
  const imports = (await readFiles(files)).flatMap(({ table, sheet, place }): Imported[] => {
    const result = importSheet(
      table,
      sheet,
      texts.get(table.file) ?? readText(table),
      tables.shapes[table.file],
    );
    if ('problems' in result) {
      const print = (problem: ImportProblem) =>
        'file' in problem
          ? printProblem({ ...problem, file: fileOf(table) })
          : printSheetProblem(place, problem);
      problems.push(...result.problems.map(print));
      return [];
    }
    const { changes, added, removed, text, notes } = result;
    for (const note of notes) say(`${place}: ${note}`);
    if (changes.length + added.length + removed.length === 0) say(`${place}: nothing to change`);
    else texts.set(table.file, text);
    printDifference(result);
    const missing = missingRows(result, removal);
    if (missing) problems.push(`${place}  ${missing}`);
    return [{ ...result, table, sheet, place }];
  });
  const vain = removedInVain(
    imports.flatMap(({ removed }) => removed),
    removal,
  );
  if (vain && problems.length === 0) problems.push(vain);
  if (problems.length) throw new Refusal(inOne(problems));
  if (texts.size === 0) return;
  problems.push(...datasetProblems(imports, texts));
  if (problems.length) throw new Refusal(`\n${inOne(problems)}`);

  const targets = [...texts].map(([name, text]) => ({ path: join(dataFolder(), `${name}.json`), text }));
  const names = targets.map(({ path }) => path).join(', ');
  if (dryRun) {
    say(`\nThe dataset is valid with this. Nothing was written to ${names}: --dry-run only shows.`);
    return;
  }
  for (const { path, text } of targets) writeFileSync(`${path}.new`, text);
  for (const { path } of targets) renameSync(`${path}.new`, path);
  say(`\nWritten: ${names}. npm run check says whether the prose still fits.`);
}

try {
  const { removal, others } = removalIn(process.argv.slice(2));
  const { positionals, values } = parseArgs({
    args: others,
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean', default: false }, xlsx: { type: 'boolean', default: false } },
  });
  const [command, ...paths] = positionals;
  if (command !== 'import' && removal.length) throw new Refusal(usage);
  if (command === 'export' && values.xlsx && paths.length < 2)
    await exportWorkbook(paths[0] ?? 'spreadsheets/tables.xlsx');
  else if (command === 'export' && paths.length < 2) exportTables(paths[0] ?? 'spreadsheets');
  else if (command === 'import' && paths.length) await importFiles(paths, values['dry-run'], removal);
  else throw new Refusal(usage);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  console.error(printable(error instanceof TypeError && 'code' in error ? usage : message));
  if (process.argv[2] === 'import') console.error('\nNothing was written.');
  process.exitCode = 1;
}
