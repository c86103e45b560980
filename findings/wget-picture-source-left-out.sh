#!/usr/bin/env bash
# Expected: `wget --page-requisites --convert-links` takes what a page needs; it knows srcset, so <picture> as well.
# Instead it takes srcset on <img> only. The candidates of <source> are neither fetched nor rewritten, nor <image href> in an
# inline SVG. A browser prefers <source>, so the copy on disk shows a broken image although the fallback was saved.
# Seen with Wget 1.21.3 (Debian 12), 28 November 2026.
set -euo pipefail
for program in wget python3; do command -v "$program" > /dev/null || { echo "$program is missing: install $program."; exit 1; }; done
dir=$(mktemp -d); server=''
trap '[ -z "$server" ] || kill "$server"; rm -rf "$dir"' EXIT
cd "$dir"
dpkg-query -W wget

mkdir site
for name in small.png large.png wide.avif map.png; do echo "$name" > "site/$name"; done
echo '<!doctype html><title>Story</title><picture><source type="image/avif" srcset="/wide.avif">
<img src="/small.png" srcset="/large.png 2x" alt=""></picture>
<svg viewBox="0 0 9 9"><image href="/map.png" width="9" height="9"/></svg>' > site/index.html
python3 -u - > port 2> /dev/null <<'PY' &
import functools, http.server
handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory='site')
with http.server.ThreadingHTTPServer(('127.0.0.1', 0), handler) as server:
    print(server.server_port)
    server.serve_forever()
PY
server=$!
until [ -s port ]; do kill -0 "$server" || { echo 'The small web server did not start.'; exit 1; }; sleep 0.1; done
wget --quiet --no-config --page-requisites --convert-links --no-host-directories --directory-prefix copy "http://127.0.0.1:$(cat port)/"

echo "saved: $(ls copy | tr '\n' ' ')"
grep -E 'source|img|image' copy/index.html
if [ "$(ls copy | tr '\n' ' ')" = 'index.html large.png small.png ' ] && grep -q 'srcset="/wide.avif"' copy/index.html; then
  echo 'As stated: the source of the picture and the image of the SVG stayed on the server.'
else
  echo 'No longer so: wide.avif and map.png should be missing from the copy.'; exit 1
fi
