#!/usr/bin/env bash
# Expected: `frame-sizing: content-height` beside a fixed height does nothing until the framed page opts in.
# Instead a lazy frame of another site that has both is laid out inside as if it were 150 px high, however high its box is:
# all of the content is in view, yet the wheel scrolls it away inside the box, and the page around stands still.
# Without `frame-sizing`, or without `loading="lazy"`, the inner height is the box's and the page scrolls.
# Seen with Chromium 156.0.8078.108 (Debian 12), 28 November 2026.
set -euo pipefail
chromium=$(command -v "${CHROMIUM_PATH:-chromium}") || { echo 'chromium is missing: install chromium, or set CHROMIUM_PATH.'; exit 1; }
command -v npm > /dev/null || { echo 'npm is missing: install Node 20 or newer, with npm.'; exit 1; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm i --silent --no-audit --no-fund --prefix . playwright-core@1.65.1 || { echo 'npm could not install its packages.'; exit 1; }

cat > look.mjs <<'JS'
import http from 'node:http';
import { chromium } from 'playwright-core';
const inner = '<!doctype html><body style="margin:0"><div style="height:777px">chart</div>';
const frames = {
  '/lazy': 'loading="lazy" style="height:777px"',
  '/eager-sized': 'style="height:777px;frame-sizing:content-height"',
  '/lazy-sized': 'loading="lazy" style="height:777px;frame-sizing:content-height"',
};
let port;
const server = http.createServer(({ url }, response) => {
  response.setHeader('content-type', 'text/html');
  if (url === '/chart') return response.end(inner);
  response.end(`<!doctype html><body style="margin:0"><iframe src="http://localhost:${port}/chart" ${frames[url]}></iframe>
    <div style="height:3000px"></div>`);
});
await new Promise((ready) => server.listen(0, ready));
port = server.address().port;
const browser = await chromium.launch({ executablePath: process.argv[2] });
console.log('Chromium', browser.version());
const seen = [];
for (const path of Object.keys(frames)) {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}${path}`, { waitUntil: 'networkidle' });
  const chart = page.frames()[1];
  await page.mouse.move(100, 100);
  await page.mouse.wheel(0, 120);
  const scrolled = async () => [await chart.evaluate(() => scrollY), await page.evaluate(() => scrollY)];
  for (let i = 0; i < 50 && (await scrolled()).every((y) => y === 0); i++) await page.waitForTimeout(100);
  const [inside, outside] = await scrolled();
  const height = await chart.evaluate(() => innerHeight);
  const box = await page.evaluate(() => document.querySelector('iframe').clientHeight);
  console.log(`${path}: box ${box}, inner height ${height}, scrolled inside ${inside > 0}, the page ${outside > 0}`);
  seen.push(`${box} ${height} ${inside > 0} ${outside > 0}`);
}
await browser.close();
server.close();
if (seen.join() !== '777 777 false true,777 777 false true,777 150 true false') {
  console.log('No longer so: only the last frame should have an inner height of 150 and swallow the wheel.');
  process.exit(1);
}
console.log('As stated: the lazy frame with frame-sizing swallows the wheel.');
JS
node look.mjs "$chromium"
