#!/usr/bin/env bash
# Expected: a page with an inline SVG goes through Pandoc with the drawing as it was, and its aria-label or <title> as the
# picture's alternative text, or else the drawing is left out.
# Instead Pandoc makes an image of it without any alternative text, adds no namespace (HTML needs none, an SVG file does),
# and writes `viewbox`, in small letters, as HTML's parser reads it but SVG has it not: Chromium draws nothing, and where
# the page did write xmlns the drawing is cut or tiny, as its scale is gone. A bar of half the width fills all of it.
# Seen with Pandoc 2.17.1.1 (Debian 12), drawn by librsvg 2.54.7, 29 November 2026.
set -euo pipefail
for tool in pandoc rsvg-convert; do
  command -v "$tool" > /dev/null || { echo "$tool is missing: install pandoc and librsvg2-bin."; exit 1; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg-query -W pandoc librsvg2-bin

chart() {
  echo "<svg $1 role=\"img\" aria-label=\"Tonnes a year\" width=\"9\" height=\"9\" viewBox=\"0 0 90 90\"><title>Tonnes</title>"
  echo "<rect width=\"$2\" height=\"90\" fill=\"#00aa00\"/></svg>"
}
inside() { grep -o 'base64,[^"]*' "$1" | cut -d, -f2 | base64 -d; }
draw() { rsvg-convert "$1" | sha256sum; }
xmlns='xmlns="http://www.w3.org/2000/svg"'
chart '' 45 > bare.html; chart "$xmlns" 45 > named.html
chart "$xmlns" 45 > half.svg; chart "$xmlns" 90 > whole.svg
for name in bare named; do
  pandoc -f html -t html --wrap=none "$name.html" > "$name.out.html"
  inside "$name.out.html" > "$name.svg"
  head -n 1 "$name.svg"
done
echo "plain text: $(pandoc -f html -t plain bare.html)"
if ! grep -q 'alt=' bare.out.html && ! grep -q xmlns bare.svg && grep -q 'viewbox=' bare.svg &&
  [ "$(draw half.svg)" != "$(draw whole.svg)" ] && [ "$(draw named.svg)" = "$(draw whole.svg)" ]; then
  echo 'As stated: no alternative text, no namespace, no viewBox; half a bar is drawn as a whole one.'
else
  echo 'No longer so: alt, xmlns and viewBox should be missing, and the bar drawn over the whole width.'; exit 1
fi
