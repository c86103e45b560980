#!/usr/bin/env bash
# Expected: a French page without any date, whose line above the headline says "Sept prisons, une nuit", has no date.
# Instead metascraper dates it to the 1st of September: it reads elements whose class holds "byline", "date" or "time", or
# "publish", for words that could be a date, in English whatever the page's language, and "sept", which is seven in French,
# is a short September to it. "Huit prisons" has no date. No error, no warning: a plausible day, in this year or a near one.
# Seen with metascraper 5.58.1 and metascraper-date 5.55.0, 28 November 2026.
set -euo pipefail
command -v npm > /dev/null || { echo 'npm is missing: install Node and npm.'; exit 1; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . metascraper@5.58.1 metascraper-date@5.55.0 || { echo 'npm could not install its packages.'; exit 1; }

cat > read.cjs <<'JS'
const read = require('metascraper')([require('metascraper-date')()]);
for (const name of ['metascraper', 'metascraper-date']) console.log(name, require(`${name}/package.json`).version);
const page = (words) => `<!doctype html><html lang="fr"><head><title>Graphiques</title></head>
<body><p class="byline">${words}</p><h1>Graphiques</h1></body></html>`;
(async () => {
  const of = async (words) => (await read({ html: page(words), url: 'https://example.org/' })).date;
  const seven = await of('Sept prisons, une nuit');
  const eight = await of('Huit prisons, une nuit');
  console.log(`sept: ${seven}\nhuit: ${eight}`);
  if (!/^\d{4}-09-01T/.test(seven ?? '') || eight) {
    console.log('No longer so: the first should be the 1st of September and the second nothing.');
    process.exit(1);
  }
  console.log('As stated: seven prisons are a day in September.');
})();
JS
node read.cjs
