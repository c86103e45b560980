#!/usr/bin/env bash
# Expected: an embed whose iframe is as wide as its column (`width="100%"`, with a height in pixels) has no ratio, so the
# responsive embed blocks of WordPress's editor leave its height alone.
# Instead "100%" is divided by the height, the NaN becomes a text, and "NaN" >= "2.33" holds, as texts go: the block is
# saved with the classes of a 21:9 video, and themes cut every chart to that shape. Where the width is in pixels nothing is
# cut, but the frame is wider than a phone. The block that pasted addresses get is not responsive, and is spared.
# Seen with @wordpress/block-library 11.1.0, 28 November 2026; in WordPress 6.1.9, too.
set -euo pipefail
command -v npm > /dev/null || { echo 'npm is missing: install Node 20 or newer, with npm.'; exit 1; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm pack --silent @wordpress/block-library@11.1.0 > /dev/null || { echo 'npm could not fetch @wordpress/block-library.'; exit 1; }
tar -xzf wordpress-block-library-11.1.0.tgz package/package.json package/build/embed
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . clsx@2.1.1 jsdom@26.1.0 || { echo 'npm could not install its packages.'; exit 1; }

cat > classes.cjs <<'JS'
const Module = require('node:module');
const load = Module._load;
// What the rest of the module is made of plays no part in the classes.
Module._load = (name, ...rest) => (/^(@wordpress|memize|react)/.test(name) ? (one) => one : load(name, ...rest));
const { JSDOM } = require('jsdom');
globalThis.document = { implementation: { createHTMLDocument: () => new JSDOM('').window.document } };
const { getClassNames } = require('./package/build/embed/util.cjs');
console.log('@wordpress/block-library', require('./package/package.json').version);
const seen = ['width="100%" height="400"', 'width="100%" height="900"', 'width="600" height="400"'].map((size) => {
  const classes = getClassNames(`<iframe ${size}></iframe>`, '', true);
  console.log(`<iframe ${size}>: ${classes || 'no class'}`);
  return classes || '';
});
if (!seen[0].includes('21-9') || !seen[1].includes('21-9') || seen[2].includes('aspect')) {
  console.log('No longer so: a width of 100% should give the classes of 21:9, one in pixels none.');
  process.exit(1);
}
console.log('As stated: every frame of 100% is taken for a 21:9 video.');
JS
node classes.cjs
