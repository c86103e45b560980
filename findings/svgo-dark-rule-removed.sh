#!/usr/bin/env bash
# Expected: an SVG optimiser's default preset keeps the picture, under each media query of the file's own style.
# Instead SVGO moves a class's rule that one element uses into that element's style attribute, which beats the rule in
# `@media (prefers-color-scheme: dark)`, and then removes that block as not used: the dark theme is gone without a word.
# With two elements of the class all is kept, so a chart with one line loses what a chart with two lines keeps.
# Seen with svgo 4.1.0, 28 November 2026.
set -euo pipefail
command -v npm > /dev/null || { echo 'npm is missing: install Node 20 or newer, with npm.'; exit 1; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm i --silent --no-audit --no-fund --prefix . svgo@4.1.0 || { echo 'npm could not install its packages.'; exit 1; }

cat > optimise.mjs <<'JS'
import { optimize, VERSION } from 'svgo';
console.log('svgo', VERSION);
const style = '<style>.line{stroke:#123}@media (prefers-color-scheme:dark){.line{stroke:#def}}</style>';
const lines = ['<path class="line" d="M0 5h90"/>', '<path class="line" d="M0 5h90"/><path class="line" d="M0 25h90"/>'];
const [one, two] = lines.map((paths) => optimize(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30">${style}${paths}</svg>`).data);
console.log(`one line:  ${one}\ntwo lines: ${two}`);
if (one.includes('@media') || !one.includes('style="stroke:#123"') || !two.includes('@media')) {
  console.log('No longer so: the file with one line should lose its media block, the other keep it.');
  process.exit(1);
}
console.log('As stated: one use, and the dark theme is gone.');
JS
node optimise.mjs
