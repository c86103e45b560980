#!/usr/bin/env bash
# Expected: a reader view takes a list for a table of contents by what it says: headings of the page, and little else.
# Instead Defuddle removes the first list in the upper 30 % of an article's text with three or more links of which most lead
# to the page itself, whatever its items say: three sentences whose figures lead to their sources below are gone, and the
# rest reads on without them. The same list is kept if its links lead to another page, or only two of them to this one.
# Seen with defuddle 0.19.4 on linkedom 0.18.15, 28 November 2026.
set -euo pipefail
command -v npm > /dev/null || { echo 'npm is missing: install Node 20 or newer, with npm.'; exit 1; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm i --silent --no-audit --no-fund --prefix . defuddle@0.19.4 linkedom@0.18.15 || { echo 'npm could not install its packages.'; exit 1; }

cat > read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { Defuddle } from 'defuddle/node';
for (const name of ['defuddle', 'linkedom']) console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version);
const prose = '<p>Customs counts, port by port, what it has found in a year, and prints the sum in spring.</p>';
const items = ['Le Havre found more than ever before: <a>10.2 tonnes</a> in one year, most of it among bananas.',
  'Marseille found <a>3.4 tonnes</a>, half of what it had found in the year before.',
  'Dunkirk found <a>1.1 tonnes</a>, and that for the first time since the port was dredged.'];
const sources = '<h2>Sources</h2>' + ['Le Havre', 'Marseille', 'Dunkirk'].map((port, i) => `<p id="s${i}">Customs at ${port}, report.</p>`).join('');
const read = async (name, addresses) => {
  const list = items.map((item, i) => `<li>${item.replace('<a>', `<a href="${addresses[i]}">`)}</li>`).join('');
  const { content } = await Defuddle(`<!doctype html><html lang="en"><head><title>Tonnes by port</title></head><body><article>
    <h1>Tonnes by port</h1>${prose}<ul>${list}</ul>${prose.repeat(9)}${sources}</article></body></html>`, 'https://example.org/tonnes/');
  const kept = ['10.2', '3.4', '1.1'].filter((figure) => content.includes(`${figure} tonnes`));
  console.log(`${name} (${addresses.join(' ')}): ${kept.join(', ') || 'no figure'} kept; sources ${content.includes('Customs at Dunkirk') ? 'kept' : 'lost'}`);
  return kept.length;
};
const kept = [await read('three within the page', ['#s0', '#s1', '#s2']), await read('two within the page', ['#s0', '#s1', '/sources/']),
  await read('another page', ['/sources/#s0', '/sources/#s1', '/sources/#s2'])];
if (kept.join() !== '0,3,3') {
  console.log('No longer so: only the list with three links within the page should be lost.');
  process.exit(1);
}
console.log('As stated: the list of sentences is gone because its figures lead to notes of the page.');
JS
node read.mjs
