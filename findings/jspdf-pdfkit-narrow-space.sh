#!/usr/bin/env bash
# Expected: a number that the platform has formatted for French, 53 500, goes into a PDF with a space, or a box at worst.
# Instead jsPDF and PDFKit with their built-in fonts write the two bytes of the narrow no-break space U+202F that Intl
# puts there, 20 and 2F, as two characters: a space and a slash. The printed figure is "53 /500". The minus sign
# U+2212 comes out as a quotation mark by the same way, so a fall of 53.5 loses its sign. Embed a font, or replace them.
# Seen with jspdf 4.2.1 and pdfkit 0.20.2, read by poppler 22.12, 28 November 2026.
set -euo pipefail
command -v pdftotext > /dev/null || { echo 'pdftotext is missing: install poppler-utils.'; exit 1; }
command -v npm > /dev/null || { echo 'npm is missing: install Node 20 or newer, with npm.'; exit 1; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg-query -W poppler-utils
npm i --silent --no-audit --no-fund --prefix . jspdf@4.2.1 pdfkit@0.20.2 || { echo 'npm could not install its packages.'; exit 1; }

cat > write.mjs <<'JS'
import { createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { jsPDF } from 'jspdf';
import PDFDocument from 'pdfkit';
for (const name of ['jspdf', 'pdfkit']) console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version);
const lines = [new Intl.NumberFormat('fr').format(53500), '\u221253.5'];
const js = new jsPDF();
lines.forEach((line, i) => js.text(line, 10, 10 + 10 * i));
writeFileSync('jspdf.pdf', Buffer.from(js.output('arraybuffer')));
const kit = new PDFDocument();
kit.pipe(createWriteStream('pdfkit.pdf'));
for (const line of lines) kit.text(line);
kit.end();
JS
node write.mjs
for name in jspdf pdfkit; do
  text=$(pdftotext -enc UTF-8 "$name.pdf" - | tr -d '\f' | sed '/^$/d' | tr '\n' '|')
  echo "$name: $text"
  [ "$text" = '53 /500|"53.5|' ] || { echo "No longer so: $name should write 53 /500 and \"53.5."; exit 1; }
done
echo 'As stated: a slash in the thousands, a quotation mark for the minus.'
