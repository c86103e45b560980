#!/usr/bin/env bash
# Expected: one SVG file with `@media (prefers-color-scheme: dark)` looks the same on one page, however it is put there.
# Instead, for a reader with a dark system on a page that declares `color-scheme: light`, Chromium draws the file light in
# <img> and as a CSS background, where the page's scheme counts, and dark in <object>, where the system's counts.
# A page that declares nothing, though it is white, gets the dark chart everywhere.
# Seen with Chromium 156.0.8078.108 (Debian 12), 28 November 2026.
set -euo pipefail
chromium=$(command -v "${CHROMIUM_PATH:-chromium}") || { echo 'chromium is missing: install chromium, or set CHROMIUM_PATH.'; exit 1; }
command -v npm > /dev/null || { echo 'npm is missing: install Node 20.9 or newer, with npm.'; exit 1; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm i --silent --no-audit --no-fund --prefix . playwright-core@1.65.1 sharp@0.35.5 || { echo 'npm could not install its packages.'; exit 1; }

cat > look.mjs <<'JS'
import http from 'node:http';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><style>.bar{fill:#00aa00}
  @media (prefers-color-scheme:dark){.bar{fill:#aa0000}}</style><rect class="bar" width="40" height="40"/></svg>`;
const body = `<body style="margin:0"><img src="/c.svg" style="display:block"><div style="height:40px;background:url(/c.svg)"></div>
  <object data="/c.svg" style="display:block"></object>`;
const pages = { '/light': `<!doctype html><meta name="color-scheme" content="light">${body}`, '/silent': `<!doctype html>${body}` };
const server = http.createServer(({ url }, response) => {
  response.setHeader('content-type', url === '/c.svg' ? 'image/svg+xml' : 'text/html');
  response.end(url === '/c.svg' ? svg : pages[url]);
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const browser = await chromium.launch({ executablePath: process.argv[2] });
console.log('Chromium', browser.version());
const seen = [];
for (const path of Object.keys(pages)) {
  const page = await browser.newPage({ colorScheme: 'dark', viewport: { width: 100, height: 120 } });
  await page.goto(`http://127.0.0.1:${server.address().port}${path}`, { waitUntil: 'networkidle' });
  const { data, info } = await sharp(await page.screenshot()).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (y) => (data[(y * info.width + 20) * info.channels] > 100 ? 'dark' : 'light');
  seen.push(`${path} img ${at(20)}, background ${at(60)}, object ${at(100)}`);
}
await browser.close();
server.close();
console.log(seen.join('\n'));
if (seen.join() !== '/light img light, background light, object dark,/silent img dark, background dark, object dark') {
  console.log('No longer so: on the light page only the object should be dark, on the silent one all three.');
  process.exit(1);
}
console.log('As stated: the element decides whose scheme counts.');
JS
node look.mjs "$chromium"
