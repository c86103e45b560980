#!/usr/bin/env bash
# Expected: a reader's minimum font size holds for words in inline SVG as for all others, or for none of them in any browser;
# and what `getComputedStyle` says of their size is what is drawn.
# Instead Chromium and Firefox draw a 12 pixel `<text>` at 12 pixels under a minimum of 20, though Chromium says 20px. A
# page can still find the setting out without a script: `1lh` of an element with `font-size: 1px; line-height: 1` is the
# minimum, in lengths and in `@container` conditions alike.
# Why it matters: charts keep small words beside large ones unless they are drawn wider, for which `lh` alone tells the size.
# Seen with Chromium 156.0.8078.108 and Firefox ESR 153 (Debian 12), 28 November 2026. (WebKitGTK 2.50 draws them at 20.)
set -euo pipefail
chromium=$(command -v "${CHROMIUM_PATH:-chromium}") || { echo 'chromium is missing: install chromium, or set CHROMIUM_PATH.'; exit 1; }
firefox=$(command -v "${FIREFOX_PATH:-firefox-esr}") || { echo 'Firefox is missing: install firefox-esr, or set FIREFOX_PATH.'; exit 1; }
command -v npm > /dev/null || { echo 'npm is missing: install Node 20.9 or newer, with npm.'; exit 1; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm i --silent --no-audit --no-fund --prefix . puppeteer-core@25.16.0 || { echo 'npm could not install its packages.'; exit 1; }

cat > look.mjs <<'JS'
import puppeteer from 'puppeteer-core';
const page = `<!doctype html><html lang="en"><style>i{font-size:1px;line-height:1;width:1lh;height:1px;display:block}svg{width:400px}
  div{container-type:inline-size;width:200px;font-size:1px;line-height:1}b{--fits:no}@container (min-width:15lh){b{--fits:yes}}</style>
  <span>Words</span><svg viewBox="0 0 400 50"><text y="30" font-size="12">Words of a chart</text></svg><i></i><div><b></b></div>`;
const launch = {
  Chromium: (size) => ({ executablePath: process.argv[2], args: ['--no-sandbox', `--blink-settings=minimumFontSize=${size}`] }),
  Firefox: (size) => ({ browser: 'firefox', executablePath: process.argv[3], extraPrefsFirefox: { 'font.minimum-size.x-western': size } }),
};
const seen = {};
for (const [name, options] of Object.entries(launch))
  for (const size of [0, 20]) {
    const browser = await puppeteer.launch({ headless: true, ...options(size) });
    if (!size) console.log(await browser.version());
    const tab = await browser.newPage();
    await tab.goto(`data:text/html,${encodeURIComponent(page)}`);
    seen[`${name} ${size}`] = await tab.evaluate(() => {
      const find = (selector) => document.querySelector(selector);
      return {
        drawn: Math.round(find('text').getBoundingClientRect().width),
        said: getComputedStyle(find('text')).fontSize,
        lh: find('i').getBoundingClientRect().width,
        fits: getComputedStyle(find('b')).getPropertyValue('--fits'),
      };
    });
    await browser.close();
  }
console.table(seen);
const [c0, c20, f0, f20] = Object.values(seen);
const isSo = c0.drawn === c20.drawn && f0.drawn === f20.drawn && c20.said === '20px' && f20.said === '12px' &&
  [c20, f20].every(({ lh, fits }) => lh === 20 && fits === 'no') && [c0, f0].every(({ lh, fits }) => lh <= 1 && fits === 'yes');
if (!isSo) {
  console.log('No longer so: words of SVG should be as wide under the minimum as without it, and 1lh should be 20.');
  process.exit(1);
}
console.log('As stated: the minimum leaves words of SVG out, and lh tells it.');
JS
node look.mjs "$chromium" "$firefox"
