#!/usr/bin/env bash
# Expected: a CSV with a UTF-8 byte order mark, in a UTF-8 locale, is read as UTF-8; if not, a round trip shows it.
# Instead `soffice --convert-to` without filter options reads it as Windows-1252 and writes CSV back in the same
# charset: the bytes that come out are the ones that went in, so a CSV-to-CSV test passes while cells are broken.
# Only another format (here flat ODS) shows what Calc has in its cells. Filter options with charset 76 mend it.
# Seen with LibreOffice 7.4.7 (Debian 12), 28 November 2026.
set -euo pipefail
command -v soffice > /dev/null || { echo 'soffice is missing: install libreoffice-calc.'; exit 1; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg-query -W libreoffice-calc
export LC_ALL=C.UTF-8

printf '\xef\xbb\xbfville,tonnes\r\nOrl\xc3\xa9ans,1\r\n' > in.csv
calc() { soffice "-env:UserInstallation=file://$dir/profile" --headless "$@" > soffice.log 2>&1; }
calc --convert-to csv --outdir again in.csv
calc --convert-to fods --outdir plain in.csv
calc --infilter='CSV:44,34,76,1' --convert-to fods --outdir told in.csv
cells() { sed -n '/<table:table /,$p' "$1" | grep -o '<text:p>[^<]\+' | sed 's/<text:p>//' | tr '\n' ' '; }

[ "$(tr -d '\r' < in.csv)" = "$(tr -d '\r' < again/in.csv)" ] && same=yes || same=no
echo "CSV to CSV, the same bytes but for line ends: $same"
echo "cells without options: $(cells plain/in.fods)"
echo "cells with charset 76: $(cells told/in.fods)"
if [ "$same" = yes ] && grep -q 'OrlÃ©ans' plain/in.fods && grep -q 'Orléans' told/in.fods; then
  echo 'As stated: the round trip is clean and the cells are not.'
else
  echo 'No longer so: without options Orléans should be broken in cells and whole in the CSV.'; exit 1
fi
