#!/usr/bin/env bash
# Expected: `font-family="sans-serif"` is drawn in the typeface that the option sansSerifFamily names, as the type
# definitions promise; and a family that nobody has is drawn the same on two machines with the same typefaces.
# Instead resvg-js sets all generic families to one: the default family, or, where that is not told, the family of the
# font file that it read first. The option is without effect, a sans-serif word comes out in whatever the order of files
# (on a disk: the order in which the folder is listed) put first, and one SVG is two pictures on two machines.
# Seen with @resvg/resvg-js 2.6.2, Arimo and Tinos of @fontsource 5.3.0, 29 November 2026.
set -euo pipefail
command -v npm > /dev/null || { echo 'npm is missing: install Node 20 or newer, with npm.'; exit 1; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm i --silent --no-audit --no-fund --prefix . @resvg/resvg-js@2.6.2 @fontsource/arimo@5.3.0 @fontsource/tinos@5.3.0 \
  wawoff2@2.0.1 || { echo 'npm could not install its packages.'; exit 1; }

cat > order.mjs <<'JS'
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import woff2 from 'wawoff2';
console.log('@resvg/resvg-js', JSON.parse(readFileSync('node_modules/@resvg/resvg-js/package.json')).version);
for (const face of ['arimo', 'tinos']) {
  const file = `node_modules/@fontsource/${face}/files/${face}-latin-400-normal.woff2`;
  writeFileSync(`${face}.ttf`, await woff2.decompress(readFileSync(file)));
}
const files = { sans: 'arimo.ttf', serif: 'tinos.ttf' };
const drawn = (family, order, font = {}) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="30"><text x="5" y="20" font-size="16" font-family="${family}">53 tonnes</text></svg>`;
  const fontFiles = order.map((face) => files[face]);
  const { pixels } = new Resvg(svg, { font: { fontFiles, loadSystemFonts: false, ...font } }).render();
  return createHash('sha256').update(pixels).digest('hex').slice(0, 8);
};
const [arimo, tinos] = ['Arimo', 'Tinos'].map((family) => drawn(family, ['sans', 'serif']));
const named = { [arimo]: 'Arimo', [tinos]: 'Tinos' };
const asked = (what, ...how) => {
  const face = named[drawn(...how)] ?? 'something else';
  console.log(`${what}: ${face}`);
  return face;
};
const told = { sansSerifFamily: 'Arimo', serifFamily: 'Tinos' };
const seen = [
  asked('sans-serif, told Arimo for it, Tinos read first', 'sans-serif', ['serif', 'sans'], told),
  asked('serif, told Tinos for it, Arimo read first', 'serif', ['sans', 'serif'], told),
  asked('Arial, which nobody has, Tinos read first', 'Arial', ['serif', 'sans']),
  asked('Arial, which nobody has, Arimo read first', 'Arial', ['sans', 'serif']),
  asked('sans-serif, with Arimo as the default family, Tinos read first', 'sans-serif', ['serif', 'sans'], { defaultFontFamily: 'Arimo' }),
];
if (arimo === tinos || seen.join() !== 'Tinos,Arimo,Tinos,Arimo,Arimo') {
  console.log('No longer so.');
  process.exit(1);
}
console.log('As stated: the first file decides, not the option of that name.');
JS
node order.mjs
