#!/usr/bin/env bash
# Expected: `getBoundingClientRect()` of an `<svg>` inside another gives the box that its width and height make, as for the
# outer one, since by default it cuts off whatever lies outside of that box.
# Instead Chromium gives the box of all its content, what is cut off and never seen included, and grows with each shape that
# lies far outside; Firefox gives the box that is drawn. A `<rect>` of the full size is the only box that both agree on.
# Why it matters: a map panel that is a nested `<svg>` is measured many times as large as it is seen, by whatever places
# buttons or notes over it and by tests that compare boxes.
# Seen with Chromium 156.0.8078.108 and Firefox ESR 153 (Debian 12), 29 November 2026.
set -euo pipefail
chromium=$(command -v "${CHROMIUM_PATH:-chromium}") || { echo 'chromium is missing: install chromium, or set CHROMIUM_PATH.'; exit 1; }
firefox=$(command -v "${FIREFOX_PATH:-firefox-esr}") || { echo 'Firefox is missing: install firefox-esr, or set FIREFOX_PATH.'; exit 1; }
command -v npm > /dev/null || { echo 'npm is missing: install Node 20.9 or newer, with npm.'; exit 1; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm i --silent --no-audit --no-fund --prefix . puppeteer-core@25.16.0 || { echo 'npm could not install its packages.'; exit 1; }

cat > look.mjs <<'JS'
import puppeteer from 'puppeteer-core';
const page = `<!doctype html><html lang="en"><body style="margin:0"><svg id="outer" width="400" height="300">
  <svg id="panel" width="200" height="100"><rect id="ground" width="200" height="100" fill="#eee"/>
  <path d="M-300-200H900V700Z" fill="#999"/></svg></svg>`;
const launch = {
  Chromium: { executablePath: process.argv[2], args: ['--no-sandbox'] },
  Firefox: { browser: 'firefox', executablePath: process.argv[3] },
};
const seen = {};
for (const [name, options] of Object.entries(launch)) {
  const browser = await puppeteer.launch({ headless: true, ...options });
  console.log(await browser.version());
  const tab = await browser.newPage();
  await tab.goto(`data:text/html,${encodeURIComponent(page)}`);
  seen[name] = await tab.evaluate(() =>
    Object.fromEntries(
      ['outer', 'panel', 'ground'].map((id) => {
        const { left, top, width, height } = document.getElementById(id).getBoundingClientRect();
        return [id, [left, top, width, height].map(Math.round).join(' ')];
      }),
    ),
  );
  await browser.close();
}
console.table(seen);
const { Chromium, Firefox } = seen;
const isSo = Chromium.panel === '-300 -200 1200 900' && Firefox.panel === '0 0 200 100' &&
  [Chromium, Firefox].every(({ outer, ground }) => outer === '0 0 400 300' && ground === '0 0 200 100');
if (!isSo) {
  console.log('No longer so: the panel should be 1200 by 900 in Chromium and 200 by 100 in Firefox.');
  process.exit(1);
}
console.log('As stated: Chromium measures what an inner svg cuts off, too.');
JS
node look.mjs "$chromium" "$firefox"
