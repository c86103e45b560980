#!/usr/bin/env bash
# Expected: a table with a column for each year, `port,2023,2024`, has a header: its first cell is a word, even quoted.
# Instead DuckDB's sniffer decides that there is none, because years fit the type of the numbers below: columns are
# column0, column1 …, and the years are counted as a row of data, 2023 tonnes in the sum. One more column with a
# word for a name turns the header back on, so the same script works on last month's file. Pass header=true.
# Seen with @duckdb/node-api 1.5.6-r.1, 28 November 2026.
set -euo pipefail
command -v npm > /dev/null || { echo 'npm is missing: install Node 20 or newer, with npm.'; exit 1; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm i --silent --no-audit --no-fund --prefix . @duckdb/node-api@1.5.6-r.1 || { echo 'npm could not install its packages.'; exit 1; }

printf '"port","2023","2024"\n"Le Havre",1,2\n"Marseille",3,4\n' > years.csv
printf '"port","2023","2024","all"\n"Le Havre",1,2,3\n"Marseille",3,4,7\n' > years-and-all.csv
cat > read.mjs <<'JS'
import duckdb, { DuckDBInstance } from '@duckdb/node-api';
console.log('DuckDB', duckdb.version());
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const read = async (file) => {
  const result = await connection.runAndReadAll(`select * from '${file}'`);
  console.log(`${file}: ${result.currentRowCount} rows, columns ${result.columnNames().join(', ')}`);
  return `${result.currentRowCount} ${result.columnNames()[0]}`;
};
const seen = [await read('years.csv'), await read('years-and-all.csv')].join();
if (seen !== '3 column0,2 port') {
  console.log('No longer so: the first file should have three rows and no header, the second two and one.');
  process.exit(1);
}
console.log('As stated: the years are a row of data until another column has a word for a name.');
JS
node read.mjs
