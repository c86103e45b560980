#!/usr/bin/env bash
# Expected: a tool for sums over CSV counts +3 as three, as JavaScript, Python and spreadsheets do, or fails on it.
# Instead the Miller of Debian 12 takes a number with a plus sign for a word, and its `stats1` leaves words out of sums and
# means but not out of counts: changes of +3, -1 and +2 add up to -1, their mean is -1, and their count is 3.
# A table of changes, where rises bear their sign, loses all its rises, and a gain is published as a loss.
# Calculating with them in `put` does give an error.
# Seen with Miller 6.6.0 (Debian 12), 29 November 2026.
set -euo pipefail
command -v mlr > /dev/null || { echo 'mlr is missing: install miller.'; exit 1; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg-query -W miller
export HOME="$dir"

printf 'port,change\nA,+3\nB,-1\nC,+2\n' > signed.csv
tr -d + < signed.csv > bare.csv
stats() { mlr --icsv --oxtab stats1 -a count,sum,mean -f change "$1" | awk '{ print $2 }' | xargs; }
signed=$(stats signed.csv); bare=$(stats bare.csv)
sum=$(mlr --icsv --oxtab --from signed.csv put -q 'begin { @sum = 0 } @sum += $change; end { emit @sum }' | awk '{ print $2 }')
echo "count, sum and mean: $signed with plus signs, $bare without; the sum by put: $sum"
if [ "$signed" = '3 -1 -1' ] && [[ "$bare" = '3 4 1.33'* ]] && [ "$sum" = '(error)' ]; then
  echo 'As stated: numbers with a plus sign are counted and not added.'
else
  echo 'No longer so: it should be 3 -1 -1 with plus signs, 3 4 1.33… without, and (error) by put.'; exit 1
fi
