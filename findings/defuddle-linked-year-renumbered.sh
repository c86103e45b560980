#!/usr/bin/env bash
# Expected: a reader view that tidies footnotes leaves linked numbers of a sentence alone: years, counts.
# Instead Defuddle takes links within the page around one to four digits for footnote marks, if at least two lead to items
# of one list, and writes the items' places there: "In 2019 customs seized 1234 kilos" becomes "In ¹ customs seized ² kilos".
# The figures are nowhere in what it returns. With a word beside the number in the link both are kept.
# Seen with defuddle 0.19.4 on linkedom 0.18.15, 28 November 2026.
set -euo pipefail
command -v npm > /dev/null || { echo 'npm is missing: install Node 20 or newer, with npm.'; exit 1; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm i --silent --no-audit --no-fund --prefix . defuddle@0.19.4 linkedom@0.18.15 || { echo 'npm could not install its packages.'; exit 1; }

cat > read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { Defuddle } from 'defuddle/node';
for (const name of ['defuddle', 'linkedom']) console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version);
const prose = '<p>Customs counts, port by port, what it has found in a year, and prints the sum in spring.</p>';
const sources = '<h2>Sources</h2><ul><li id="year">Years are those of the budget.</li><li id="kilos">Kilos are weighed with their wrapping.</li></ul>';
const read = async (sentence) => {
  const { content } = await Defuddle(`<!doctype html><html lang="en"><head><title>Kilos by year</title></head><body><article>
    <h1>Kilos by year</h1>${prose}<p>${sentence}</p>${prose.repeat(9)}${sources}</article></body></html>`, 'https://example.org/kilos/');
  const kept = (content.match(/<p>(In .*? at sea\.)<\/p>/s)?.[1] ?? '').replace(/<sup[^>]*>/g, '^').replace(/<[^>]*>/g, '');
  console.log(`${sentence}\n → ${kept}`);
  return kept + (/2019|1234/.test(content) ? ' (figures)' : '');
};
const bare = await read('In <a href="#year">2019</a> customs seized <a href="#kilos">1234</a> kilos at sea.');
const unit = await read('In <a href="#year">the year 2019</a> customs seized <a href="#kilos">1234 kilos</a> at sea.');
if (bare !== 'In ^1 customs seized ^2 kilos at sea.' || unit !== 'In the year 2019 customs seized 1234 kilos at sea. (figures)') {
  console.log('No longer so: bare numbers should become marks, and numbers with a word beside them in the link stay.');
  process.exit(1);
}
console.log('As stated: year and count are gone, footnote marks 1 and 2 stand in their place.');
JS
node read.mjs
