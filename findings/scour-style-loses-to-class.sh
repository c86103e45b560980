#!/usr/bin/env bash
# Expected: an SVG cleaner keeps the colours of a file without any option; a style attribute beats a rule for a class.
# Instead Scour turns style attributes into presentation attributes, also where the file has a <style> element, and any
# rule there beats those: the one bar that the story is about takes the grey of all others.
# With --disable-style-to-xml the colour stays.
# Seen with Scour 0.38.2 (Debian 12), drawn by librsvg 2.54.7, 29 November 2026.
set -euo pipefail
for tool in scour rsvg-convert; do
  command -v "$tool" > /dev/null || { echo "$tool is missing: install scour and librsvg2-bin."; exit 1; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg-query -W scour librsvg2-bin

draw() { rsvg-convert "$1" | sha256sum; }
file() { echo "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">$1</svg>"; }
rule='<style>.bar{fill:#cccccc}</style>'
file "$rule<rect class=\"bar\" style=\"fill:#aa0000\" width=\"9\" height=\"9\"/>" > chart.svg
file "$rule<rect class=\"bar\" width=\"9\" height=\"9\"/>" > grey.svg
file '<rect style="fill:#aa0000" width="9" height="9"/>' > red.svg
scour -q -i chart.svg -o scoured.svg
scour -q -i red.svg -o red-scoured.svg
scour -q --disable-style-to-xml -i chart.svg -o kept.svg
cat scoured.svg
red=$(draw red.svg); grey=$(draw grey.svg)
if [ "$red" != "$grey" ] && [ "$(draw chart.svg)" = "$red" ] && [ "$(draw scoured.svg)" = "$grey" ] &&
  [ "$(draw kept.svg)" = "$red" ] && [ "$(draw red-scoured.svg)" = "$red" ]; then
  echo 'As stated: the red bar is grey afterwards; with the option, or without a rule, it stays red.'
else
  echo 'No longer so: the bar should be red before and grey after, and red with the option or without a rule.'; exit 1
fi
