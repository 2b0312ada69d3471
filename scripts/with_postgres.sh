#!/usr/bin/env bash
# with_postgres.sh COMMAND...: runs the command with DATABASE_URL at a throw-away PostgreSQL, removed afterwards.
# Works as root (the server then runs as user postgres) and as anybody. Socket only: no port, so no clash between runs.
set -euo pipefail

bin=$(find /usr/lib/postgresql/*/bin -maxdepth 0 2>/dev/null | sort -V | tail -1)
bin=${bin:-$(dirname "$(command -v initdb)")}
dir=$(mktemp -d "${TMPDIR:-/tmp}/pg.XXXXXX")
as=()
if [ "$(id -u)" = 0 ]; then
    chown postgres "$dir"
    as=(runuser -u postgres --)
fi
chmod 755 "$dir"

# From /, because user postgres may not enter the folder we stand in.
pg() { (cd / && "${as[@]}" "$bin/$1" "${@:2}"); }
child=
stop() {
    # A background command ignores Ctrl-C, so it is told.
    [ -z "$child" ] || kill "$child" 2>/dev/null && wait "$child" 2>/dev/null || true
    pg pg_ctl -D "$dir/data" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$dir"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

pg initdb -D "$dir/data" -A trust -U portal -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null
# No fsync: the data lives as long as the tests. 300 connections: tests of simultaneous submits open many.
settings="-k $dir -c listen_addresses= -c max_connections=300 -F -c full_page_writes=off -c synchronous_commit=off"
pg pg_ctl -D "$dir/data" -w -l "$dir/log" -o "$settings" start >/dev/null || { cat "$dir/log" >&2; exit 1; }

# Not exec: the trap must still run. In the background: so that a signal is answered at once.
PGHOST="$dir" PGUSER=portal DATABASE_URL="postgresql://portal@/postgres?host=$dir" "$@" &
child=$!
wait "$child" && rc=0 || rc=$?
child=
exit "$rc"
