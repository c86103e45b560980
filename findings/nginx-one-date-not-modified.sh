#!/usr/bin/env bash
# Expected: an ETag speaks for the content, so a browser that asks with it again gets a page that has changed since.
# Instead nginx makes the ETag of the file's date and size. Nix, buildpacks and reproducible images give all files one date:
# a page in which one digit changed has its old tag, and the new release is "not modified" for all who had the last one.
# Seen with nginx 1.22.1 (Debian 12), 28 November 2026.
set -euo pipefail
PATH=$PATH:/usr/sbin
for program in nginx curl; do command -v "$program" > /dev/null || { echo "$program is missing: install $program."; exit 1; }; done
dir=$(mktemp -d); server=''
trap '[ -z "$server" ] || { kill "$server"; wait "$server" || true; }; rm -rf "$dir"' EXIT
chmod 755 "$dir"; cd "$dir"
dpkg-query -W nginx

mkdir site
release() { echo "<p>$1 tonnes</p>" > site/index.html; touch -d @1 site/index.html; }
release 53.5
# On a socket of this folder, so that no port is taken.
cat > nginx.conf <<CONF
daemon off; pid $dir/pid; error_log stderr crit; worker_processes 1;
events {}
http {
  access_log off; client_body_temp_path $dir/a; proxy_temp_path $dir/b; fastcgi_temp_path $dir/c; uwsgi_temp_path $dir/d; scgi_temp_path $dir/e;
  server { listen unix:$dir/socket; root $dir/site; }
}
CONF
nginx -p "$dir" -e stderr -c nginx.conf & server=$!
until [ -S socket ]; do kill -0 "$server" || { echo 'nginx did not start.'; exit 1; }; sleep 0.1; done
ask() { curl --silent --noproxy '*' --unix-socket socket "$@" http://localhost/; }

tag=$(ask --head | tr -d '\r' | sed -n 's/^ETag: //p')
release 53.6
status=$(ask --output /dev/null --write-out '%{http_code}' --header "If-None-Match: $tag")
echo "tag $tag; the page is now $(cat site/index.html); asked with the tag: $status"
if [ "$tag" = '"1-13"' ] && [ "$status" = 304 ]; then
  echo 'As stated: the changed page is "not modified".'
else
  echo 'No longer so: the answer should be 304 for a tag of date and size.'; exit 1
fi
