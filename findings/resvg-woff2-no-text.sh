#!/usr/bin/env bash
# Expected: a renderer that is given a font file it cannot read says so, or falls back to another font.
# Instead resvg takes the path of a WOFF2 or WOFF, the files that every site has at hand, loads nothing from it, draws
# a card with all its shapes and not one letter, and returns a good PNG. The same font as TrueType is drawn.
# Seen with @resvg/resvg-js 2.6.2 and the Arimo of @fontsource/arimo 5.3.0, 28 November 2026.
set -euo pipefail
command -v npm > /dev/null || { echo 'npm is missing: install Node 20 or newer, with npm.'; exit 1; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm i --silent --no-audit --no-fund --prefix . @resvg/resvg-js@2.6.2 @fontsource/arimo@5.3.0 wawoff2@2.0.1 || { echo 'npm could not install its packages.'; exit 1; }

cat > draw.mjs <<'JS'
import { readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import woff2 from 'wawoff2';
for (const name of ['@resvg/resvg-js', '@fontsource/arimo']) console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version);
const file = 'node_modules/@fontsource/arimo/files/arimo-latin-400-normal';
writeFileSync('arimo.ttf', await woff2.decompress(readFileSync(`${file}.woff2`)));
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><text x="5" y="20" font-family="Arimo" font-size="16">tonnes</text></svg>';
const ink = (font) => {
  const drawn = new Resvg(svg, { font: { fontFiles: [font], loadSystemFonts: false, defaultFontFamily: 'Arimo' } }).render();
  const dark = drawn.pixels.filter((alpha, i) => i % 4 === 3 && alpha > 0).length;
  console.log(`${font.split('.').pop()}: ${dark} pixels of text, ${drawn.asPng().length} bytes of PNG`);
  return dark;
};
const [two, one, plain] = [ink(`${file}.woff2`), ink(`${file}.woff`), ink('arimo.ttf')];
if (two !== 0 || one !== 0 || plain === 0) {
  console.log('No longer so: only the TrueType file should give text.');
  process.exit(1);
}
console.log('As stated: no text and no error.');
JS
node draw.mjs
