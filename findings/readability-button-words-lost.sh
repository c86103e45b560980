#!/usr/bin/env bash
# Expected: a reader view takes the words of a sentence, whatever inline elements they stand in.
# Instead Readability removes <button> with its text even in the middle of a paragraph: a figure that readers may press to
# see its source is missing from reader views and from read-later services, and the sentence reads on without it.
# A <span role="button"> or an <a> keeps its words.
# Seen with @mozilla/readability 0.6.0 on jsdom 26.1.0, 28 November 2026.
set -euo pipefail
command -v npm > /dev/null || { echo 'npm is missing: install Node 20 or newer, with npm.'; exit 1; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm i --silent --no-audit --no-fund --prefix . @mozilla/readability@0.6.0 jsdom@26.1.0 || { echo 'npm could not install its packages.'; exit 1; }

cat > read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
for (const name of ['@mozilla/readability', 'jsdom']) console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version);
const prose = '<p>Customs counts, port by port, what it has found in a year, and prints the sum in spring. '.repeat(9);
const read = (figure) => {
  const html = `<!doctype html><html lang="en"><title>Tonnes</title><article><h1>Tonnes</h1>${prose}
    <p>In 2024, French customs seized ${figure} of cocaine, more than in any year before.</p>${prose}</article>`;
  const { textContent } = new Readability(new JSDOM(html).window.document).parse();
  const sentence = textContent.match(/In 2024.*before\./)[0];
  console.log(`${figure} → ${sentence}`);
  return sentence.includes('53.5');
};
const kept = ['<button>53.5 tonnes</button>', '<a href="#s">53.5 tonnes</a>', '<span role="button" tabindex="0">53.5 tonnes</span>'].map(read);
if (kept.join() !== 'false,true,true') {
  console.log('No longer so: only the button should lose its words.');
  process.exit(1);
}
console.log('As stated: the figure is gone with its button.');
JS
node read.mjs
