/** Programs that journalists compute with, reading the CSV file of a chart: each by the line that the guide gives. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { programPath, programs } from '../../scripts/programs/browsers.ts';

/** How a file is read, in the words of the data package. */
export interface Dialect {
  delimiter: string;
  decimal: string;
  missing: string;
  /** Columns of texts that look like numbers. */
  codes: readonly string[];
}

/** What is added up of a column: its numbers, what is true, or the letters of its texts; of days nothing. */
export type Measure = 'sum' | 'truths' | 'letters' | 'nothing';

/** A table as a program understood it, column by column. */
export interface ReadTable {
  rows: number;
  columns: { name: string; missing: number; total: number }[];
}

interface Reader {
  /** The line that reads `data.csv`. */
  line(dialect: Dialect): string;
  /** What that line takes besides, to keep columns of codes as texts; empty where the program makes no numbers. */
  codes(names: readonly string[]): string;
  /** Runs the line in a folder that holds `data.csv`. */
  read(folder: string, dialect: Dialect, measures: readonly Measure[]): ReadTable;
}

const run = (command: string, given: readonly string[], cwd: string) =>
  execFileSync(command, given, {
    cwd,
    encoding: 'utf8',
    // Where nothing says that texts are UTF-8, R stops at the first letter with an accent.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    timeout: 120_000,
  });

const and = (more: string) => (more ? `, ${more}` : '');

/** Of the number of rows, and a line a column: name, missing, total. */
function fromLines(output: string): ReadTable {
  const [rows, ...lines] = output.trimEnd().split('\n');
  const columns = lines.map((line) => {
    const [name = '', missing, total] = line.split('\t');
    return { name, missing: Number(missing), total: Number(total) };
  });
  return { rows: Number(rows), columns };
}

const pandas: Reader = {
  codes: (names) => (names.length ? `dtype={${names.map((name) => `"${name}": str`).join(', ')}}` : ''),
  line: ({ delimiter, decimal, missing, codes }) =>
    `table = pandas.read_csv("data.csv", sep="${delimiter}", decimal="${decimal}", keep_default_na=False, na_values=["${missing}"]${and(pandas.codes(codes))})`,
  read(folder, dialect, measures) {
    programPath(programs.pandas);
    const script = `
import pandas
${pandas.line(dialect)}
def total(column, measure):
    values = column.dropna()
    if measure == "sum":
        assert pandas.api.types.is_numeric_dtype(column), column.name
        return values.sum()
    if measure == "truths":
        assert all(isinstance(value, bool) for value in values.tolist()), column.name
        return sum(values)
    return sum(len(value) for value in values) if measure == "letters" else 0
print(len(table))
for at, measure in enumerate(${JSON.stringify(measures)}):
    column = table.iloc[:, at]
    print(column.name, column.isna().sum(), total(column, measure), sep="\\t")
`;
    return fromLines(run('/usr/bin/python3', ['-c', script], folder));
  },
};

const r: Reader = {
  codes: (names) =>
    names.length ? `colClasses = c(${names.map((name) => `${name} = "character"`).join(', ')})` : '',
  line: ({ delimiter, decimal, missing, codes }) =>
    `table <- read.csv("data.csv", sep = "${delimiter}", dec = "${decimal}", fileEncoding = "UTF-8-BOM", na.strings = "${missing}", check.names = FALSE${and(r.codes(codes))})`,
  read(folder, dialect, measures) {
    const script = `
options(warn = 2)
${r.line(dialect)}
total <- function(values, measure) {
  if (length(values) == 0 || measure == "nothing") return(0)
  stopifnot(if (measure == "sum") is.numeric(values) else is.character(values))
  if (measure == "letters") return(sum(nchar(values, "chars")))
  sum(if (measure == "truths") as.logical(values) else values)
}
measures <- c(${measures.map((measure) => `"${measure}"`).join(', ')})
cat(nrow(table), "\\n", sep = "")
for (at in seq_along(measures)) {
  column <- table[[at]]
  known <- column[!is.na(column)]
  cat(names(table)[at], sum(is.na(column)), format(total(known, measures[at]), digits = 15), sep = "\\t")
  cat("\\n")
}
`;
    return fromLines(run(programPath(programs.r), ['--vanilla', '-e', script], folder));
  },
};

