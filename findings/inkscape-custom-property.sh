#!/usr/bin/env bash
# Expected: a reader that does not know custom properties drops that one declaration, as CSS asks of unknown properties.
# Instead one `--name: value` outside a media block makes Inkscape lose every rule of its <style> element, those before
# it included, without a word. A second <style> element still counts. So a single unused colour token blackens a chart.
# Seen with Inkscape 1.2.2 (Debian 12), 28 November 2026.
set -euo pipefail
for program in inkscape convert; do
  command -v "$program" > /dev/null || { echo "$program is missing: install $program (imagemagick for convert)."; exit 1; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg-query -W inkscape imagemagick

seen=''
draw() {
  echo "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='40'>$2<rect class='bar' width='40' height='40'/></svg>" > chart.svg
  HOME="$dir" inkscape chart.svg -o chart.png > inkscape.log 2>&1
  green=$(convert chart.png -depth 8 -format '%[fx:int(255*p{20,20}.g)]' info:)
  echo "$1: green of the bar = $green"
  seen="$seen $green"
}
draw 'an unknown property' '<style>.axis{nonsense:1}.bar{fill:#00aa00}</style>'
draw 'a custom property before' '<style>svg{--ink:#123}.axis{stroke:none}.bar{fill:#00aa00}</style>'
draw 'a custom property after' '<style>.bar{fill:#00aa00}.axis{--ink:#123}</style>'
draw 'in a <style> of its own' '<style>svg{--ink:#123}</style><style>.bar{fill:#00aa00}</style>'
[ "$seen" = ' 170 0 0 170' ] || { echo 'No longer so: the two sheets with a custom property should be black (0).'; exit 1; }
echo 'As stated: a custom property costs its whole sheet.'
