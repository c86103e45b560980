#!/usr/bin/env bash
# Expected: one library, one picture; what sharp draws, rsvg-convert draws (both are librsvg).
# Instead the librsvg of Debian 12 drops a declaration with var() even where var() has a fallback, so the shape turns
# black, while the newer librsvg inside sharp takes the fallback. A card that sharp draws well at build time is
# black in the file managers, wikis and desktops that use the system's library.
# Seen with librsvg 2.54.7 and sharp 0.35.5 (librsvg 2.63.2), 28 November 2026.
set -euo pipefail
command -v rsvg-convert > /dev/null || { echo 'rsvg-convert is missing: install librsvg2-bin.'; exit 1; }
command -v npm > /dev/null || { echo 'npm is missing: install Node 20.9 or newer, with npm.'; exit 1; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg-query -W librsvg2-bin
npm i --silent --no-audit --no-fund --prefix . sharp@0.35.5 || { echo 'npm could not install its packages.'; exit 1; }

echo '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><style>.bar{fill:var(--bar,#00aa00)}</style>
  <rect class="bar" width="9" height="9"/></svg>' > chart.svg
rsvg-convert chart.svg -o by-system.png
cat > look.mjs <<'JS'
import sharp from 'sharp';
console.log('sharp', sharp.versions.sharp, 'with librsvg', sharp.versions.rsvg);
const colour = async (file) => [...await sharp(file).removeAlpha().extract({ left: 4, top: 4, width: 1, height: 1 }).raw().toBuffer()].join();
const system = await colour('by-system.png');
const inside = await colour('chart.svg');
console.log('rsvg-convert draws', system, 'and sharp', inside);
if (system !== '0,0,0' || inside !== '0,170,0') {
  console.log('No longer so: the first should be black and the second green.');
  process.exit(1);
}
console.log('As stated: only one of the two takes the fallback.');
JS
node look.mjs
