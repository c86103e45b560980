/**
 * Takes the dataset to a spreadsheet and back.
 *
 *   npm run data -- export [FOLDER]               writes a CSV for each table, to spreadsheets/ unless a folder is named
 *   npm run data -- import FILE.csv… [--dry-run]  checks tables, shows what they change, and only then writes the JSON
 *
 * Exits 1, with nothing written, on any problem.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { departmentsOf, readBoundaries } from '../src/dataset/boundaries.ts';
import { decodeText } from '../src/dataset/decode.ts';
import { closest } from '../src/dataset/did-you-mean.ts';
import { parseJson } from '../src/dataset/json.ts';
import { printProblem } from '../src/dataset/problem.ts';
import { checkContents, dataFolder, readContents } from '../src/dataset/read.ts';
import type { FileName } from '../src/dataset/shapes.ts';
import { writeCsv } from '../src/dataset/spreadsheet/csv.ts';
import { type ImportedTable, type ImportProblem, importTable } from '../src/dataset/spreadsheet/import.ts';
import { onSheet, printSheetProblem } from '../src/dataset/spreadsheet/sheet-problem.ts';
import { recordsOf, rowsOf, type Table, tables } from '../src/dataset/spreadsheet/tables.ts';

const usage = 'Write npm run data -- export [FOLDER], or npm run data -- import FILE.csv… [--dry-run]';

/** Ends the command with a sentence for the editor instead of a stack trace. */
class Refusal extends Error {}

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

function exportTables(folder: string): void {
  const sheets = tables.map((table) => {
    const file = fileOf(table);
    const parsed = parseJson(file, readText(table));
    if ('problems' in parsed) throw new Refusal(parsed.problems.map(printProblem).join('\n\n'));
    const records = recordsOf(table, parsed.json.value);
    if (!records) throw new Refusal(`${file}: ${table.list} must be a list of records; run npm run check`);
    return { name: join(folder, `${table.name}.csv`), rows: rowsOf(table, records) };
  });
  mkdirSync(folder, { recursive: true });
  for (const { name, rows } of sheets) {
    writeFileSync(name, writeCsv(rows));
    console.log(`${name}  ${rows.length - 1} rows, ${rows[0]?.length} columns`);
  }
}

function tableFor(file: string): Table {
  const name = basename(file).replace(/\.csv$/i, '');
  const names = tables.map((table) => table.name);
  const table = tables.find((candidate) => candidate.name === name);
  if (table) return table;
  const meant = closest(name, names);
  const hint = meant ? `did you mean ${meant}.csv?` : `name the file after one of ${names.join(', ')}`;
  throw new Refusal(`${basename(file)} is not named after a table: ${hint}`);
}

function printDifference({ changes, added, removed }: ImportedTable): void {
  const shown = (cell: string) => (cell === '' ? '(empty)' : cell);
  for (const { id, column, before, after } of changes) {
    console.log(`${id}  ${column}  ${shown(before)} → ${shown(after)}`);
  }
  for (const id of added) console.log(`${id}  added`);
  for (const id of removed) console.log(`${id}  removed`);
}

interface Imported extends ImportedTable {
  table: Table;
  /** The CSV file's name. */
  csv: string;
}

/** What the whole dataset's check says with the new texts in place of the files'. */
function datasetProblems(imports: readonly Imported[], texts: ReadonlyMap<FileName, string>): string[] {
  const folder = dataFolder();
  const changed = [...texts].map(([name, text]) => [name, Buffer.from(text)]);
  const contents = { ...readContents(folder), ...Object.fromEntries(changed) };
  const result = checkContents(contents, folder, departmentsOf(readBoundaries('departments')));
  if (!('problems' in result)) return [];
  let elsewhere = false;
  const printed = result.problems.map((problem) => {
    for (const { table, csv, rows } of imports) {
      const text = texts.get(table.file);
      if (problem.file !== fileOf(table) || text === undefined) continue;
      const placed = onSheet(problem, text, table, rows);
      if (placed) return printSheetProblem(csv, placed);
    }
    elsewhere = true;
    return printProblem(problem);
  });
  const advice =
    'Where another table no longer fits, change that one too, and import the tables together that depend on one another: npm run data -- import FILE.csv FILE.csv';
  return elsewhere ? [...printed, `\n${advice}`] : printed;
}

/** Tables that depend on one another, such as years and the growth between them, are imported together. */
function importFiles(files: readonly string[], dryRun: boolean): void {
  const texts = new Map<FileName, string>();
  const problems: string[] = [];
  const imports = files.flatMap((file): Imported[] => {
    const table = tableFor(file);
    const csv = basename(file);
    const result = importTable(table, read(file), texts.get(table.file) ?? readText(table));
    if ('problems' in result) {
      const print = (problem: ImportProblem) =>
        'file' in problem
          ? printProblem({ ...problem, file: fileOf(table) })
          : printSheetProblem(csv, problem);
      problems.push(...result.problems.map(print));
      return [];
    }
    const { changes, added, removed, text } = result;
    if (changes.length + added.length + removed.length === 0) console.log(`${csv}: nothing to change`);
    else texts.set(table.file, text);
    printDifference(result);
    return [{ ...result, table, csv }];
  });
  if (problems.length) throw new Refusal(problems.join('\n'));
  if (texts.size === 0) return;
  problems.push(...datasetProblems(imports, texts));
  if (problems.length) throw new Refusal(`\n${problems.join('\n')}`);

  const targets = [...texts].map(([name, text]) => ({ path: join(dataFolder(), `${name}.json`), text }));
  const names = targets.map(({ path }) => path).join(', ');
  if (dryRun) {
    console.log(`\nThe dataset is sound with this. Nothing was written to ${names}: --dry-run only shows.`);
    return;
  }
  for (const { path, text } of targets) writeFileSync(`${path}.new`, text);
  for (const { path } of targets) renameSync(`${path}.new`, path);
  console.log(`\nWritten: ${names}. npm run check says whether the prose still fits.`);
}

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean', default: false } },
  });
  const [command, ...paths] = positionals;
  if (command === 'export' && paths.length < 2) exportTables(paths[0] ?? 'spreadsheets');
  else if (command === 'import' && paths.length) importFiles(paths, values['dry-run']);
  else throw new Refusal(usage);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  console.error(error instanceof TypeError && 'code' in error ? usage : message);
  if (process.argv[2] === 'import') console.error('\nNothing was written.');
  process.exitCode = 1;
}
