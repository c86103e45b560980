#!/usr/bin/env bash
# Expected: a new site beside the old one, a link swapped in one step (ln -sfn, mv -T), and readers get the one or the other.
# Instead, with open_file_cache, nginx goes on sending the old files that somebody asked for lately and looks for all others
# in the new site: the old page still comes while the fonts and scripts that it names by their hash are 404.
# Seen with nginx 1.22.1 (Debian 12), 28 November 2026.
set -euo pipefail
PATH=$PATH:/usr/sbin
for program in nginx curl; do command -v "$program" > /dev/null || { echo "$program is missing: install $program."; exit 1; }; done
dir=$(mktemp -d); server=''
trap '[ -z "$server" ] || { kill "$server"; wait "$server" || true; }; rm -rf "$dir"' EXIT
chmod 755 "$dir"; cd "$dir"
dpkg-query -W nginx

mkdir old new
echo 'old page, asks for old.css' > old/index.html; echo 'old' > old/old.css
echo 'new page, asks for new.css' > new/index.html; echo 'new' > new/new.css
ln -s old current
# On a socket of this folder, so that no port is taken.
cat > nginx.conf <<CONF
daemon off; pid $dir/pid; error_log /dev/null; worker_processes 1;
events {}
http {
  access_log off; client_body_temp_path $dir/a; proxy_temp_path $dir/b; fastcgi_temp_path $dir/c; uwsgi_temp_path $dir/d; scgi_temp_path $dir/e;
  open_file_cache max=100;
  server { listen unix:$dir/socket; root $dir/current; }
}
CONF
nginx -p "$dir" -e stderr -c nginx.conf & server=$!
until [ -S socket ]; do kill -0 "$server" || { echo 'nginx did not start.'; exit 1; }; sleep 0.1; done
ask() { curl --silent --noproxy '*' --unix-socket socket "$@"; }

ask http://localhost/ > /dev/null
ln -s new next; mv -T next current
page=$(ask http://localhost/)
font=$(ask --output /dev/null --write-out '%{http_code}' http://localhost/old.css)
echo "after the swap: $page: $font"
if [ "$page" = 'old page, asks for old.css' ] && [ "$font" = 404 ]; then
  echo 'As stated: the old page without its files.'
else
  echo 'No longer so: the old page should come, and old.css should be missing.'; exit 1
fi
