#!/usr/bin/env bash
# Expected: Vega's type inference for CSV (`parse: "auto"`) takes a column for dates if its cells look like dates.
# Instead it takes whatever Date.parse takes, and V8 reads a word and a number as a day of 2001: "Zone 1", "Terminal 2",
# "Secteur 3" become milliseconds, "Article 222" the year 222, and the range 10-12 the 12th of October 2001. The labels of
# the chart are gone, without a word, until the data has a thirteenth zone, which is no month, or one named by a letter.
# d3.autoType, as much used for it, keeps them all.
# Seen with vega-loader 5.1.3, d3-dsv 3.0.1 and Node 24.21.0, 29 November 2026.
set -euo pipefail
command -v npm > /dev/null || { echo 'npm is missing: install Node and npm.'; exit 1; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm i --silent --no-audit --no-fund --prefix . vega-loader@5.1.3 d3-dsv@3.0.1 node@24.21.0 || { echo 'npm could not install its packages.'; exit 1; }

cat > read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { autoType, csvParse } from 'd3-dsv';
import { read } from 'vega-loader';
const version = (name) => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version}`;
console.log(version('vega-loader'), version('d3-dsv'), 'Node', process.version);
const columns = [['Zone 1', 'Zone 2'], ['Secteur 3'], ['Article 222'], ['10-12'], ['Zone 12', 'Zone 13'], ['Zone 1', 'Zone A']];
let kept = true;
const seen = columns.map((column) => {
  const csv = `place,tonnes\n${column.map((cell) => `${cell},7`).join('\n')}\n`;
  const byVega = read(csv, { type: 'csv', parse: 'auto' }).map(({ place }) => place);
  const byD3 = csvParse(csv, autoType).map(({ place }) => place);
  kept &&= byD3.join() === column.join();
  console.log(column.join(', '), '→ Vega:', byVega.join(', '), '· d3.autoType:', byD3.join(', '));
  return byVega.every((cell) => typeof cell === 'number') ? new Date(byVega[0]).getUTCFullYear() : byVega.join();
});
if (!kept || seen.join('|') !== '2001|2001|222|2001|Zone 12,Zone 13|Zone 1,Zone A') {
  console.log('No longer so: Vega should read the first four columns as dates, the last two as words, and d3 all as words.');
  process.exit(1);
}
console.log('As stated: labels with a number become dates.');
JS
TZ=UTC node_modules/.bin/node read.mjs
