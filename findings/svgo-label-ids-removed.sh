#!/usr/bin/env bash
# Expected: an optimiser that removes ids that nothing refers to keeps those that aria-labelledby refers to.
# Instead SVGO's default preset removes the ids of <title> and <desc> and leaves aria-labelledby with its dead references,
# and takes role="img" away: the label that joined both is lost, and the chart is no longer announced as one picture.
# Any rule in a <style> that stays in the file keeps the ids, so testing one chart of a set proves nothing for the next.
# Seen with svgo 4.1.0, 28 November 2026.
set -euo pipefail
command -v npm > /dev/null || { echo 'npm is missing: install Node 20 or newer, with npm.'; exit 1; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm i --silent --no-audit --no-fund --prefix . svgo@4.1.0 || { echo 'npm could not install its packages.'; exit 1; }

cat > optimise.mjs <<'JS'
import { optimize, VERSION } from 'svgo';
console.log('svgo', VERSION);
const chart = (style) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30" role="img" aria-labelledby="name text">
  <title id="name">Seizures</title><desc id="text">23.2 tonnes, then 53.5.</desc>${style}<path d="M0 5h90" stroke="#123"/></svg>`;
const bare = optimize(chart('')).data;
const styled = optimize(chart('<style>@media print{path{stroke:#000}}</style>')).data;
console.log(`without a style: ${bare}\nwith a style:    ${styled}`);
const dangling = bare.includes('aria-labelledby="name text"') && !bare.includes('id="');
if (!dangling || bare.includes('role=') || !styled.includes('id="name"')) {
  console.log('No longer so: without a style the ids and the role should be gone and the reference left.');
  process.exit(1);
}
console.log('As stated: aria-labelledby refers to nothing.');
JS
node optimise.mjs
