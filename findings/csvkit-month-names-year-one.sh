#!/usr/bin/env bash
# Expected: a tool that finds the types of columns takes words for words, and a date for one if it says which day.
# Instead csvkit reads a column of English month names as dates of the year 1, `May` as 0001-05-01, a column of short day
# names as days of January of that year, and 3m as three minutes, in a column of magnitudes as well (3m, 5m for millions).
# Nothing is said. The same column in French stays as it is. Pass -I, which leaves numbers as text too.
# Seen with csvkit 1.0.7 (Debian 12), 29 November 2026.
set -euo pipefail
command -v csvjson > /dev/null || { echo 'csvjson is missing: install csvkit.'; exit 1; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg-query -W csvkit python3-agate

read_column() { { echo 'a,n'; printf '%s,7\n' "$@"; } | csvjson | tr -d '\n'; echo; }
{
  read_column May March June
  read_column Sun Sat
  read_column 3m 5m
  read_column mai mars juin
} | tee seen.txt
if grep -q '"0001-05-01".*"0001-03-01".*"0001-06-01"' seen.txt && grep -q '"0001-01-07".*"0001-01-06"' seen.txt &&
  grep -q '"0:03:00".*"0:05:00"' seen.txt && grep -q '"mai".*"mars".*"juin"' seen.txt; then
  echo 'As stated: months and days are dates of the year 1, and 3m is a time; French months are words.'
else
  echo 'No longer so: May should be 0001-05-01, Sun 0001-01-07, 3m 0:03:00, and mai a word.'; exit 1
fi
