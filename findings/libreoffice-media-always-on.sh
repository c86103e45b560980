#!/usr/bin/env bash
# Expected: a program that knows no media queries skips the whole `@media` block, or takes all of it.
# Instead LibreOffice's SVG import loses the first rule of the block and applies every later one, whatever the query.
# A chart with a dark theme is painted dark on a white document as soon as the block holds two rules; with one it is right.
# Seen with LibreOffice 7.4.7 (Debian 12), 28 November 2026.
set -euo pipefail
for program in soffice convert; do
  command -v "$program" > /dev/null || { echo "$program is missing: install libreoffice-draw and imagemagick."; exit 1; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg-query -W libreoffice-draw imagemagick

chart() {
  echo "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='40'><style>.bar{fill:#00aa00} $2</style>
    <rect class='bar' width='40' height='40'/></svg>" > "$1.svg"
}
chart one-rule '@media (prefers-color-scheme: dark) { .bar { fill: #aa0000 } }'
chart two-rules '@media (prefers-color-scheme: dark) { .axis { fill: #ffffff } .bar { fill: #aa0000 } }'
chart print '@media print { .axis { fill: #ffffff } .bar { fill: #aa0000 } }'
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to png ./*.svg > soffice.log 2>&1

seen=''
for name in one-rule two-rules print; do
  colour=$(convert "$name.png" -depth 8 -format '%[fx:int(255*p{20,20}.r)],%[fx:int(255*p{20,20}.g)]' info:)
  echo "$name: red,green of the bar = $colour (0,170 is the light theme's)"
  seen="$seen $colour"
done
[ "$seen" = ' 0,170 170,0 170,0' ] || { echo 'No longer so: only the files with two rules should be red.'; exit 1; }
echo 'As stated: the second rule of a block applies always.'
