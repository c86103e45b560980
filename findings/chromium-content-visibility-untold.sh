#!/usr/bin/env bash
# Expected: text under `content-visibility: auto` that was not scrolled to is skipped by layout only; guides to the property
# promise that it stays in the accessibility tree, so that a screen reader lists it (unlike under `hidden`).
# Instead Chromium's full tree, as the DevTools protocol gives it, holds none of it until it has come near the window:
# neither headings nor list items or links, not even with accessibility forced on. The document's text does hold it.
# Why it matters: what reads a long page by that tree (agents, audits, tests) ends where layout did, and no test by it can
# show that a screen reader is told the rest; put a page's outline outside of what is skipped, or do without.
# Seen with Chromium 156.0.8078.108 (Debian 12), 29 November 2026.
set -euo pipefail
chromium=$(command -v "${CHROMIUM_PATH:-chromium}") || { echo 'chromium is missing: install chromium, or set CHROMIUM_PATH.'; exit 1; }
command -v npm > /dev/null || { echo 'npm is missing: install Node 20.9 or newer, with npm.'; exit 1; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm i --silent --no-audit --no-fund --prefix . puppeteer-core@25.16.0 || { echo 'npm could not install its packages.'; exit 1; }

cat > look.mjs <<'JS'
import puppeteer from 'puppeteer-core';
const page = (rule) => `<!doctype html><html lang="en"><title>Report</title><h1>Report</h1><p style="height:9000px">Begin</p>
<section style="${rule}"><h2>Annex</h2><ul><li>Method <a href="#x">explained</a></li></ul></section>`;
const rules = {
  plain: '',
  auto: 'content-visibility:auto;contain-intrinsic-size:auto 300px',
};
const seen = {};
for (const forced of [false, true]) {
  const browser = await puppeteer.launch({
    executablePath: process.argv[2],
    headless: true,
    args: ['--no-sandbox', ...(forced ? ['--force-renderer-accessibility=complete'] : [])],
  });
  if (!forced) console.log(await browser.version());
  for (const [name, rule] of Object.entries(rules)) {
    const tab = await browser.newPage();
    await tab.goto(`data:text/html,${encodeURIComponent(page(rule))}`);
    const session = await tab.createCDPSession();
    const told = async () => {
      await new Promise((done) => setTimeout(done, 700));
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      return nodes
        .filter(({ ignored, role }) => !ignored && ['heading', 'listitem', 'link'].includes(role?.value))
        .map(({ role }) => role.value).sort().join(' ');
    };
    const before = await told();
    const found = await tab.evaluate(() => document.body.textContent.includes('Annex'));
    await tab.evaluate(() => scrollTo(0, 1e6));
    seen[`${name}${forced ? ', accessibility forced' : ''}`] = { before, found, after: await told() };
    await tab.close();
  }
  await browser.close();
}
console.table(seen);
const all = 'heading heading link listitem';
const isSo = Object.entries(seen).every(
  ([name, { before, found, after }]) =>
    found && after === all && before === (name.startsWith('auto') ? 'heading' : all),
);
if (!isSo) {
  console.log('No longer so: the annex should be told before scrolling where it is plain, and only afterwards under auto.');
  process.exit(1);
}
console.log('As stated: what content-visibility: auto skips is not in the accessibility tree until it comes near.');
JS
node look.mjs "$chromium"
