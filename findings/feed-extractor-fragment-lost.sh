#!/usr/bin/env bash
# Expected: entries of an Atom feed that lead to different places of one page keep their links, and `published` is
# the entry's <published>.
# Instead feed-extractor cuts the fragment off each link, so that all of them lead to the same address (ids keep theirs),
# and gives <updated> as `published`: a story that was corrected today is told as published today.
# Seen with @extractus/feed-extractor 8.0.3, 28 November 2026.
set -euo pipefail
command -v npm > /dev/null || { echo 'npm is missing: install Node and npm.'; exit 1; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm i --silent --no-audit --no-fund --prefix . @extractus/feed-extractor@8.0.3 || { echo 'npm could not install its packages.'; exit 1; }

cat > read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { extractFromXml } from '@extractus/feed-extractor';
console.log('@extractus/feed-extractor', JSON.parse(readFileSync('node_modules/@extractus/feed-extractor/package.json', 'utf8')).version);
const entry = (name) => `<entry><title>${name}</title><id>https://example.org/#${name}</id><link href="https://example.org/#${name}"/>
<published>2025-03-03T08:00:00Z</published><updated>2026-02-02T08:00:00Z</updated><summary>${name}</summary></entry>`;
const { entries } = extractFromXml(`<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><id>https://example.org/feed.xml</id>
<updated>2026-02-02T08:00:00Z</updated><link href="https://example.org/"/>${entry('first')}${entry('second')}</feed>`);
for (const { id, link, published } of entries) console.log(id, link, published);
const links = new Set(entries.map(({ link }) => link));
if (links.size !== 1 || !links.has('https://example.org/') || !entries[0].published.startsWith('2026-02-02')) {
  console.log('No longer so: both links should lack what stands behind #, and the day be that of the update.');
  process.exit(1);
}
console.log('As stated: one link for two entries, and the day of the update as that of publication.');
JS
node read.mjs
