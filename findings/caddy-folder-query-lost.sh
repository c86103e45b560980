#!/usr/bin/env bash
# Expected: where a server adds the slash to a folder's address it keeps the query, as nginx and Apache do.
# Instead Caddy's file_server redirects to the bare path, for good (308): /fr?utm=x leads to /fr/. Campaigns are not counted,
# a page that reads its query opens without it, and browsers keep the redirect.
# Seen with Caddy 2.6.2 (Debian 12), 28 November 2026.
set -euo pipefail
for program in caddy curl; do command -v "$program" > /dev/null || { echo "$program is missing: install $program."; exit 1; }; done
dir=$(mktemp -d); server=''
trap '[ -z "$server" ] || { kill "$server"; wait "$server" || true; }; rm -rf "$dir"' EXIT
cd "$dir"
export XDG_DATA_HOME=$dir XDG_CONFIG_HOME=$dir
dpkg-query -W caddy

mkdir -p site/fr
echo '<p>Bonjour</p>' > site/fr/index.html
# On a socket of this folder, so that no port is taken.
cat > Caddyfile <<CONF
{
	admin off
}
http:// {
	bind unix/$dir/socket
	root * $dir/site
	file_server
}
CONF
caddy run --config Caddyfile --adapter caddyfile 2> log & server=$!
until [ -S socket ]; do kill -0 "$server" || { cat log; echo 'Caddy did not start.'; exit 1; }; sleep 0.1; done
location=$(curl --silent --noproxy '*' --unix-socket socket --head 'http://localhost/fr?utm=x' | tr -d '\r' | sed -n 's/^Location: //p')

echo "/fr?utm=x leads to $location"
if [ "$location" = '/fr/' ]; then
  echo 'As stated: the query is lost.'
else
  echo 'No longer so: the address should lead to /fr/ without its query.'; exit 1
fi
