#!/usr/bin/env bash
# make bench: measures the portal on a throw-away PostgreSQL and a mail server on loopback; writes var/bench.md.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/lib.sh

python=$(find_python)
"$python" scripts/needs.py venv pdf postgres
ensure_venv requirements-dev.txt
mkdir -p var
DJANGO_SETTINGS_MODULE=bench.settings exec scripts/with_postgres.sh .venv/bin/python -m bench