const named = z.array(z.object({ name: z.string() }));
const counted = z.array(z.object({ missing: z.coerce.number(), total: z.coerce.number() })).min(1);

/** From a database that answers questions about its table `data`; `value` writes what a column holds, null where empty. */
function fromDatabase(
  ask: (sql: string) => unknown,
  measures: readonly Measure[],
  value: (column: string, measure: Measure) => string,
): ReadTable {
  const names = named.parse(ask("SELECT name FROM pragma_table_info('data') ORDER BY cid"));
  const totals: Record<Measure, (value: string) => string> = {
    sum: (known) => `sum(${known})`,
    truths: (known) => `count(*) FILTER (WHERE ${known})`,
    letters: (known) => `sum(length(${known}))`,
    nothing: () => '0',
  };
  const columns = names.map(({ name }, at) => {
    const measure = measures[at] ?? 'nothing';
    const known = value(`"${name}"`, measure);
    return `SELECT ${at} AS place, count(*) - count(${known}) AS missing, coalesce(${totals[measure](known)}, 0) AS total FROM data`;
  });
  const all = ['SELECT -1 AS place, 0 AS missing, count(*) AS total FROM data', ...columns];
  const [rows, ...read] = counted.parse(ask(`${all.join(' UNION ALL ')} ORDER BY place`));
  return {
    rows: rows?.total ?? 0,
    columns: read.map((column, at) => ({ name: names[at]?.name ?? '', ...column })),
  };
}

const sqlite: Reader = {
  codes: () => '',
  line: ({ delimiter }) =>
    `sqlite3 data.db -cmd ".mode csv" -cmd ".separator ${delimiter}" ".import data.csv data"`,
  read(folder, dialect, measures) {
    const program = programPath(programs.sqlite);
    run('sh', ['-c', sqlite.line(dialect)], folder);
    const ask = (sql: string) => JSON.parse(run(program, ['-json', 'data.db', sql], folder));
    // Every column of its is a text.
    return fromDatabase(ask, measures, (column, measure) => {
      const known = `nullif(${column}, '${dialect.missing}')`;
      if (measure === 'truths') return `${known} = 'true'`;
      return measure === 'sum' ? `replace(${known}, '${dialect.decimal}', '.')` : known;
    });
  },
};

/** Installed for the test alone: it is larger than most that the project is built with. */
export function installDuckdb(work: string): void {
  cpSync('tests/fixtures/duckdb', work, { recursive: true });
  run('npm', ['ci', '--silent', '--ignore-scripts', '--no-audit', '--prefer-offline'], work);
}

const duckdb: Reader = {
  codes: (names) =>
    names.length ? `types = {${names.map((name) => `'${name}': 'VARCHAR'`).join(', ')}}` : '',
  line: ({ delimiter, decimal, missing, codes }) =>
    `FROM read_csv('data.csv', delim = '${delimiter}', decimal_separator = '${decimal}', nullstr = '${missing}'${and(duckdb.codes(codes))})`,
  read(folder, dialect, measures) {
    const ask = (sql: string) => {
      const script = `
import { DuckDBInstance } from '@duckdb/node-api';
const connection = await (await DuckDBInstance.create()).connect();
await connection.run(${JSON.stringify(`CREATE TABLE data AS ${duckdb.line(dialect)}`)});
const answer = await connection.runAndReadAll(${JSON.stringify(sql)});
console.log(JSON.stringify(answer.getRowObjectsJson()));
`;
      return JSON.parse(run(process.execPath, ['--input-type=module', '-e', script], folder));
    };
    return fromDatabase(ask, measures, (column) => column);
  },
};

export const readers = { pandas, R: r, DuckDB: duckdb, SQLite: sqlite } satisfies Record<string, Reader>;

/** A table as a program reads the bytes of a CSV file; `work` is a folder where DuckDB is installed. */
export function readTable(
  program: keyof typeof readers,
  csv: Uint8Array,
  dialect: Dialect,
  measures: readonly Measure[],
  work: string,
): ReadTable {
  const folder = mkdtempSync(join(work, 'table-'));
  writeFileSync(join(folder, 'data.csv'), csv);
  return readers[program].read(folder, dialect, measures);
}
