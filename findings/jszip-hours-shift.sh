#!/usr/bin/env bash
# Expected: a file put into an archive with its date has that date when it is listed or unpacked on the same machine.
# Instead JSZip writes the hours of UTC into fields that unzip and file managers read as local time: 20:00 in Paris is
# unpacked as 18:00, and a file of half past midnight bears the day before. fflate writes the local hours, so two
# archives of the same files, made by two libraries on one machine, disagree on when the data was made.
# Seen with jszip 3.10.2, fflate 0.8.3 and UnZip 6.00 (Debian 12), 28 November 2026.
set -euo pipefail
for program in unzip npm; do command -v "$program" > /dev/null || { echo "$program is missing: install $program."; exit 1; }; done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg-query -W unzip
npm i --silent --no-audit --no-fund --prefix . jszip@3.10.2 fflate@0.8.3 || { echo 'npm could not install its packages.'; exit 1; }
export TZ=Europe/Paris

cat > pack.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import JSZip from 'jszip';
console.log('jszip', JSZip.version);
const date = new Date('2025-04-15T00:30:00');
console.log('night.csv is of', date.toString());
writeFileSync('jszip.zip', await new JSZip().file('night.csv', 'x\n', { date }).generateAsync({ type: 'nodebuffer' }));
writeFileSync('fflate.zip', zipSync({ 'night.csv': [new TextEncoder().encode('x\n'), { mtime: date }] }));
JS
node pack.mjs
seen=''
for name in jszip fflate; do
  unzip -q "$name.zip" -d "$name"
  unpacked=$(date -r "$name/night.csv" '+%F %H:%M')
  echo "unpacked from $name: $unpacked"
  seen="$seen $unpacked"
done
if [ "$seen" = ' 2025-04-14 22:30 2025-04-15 00:30' ]; then
  echo 'As stated: one is two hours early, and so on the day before.'
else
  echo 'No longer so: the file from jszip should be dated two hours early and the other rightly.'; exit 1
fi
