#!/bin/sh
# Run by npm run try-archive in an empty folder, as an ordinary user, without network: from the archive to a first prompt, then
# backup and restore.
set -eu
archive=$1
say() { echo "$(($(date +%s) - began)) s: $*"; }
began=$(date +%s)
if getent hosts registry.npmjs.org >/dev/null 2>&1; then echo 'There is a network here.'; exit 1; fi

tar -xzf "$archive"
folder=$(pwd)/$(ls -d ritournelle-*/)
(cd "$folder" && sha256sum --quiet -c SHA256SUMS)
say "unpacked, sums checked"

mkdir place && cd place
PORT=3917 "$folder/ritournelle" start >out.txt 2>err.txt &
bot=$!
for _ in $(seq 120); do grep -q 'is ready' out.txt && break; sleep 0.5; done
PORT=3917 "$folder/ritournelle" alive
say "the sandbox is ready, with its own PostgreSQL"

"$folder/bin/node" -e '
  const at = (path, body) => fetch("http://127.0.0.1:3917/sandbox/api/" + path, body && { method: "POST",
    headers: { "content-type": "application/json" }, body: JSON.stringify(body) }).then((r) => r.json());
  const asked = async () => JSON.stringify(await at("messages?as=e01&in=bot"));
  for (let i = 0; i < 40 && !/Bilan de la semaine/.test(await asked()); i++) await at("clock", { next: true });
  if (!/Bilan de la semaine/.test(await asked())) process.exit(1);'
say "first prompt"

PORT=3917 "$folder/ritournelle" doctor --locale en
"$folder/ritournelle" backup ../backup
say "backed up while it runs"
kill "$bot" && wait "$bot" || true

mkdir ../other && cd ../other
"$folder/ritournelle" restore ../backup
say "restored elsewhere"
"$folder/ritournelle" log | grep -q standup.opened
"$folder/ritournelle" manifest >/dev/null && test -s slack-app.yml
say "done"
