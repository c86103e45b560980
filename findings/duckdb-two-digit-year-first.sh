#!/usr/bin/env bash
# Expected: dates such as 31/12/24 in a European CSV are found to be days first, or left as text for want of proof.
# Instead DuckDB's sniffer takes the two-digit form as year first: every day up to 31 is a fine year and 24 a fine day,
# so no row can disprove it. 31 December 2024 becomes 24 December 2031, typed DATE, with no warning.
# A column of one year's records is spread over three decades. Name dateformat, or types, when reading such files.
# Seen with @duckdb/node-api 1.5.6-r.1, 28 November 2026.
set -euo pipefail
command -v npm > /dev/null || { echo 'npm is missing: install Node 20 or newer, with npm.'; exit 1; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm i --silent --no-audit --no-fund --prefix . @duckdb/node-api@1.5.6-r.1 || { echo 'npm could not install its packages.'; exit 1; }

printf 'day,tonnes\n01/02/24,1\n15/08/24,2\n31/12/24,3\n' > seizures.csv
cat > read.mjs <<'JS'
import duckdb, { DuckDBInstance } from '@duckdb/node-api';
console.log('DuckDB', duckdb.version());
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const read = async (from) => {
  const result = await connection.runAndReadAll(`select day, typeof(day) as type from ${from}`);
  return result.getRowsJson().map((row) => row.join(' '));
};
const sniffed = await read("'seizures.csv'");
console.log('01/02/24, 15/08/24, 31/12/24 become', sniffed.join(', '));
console.log('with dateformat:', (await read("read_csv('seizures.csv', dateformat='%d/%m/%y')")).join(', '));
if (sniffed.join() !== '2001-02-24 DATE,2015-08-24 DATE,2031-12-24 DATE') {
  console.log('No longer so: they should be read as 2001-02-24, 2015-08-24 and 2031-12-24.');
  process.exit(1);
}
console.log('As stated: the day is taken for the year.');
JS
node read.mjs
