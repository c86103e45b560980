#!/usr/bin/env bash
# Expected: a frame that Chromium sizes by its content (`frame-sizing: content-height`) ends as wide inside as its box.
# Instead, where scrollbars take room, its content is measured beside the scrollbar of the 150-px frame that it is at
# first, and stays so: 15 px narrower than the frame, and as high as that makes it, with a scrollbar or without.
# `scrollbar-width: none` on the framed page's root avoids it.
# Seen with Chromium 156.0.8078.108 (Debian 12), 28 November 2026.
set -euo pipefail
chromium=$(command -v "${CHROMIUM_PATH:-chromium}") || { echo 'chromium is missing: install chromium, or set CHROMIUM_PATH.'; exit 1; }
command -v npm > /dev/null || { echo 'npm is missing: install Node 20 or newer, with npm.'; exit 1; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm i --silent --no-audit --no-fund --prefix . playwright-core@1.65.1 || { echo 'npm could not install its packages.'; exit 1; }

cat > look.mjs <<'JS'
import http from 'node:http';
import { chromium } from 'playwright-core';
const sizing = '<meta name="responsive-embedded-sizing" content="allow-origins=*">';
const inner = (styles) => `<!doctype html>${sizing}<style>body { margin: 0 } div { aspect-ratio: 1 } ${styles}</style><body><div>chart</div>`;
const styles = { '/plain': '', '/no-scrollbar': 'html { scrollbar-width: none }' };
let port;
const server = http.createServer(({ url }, response) => {
  response.setHeader('content-type', 'text/html');
  if (url.startsWith('/chart')) return response.end(inner(styles[url.slice(6)]));
  response.end(`<!doctype html><body style="margin:0"><iframe src="http://localhost:${port}/chart${url}"
    style="border:0;width:600px;height:auto;frame-sizing:content-height"></iframe>`);
});
await new Promise((ready) => server.listen(0, ready));
port = server.address().port;
// As on Windows, and on many other desks, scrollbars take room.
const browser = await chromium.launch({ executablePath: process.argv[2], ignoreDefaultArgs: ['--hide-scrollbars'] });
console.log('Chromium', browser.version());
const seen = [];
for (const path of Object.keys(styles)) {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}${path}`, { waitUntil: 'networkidle' });
  const box = () => page.evaluate(() => document.querySelector('iframe').clientHeight);
  for (let i = 0; i < 50 && (await box()) === 150; i++) await page.waitForTimeout(100);
  await page.waitForTimeout(1000);
  const content = await page.frames()[1].evaluate(() => [document.body.clientWidth, document.documentElement.scrollHeight]);
  console.log(`${path}: box ${await box()} high, content ${content[0]} wide and ${content[1]} high`);
  seen.push(`${await box()} ${content.join(' ')}`);
}
await browser.close();
server.close();
if (seen.join() !== '585 585 585,600 600 600') {
  console.log('No longer so: the first frame should be 585 high and its content 585 wide, the second 600.');
  process.exit(1);
}
console.log('As stated: a frame as high as its content keeps the scrollbar of the low frame it was.');
JS
node look.mjs "$chromium"
