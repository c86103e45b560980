#!/usr/bin/env bash
# Expected: a Table Schema field with decimalChar "," and groupChar "." reads 1.263,5 as 1263.5; that is what both are for.
# Instead the JavaScript library first turns the decimal comma into a point and then removes all points as groups:
# the value passes validation as 12635, ten times too high. Each of the two options alone is right.
# German, Italian, Spanish and Dutch open data is written this way.
# Seen with datapackage 1.1.10 and its tableschema 1.12.6, 28 November 2026.
set -euo pipefail
command -v npm > /dev/null || { echo 'npm is missing: install Node and npm.'; exit 1; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm i --silent --no-audit --no-fund --prefix . datapackage@1.1.10 tableschema@1.12.6 || { echo 'npm could not install its packages.'; exit 1; }

cat > read.cjs <<'JS'
const { Resource } = require('datapackage');
for (const name of ['datapackage', 'tableschema']) console.log(name, require(`./node_modules/${name}/package.json`).version);
const read = async (value, options) => {
  const schema = { fields: [{ name: 'tonnes', type: 'number', ...options }] };
  const resource = await Resource.load({ name: 'r', profile: 'tabular-data-resource', data: [['tonnes'], [value]], schema });
  const [[cell]] = await resource.read();
  console.log(value, JSON.stringify(options), '→', cell);
  return cell;
};
(async () => {
  const comma = await read('1263,5', { decimalChar: ',' });
  const narrow = await read('1\u202f263,5', { decimalChar: ',', groupChar: '\u202f' });
  const point = await read('1.263,5', { decimalChar: ',', groupChar: '.' });
  if (comma !== 1263.5 || narrow !== 1263.5 || point !== 12635) {
    console.log('No longer so: the last should be 12635 and the others 1263.5.');
    process.exit(1);
  }
  console.log('As stated: with a point for groups the number is ten times too high, and valid.');
})();
JS
node read.cjs
