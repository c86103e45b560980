#!/usr/bin/env bash
# Expected: an article whose publisher is {"@id": …}, the id of an Organization beside it in the same @graph, is told to be
# published by that organisation; failing that, by og:site_name, which says the same.
# Instead metascraper names the publisher of a work that the article cites, and does so before it looks at og:site_name.
# It follows no @id, and searches the whole node for the path `publisher.name`. Valid data, read rightly by whoever expands
# JSON-LD, credits a page to its source. With `name` beside the `@id` it is right.
# Seen with metascraper 5.58.1 and metascraper-publisher 5.56.2, 28 November 2026.
set -euo pipefail
command -v npm > /dev/null || { echo 'npm is missing: install Node and npm.'; exit 1; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . metascraper@5.58.1 metascraper-publisher@5.56.2 || { echo 'npm could not install its packages.'; exit 1; }

cat > read.cjs <<'JS'
const read = require('metascraper')([require('metascraper-publisher')()]);
for (const name of ['metascraper', 'metascraper-publisher']) console.log(name, require(`${name}/package.json`).version);
const page = (publisher) => `<!doctype html><html lang="en"><head><title>Tonnes</title>
<meta property="og:site_name" content="The Publishing Paper">
<script type="application/ld+json">${JSON.stringify({
  '@context': 'https://schema.org',
  '@graph': [
    {
      '@type': 'NewsArticle',
      headline: 'Tonnes',
      publisher,
      citation: [{ '@type': 'CreativeWork', name: 'A report', publisher: { '@type': 'Organization', name: 'The Cited Agency' } }],
    },
    { '@type': 'Organization', '@id': 'https://example.org/#us', name: 'The Publishing Paper' },
  ],
})}</script></head><body><h1>Tonnes</h1></body></html>`;
(async () => {
  const of = async (publisher) => (await read({ html: page(publisher), url: 'https://example.org/' })).publisher;
  const byId = await of({ '@id': 'https://example.org/#us' });
  const named = await of({ '@id': 'https://example.org/#us', name: 'The Publishing Paper' });
  console.log(`by @id: ${byId}\nwith a name: ${named}`);
  if (byId !== 'The Cited Agency' || named !== 'The Publishing Paper') {
    console.log('No longer so: the first should be the cited agency and the second the paper.');
    process.exit(1);
  }
  console.log('As stated: the publisher of a cited work is told as that of the page.');
})();
JS
node read.cjs
