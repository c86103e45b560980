#!/usr/bin/env bash
# Expected: what Chromium does for lazy images on the way to paper, loading them first, it does for lazy frames as well.
# Instead a PDF made over DevTools (page.pdf in Playwright and Puppeteer) loads and prints <img loading="lazy"> far below
# the fold, while <iframe loading="lazy"> beside it is never asked for and leaves a blank box: an archived article has
# its photographs and none of its embedded charts. Scroll the frames into view, or take the attribute away, first.
# Seen with Chromium 156.0.8078.108 (Debian 12), 28 November 2026.
set -euo pipefail
chromium=$(command -v "${CHROMIUM_PATH:-chromium}") || { echo 'chromium is missing: install chromium, or set CHROMIUM_PATH.'; exit 1; }
command -v pdftotext > /dev/null || { echo 'pdftotext is missing: install poppler-utils.'; exit 1; }
command -v npm > /dev/null || { echo 'npm is missing: install Node 20 or newer, with npm.'; exit 1; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg-query -W poppler-utils
npm i --silent --no-audit --no-fund --prefix . playwright-core@1.65.1 || { echo 'npm could not install its packages.'; exit 1; }

cat > print.mjs <<'JS'
import http from 'node:http';
import { chromium } from 'playwright-core';
const asked = [];
const html = `<!doctype html><title>Article</title><p>The top.</p><div style="height:9000px"></div>
  <img loading="lazy" src="/photo.svg" width="40" height="40"><iframe loading="lazy" src="/lazy-chart"></iframe><iframe src="/eager-chart"></iframe>`;
const server = http.createServer(({ url }, response) => {
  asked.push(url);
  response.setHeader('content-type', url.endsWith('.svg') ? 'image/svg+xml' : 'text/html');
  if (url === '/') response.end(html);
  else if (url.endsWith('.svg')) response.end('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40"/></svg>');
  else response.end(`<!doctype html><p>words of ${url.slice(1)}`);
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const browser = await chromium.launch({ executablePath: process.argv[2] });
console.log('Chromium', browser.version());
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${server.address().port}/`, { waitUntil: 'networkidle' });
console.log('asked for before printing:', asked.filter((url) => url !== '/favicon.ico').join(' '));
await page.pdf({ path: 'article.pdf' });
console.log('asked for in the end:     ', asked.filter((url) => url !== '/favicon.ico').join(' '));
await browser.close();
server.close();
process.exit(asked.includes('/photo.svg') ? 0 : 1);
JS
node print.mjs "$chromium" || { echo 'No longer so: the lazy image should be loaded for the PDF.'; exit 1; }
pdftotext article.pdf article.txt
if grep -q 'words of eager-chart' article.txt && ! grep -q 'words of lazy-chart' article.txt; then
  echo 'As stated: the PDF has the image and the eager frame, and a blank box for the lazy frame.'
else
  echo 'No longer so: the eager frame should be in the PDF and the lazy one not.'; exit 1
fi
