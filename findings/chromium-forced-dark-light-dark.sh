#!/usr/bin/env bash
# Expected: where Chromium darkens light pages by itself (Auto Dark), a page can keep out of it with `color-scheme: only
# light`, as CSS Color Adjustment says, and `light-dark()` gives the same side as `prefers-color-scheme`.
# Instead `only light` changes nothing, inline SVG larger than an icon stays as it is on the darkened ground (black on
# black), and `light-dark()` gives its dark colour, though the system is light, `prefers-color-scheme: dark` does not match
# and the element says `color-scheme: only light`. Colours given by it are kept: it is how a page gets its own dark theme.
# Seen with Chromium 156.0.8078.108 (Debian 12), 28 November 2026.
set -euo pipefail
chromium=$(command -v "${CHROMIUM_PATH:-chromium}") || { echo 'chromium is missing: install chromium, or set CHROMIUM_PATH.'; exit 1; }
command -v npm > /dev/null || { echo 'npm is missing: install Node 20.9 or newer, with npm.'; exit 1; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm i --silent --no-audit --no-fund --prefix . playwright-core@1.65.1 sharp@0.35.5 || { echo 'npm could not install its packages.'; exit 1; }

cat > look.mjs <<'JS'
import { chromium } from 'playwright-core';
import sharp from 'sharp';
const page = `<!doctype html><style>:root{color-scheme:only light}body{margin:0;background:#fff}svg{display:block;width:300px;height:200px}
  div{width:40px;height:40px;background:light-dark(#eeeeee,#003000)}</style><svg><rect width="300" height="200" fill="#111"/></svg><div></div>`;
const seen = [];
for (const args of [[], ['--enable-features=WebContentsForceDark']]) {
  const browser = await chromium.launch({ executablePath: process.argv[2], args });
  if (!args.length) console.log('Chromium', browser.version());
  const tab = await browser.newPage({ colorScheme: 'light', viewport: { width: 400, height: 300 } });
  await tab.setContent(page);
  const { data, info } = await sharp(await tab.screenshot()).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x, y) => `#${data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3).toString('hex')}`;
  const dark = await tab.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  seen.push(`page ${at(350, 60)}, SVG ${at(20, 20)}, light-dark() ${at(20, 220)}, prefers dark: ${dark}`);
  await browser.close();
}
console.log(`as it comes: ${seen[0]}\ndarkened:    ${seen[1]}`);
const stated = /^page #(0|1|2)\w{5}, SVG #111111, light-dark\(\) #003000, prefers dark: false$/;
if (seen[0] !== 'page #ffffff, SVG #111111, light-dark() #eeeeee, prefers dark: false' || !stated.test(seen[1])) {
  console.log('No longer so: darkened, the page should be dark, the SVG #111111 and light-dark() #003000.');
  process.exit(1);
}
console.log('As stated: only light does not keep out of it, SVG stays dark on dark, light-dark() alone tells.');
JS
node look.mjs "$chromium"
