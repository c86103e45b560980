#!/usr/bin/env bash
# Expected: formatRange of two values that round to the same text gives that text, as formatRange of two dates of one day does.
# Instead Intl.NumberFormat puts a sign for "about" before it: 53.51 to 53.54 at one decimal is "~53.5", "≈53,5" in German
# and "≃53,5" in French, and a range from 1 to 1 is "~1". A count that is known exactly is published as an estimate
# as soon as an editor's low and high estimate meet.
# Seen with Node 24.21.0 (ICU 78), 28 November 2026.
set -euo pipefail
command -v npm > /dev/null || { echo 'npm is missing: install Node and npm.'; exit 1; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm i --silent --no-audit --no-fund --prefix . node@24.21.0 || { echo 'npm could not install its packages.'; exit 1; }

cat > format.cjs <<'JS'
console.log('Node', process.version, 'ICU', process.versions.icu);
const seen = ['en', 'de', 'fr'].map((language) => {
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const day = days.formatRange(new Date('2025-04-14T08:00Z'), new Date('2025-04-14T20:00Z'));
  console.log(`${language}: 1 to 1 is ${numbers.formatRange(1, 1)}; 53.51 to 53.54 is ${numbers.formatRange(53.51, 53.54)}; one day is ${day}`);
  return `${numbers.formatRange(1, 1)} ${numbers.formatRange(53.51, 53.54)} ${/[~≈≃]/.test(day)}`;
});
if (seen.join('|') !== '~1 ~53.5 false|≈1 ≈53,5 false|≃1 ≃53,5 false') {
  console.log('No longer so: each number should have a sign for "about" and no date one.');
  process.exit(1);
}
console.log('As stated: equal ends become an estimate.');
JS
node_modules/.bin/node format.cjs
