#!/usr/bin/env bash
# make test: everything, on real things. Unit and integration on PostgreSQL, the smoke set on SQLite, journeys in a browser.
# test.sh --fast: SQLite only, without a browser; needs nothing but Python.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/lib.sh

if [ "${1:-}" = --fast ]; then
    ensure_venv requirements-dev.txt
    exec .venv/bin/python -m pytest -n 2 -m "not browser"
fi

python=$(find_python)
"$python" scripts/needs.py venv pdf suara postgres browser
ensure_venv requirements-dev.txt
pytest=(.venv/bin/python -m pytest)

failed=0
# Halves in order, then stealing: tests of one class share costly data and mostly stay on one worker.
# All sets run even when one fails. A set without any test is a failure as well (pytest's exit code 5).
scripts/with_postgres.sh "${pytest[@]}" -n 2 --dist worksteal -m "not browser" || failed=1
"${pytest[@]}" -n 2 --dist worksteal -m "sqlite and not browser" || failed=1
# By file: one of them loads the whole sample data once for all its tests.
scripts/with_postgres.sh "${pytest[@]}" -n 2 --dist loadfile -m browser || failed=1
exit "$failed"
