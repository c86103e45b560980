#!/usr/bin/env bash
# Expected: a text format goes through a spreadsheet program's converter with its cells as written, percentages too.
# Instead ssconvert takes the sign away and divides: 12% becomes 0.12, and 130.6% the digits of a binary fraction.
# The header still says "percent", so a pipeline that tidies CSV with Gnumeric publishes a hundredth of the figure.
# Asking its text exporter to preserve formats does not bring the sign back.
# Seen with Gnumeric 1.12.55 (Debian 12), 28 November 2026.
set -euo pipefail
command -v ssconvert > /dev/null || { echo 'ssconvert is missing: install gnumeric.'; exit 1; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg-query -W gnumeric
export LC_ALL=C.UTF-8 HOME="$dir"

printf 'year,percent\n2023,12%%\n2024,130.6%%\n' > in.csv
ssconvert in.csv out.csv > ssconvert.log 2>&1
ssconvert -T Gnumeric_stf:stf_assistant -O 'format=preserve separator=,' in.csv kept.txt > ssconvert.log 2>&1
echo "in:        $(tr '\n' ' ' < in.csv)"
echo "out:       $(tr -d '\r' < out.csv | tr '\n' ' ')"
echo "preserved: $(tr -d '\r' < kept.txt | tr '\n' ' ')"
if grep -q '^2023,0\.12' out.csv && grep -q '^2024,1\.3060000000000000001' out.csv && ! grep -q % kept.txt; then
  echo 'As stated: the sign is gone and the number is a hundredth.'
else
  echo 'No longer so: 12% should come out as 0.12 and 130.6% as 1.3060000000000000001.'; exit 1
fi
