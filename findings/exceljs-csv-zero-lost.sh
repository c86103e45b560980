#!/usr/bin/env bash
# Expected: a workbook written as CSV has in each place the value that its cell shows: what a formula gives, a link's words.
# Instead ExcelJS leaves a cell empty whose formula gives 0 or FALSE, and writes the address of a linked cell, not its words.
# A typed 0 is kept. "No change since last year" becomes "no data", an average over the column leaves those rows out, and
# the names of sources are gone from the CSV, while the XLSX of the same workbook has them all.
# Seen with exceljs 4.4.0, 29 November 2026.
set -euo pipefail
command -v npm > /dev/null || { echo 'npm is missing: install Node and npm.'; exit 1; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm i --silent --no-audit --no-fund --prefix . exceljs@4.4.0 || { echo 'npm could not install its packages.'; exit 1; }

cat > write.cjs <<'JS'
const ExcelJS = require('exceljs');
console.log('exceljs', require('./node_modules/exceljs/package.json').version);
(async () => {
  const book = new ExcelJS.Workbook();
  const source = { text: 'Customs report', hyperlink: 'https://example.org/r' };
  const rows = [['before', 'after', 'change', 'fell', 'source']];
  for (const [before, after] of [[7, 7], [7, 5]]) {
    rows.push([before, after, { formula: 'B2-A2', result: after - before }, { formula: 'B2<A2', result: after < before }, source]);
  }
  rows.push([0, 1, 0, 'typed', 'Customs report']);
  book.addWorksheet('tonnes').addRows(rows);
  const again = new ExcelJS.Workbook();
  await again.xlsx.load(await book.xlsx.writeBuffer());
  const { result } = again.worksheets[0].getCell('C2');
  const csv = String(await again.csv.writeBuffer());
  console.log(`${csv}\nin the XLSX the first change is ${result}`);
  const seen = csv.split('\n').slice(1).join('|');
  if (result !== 0 || seen !== '7,7,,,https://example.org/r|7,5,-2,true,https://example.org/r|0,1,0,typed,Customs report') {
    console.log('No longer so: the first row should lack its change and "fell", and two rows the words of their source.');
    process.exit(1);
  }
  console.log('As stated: the computed 0 and FALSE are empty, and the linked words are an address.');
})();
JS
node write.cjs
