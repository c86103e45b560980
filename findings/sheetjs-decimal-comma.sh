#!/usr/bin/env bash
# Expected: in a CSV whose columns are parted by semicolons, 53,5 is read as 53.5, or kept as text.
# Instead SheetJS finds the semicolon by itself and then drops the comma as if it parted thousands, though three digits
# would have to follow one that does: 53,5 becomes the number 535. Values are ten times, or with two decimals a
# hundred times, too high, and look like good numbers. `raw: true` keeps the text.
# Seen with xlsx 0.18.5, 28 November 2026.
set -euo pipefail
command -v npm > /dev/null || { echo 'npm is missing: install Node and npm.'; exit 1; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm i --silent --no-audit --no-fund --prefix . xlsx@0.18.5 || { echo 'npm could not install its packages.'; exit 1; }

cat > read.cjs <<'JS'
const XLSX = require('xlsx');
console.log('xlsx', XLSX.version);
const text = 'year;tonnes\n2022;23,25\n2024;53,5\n';
const read = (options) => {
  const book = XLSX.read(text, { type: 'string', ...options });
  return XLSX.utils.sheet_to_json(book.Sheets[book.SheetNames[0]]).map((row) => row.tonnes);
};
console.log('23,25 and 53,5 are read as', read({}), 'and with raw as', read({ raw: true }));
if (JSON.stringify(read({})) !== '[2325,535]') {
  console.log('No longer so: they should be the numbers 2325 and 535.');
  process.exit(1);
}
console.log('As stated: the decimal comma vanishes.');
JS
node read.cjs
