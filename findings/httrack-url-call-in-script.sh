#!/usr/bin/env bash
# Expected: a copier of sites leaves scripts alone, or changes whole addresses in strings at most.
# Instead HTTrack takes `URL(x)` in an inline script for the url() of a style sheet, whatever the case of its letters, and
# makes a file name of the variable: `new URL(address)` becomes `new URL(address.html)`. The copy throws when it runs, and a
# policy that names the script by its hash refuses the whole of it. `String(address)` is left as it is.
# Seen with HTTrack 3.49-4 (Debian 12), 28 November 2026.
set -euo pipefail
for program in httrack python3; do command -v "$program" > /dev/null || { echo "$program is missing: install $program."; exit 1; }; done
dir=$(mktemp -d); server=''
trap '[ -z "$server" ] || kill "$server"; rm -rf "$dir"' EXIT
cd "$dir"
dpkg-query -W httrack

mkdir site
echo '<!doctype html><title>Story</title><p>Words.</p>
<script>const address = location.href; const one = new URL(address).pathname; const two = String(address);</script>' > site/index.html
python3 -u - > port 2> /dev/null <<'PY' &
import functools, http.server
handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory='site')
with http.server.ThreadingHTTPServer(('127.0.0.1', 0), handler) as server:
    print(server.server_port)
    server.serve_forever()
PY
server=$!
until [ -s port ]; do kill -0 "$server" || { echo 'The small web server did not start.'; exit 1; }; sleep 0.1; done
httrack -q -O copy "http://127.0.0.1:$(cat port)/" > /dev/null

copied=$(grep -h '<script>' copy/127*/index.html)
echo "$copied"
case "$copied" in
  *'new URL(address.html)'*'String(address)'*) echo 'As stated: the argument of URL() became a file name.' ;;
  *) echo 'No longer so: new URL(address) should be new URL(address.html) in the copy.'; exit 1 ;;
esac
