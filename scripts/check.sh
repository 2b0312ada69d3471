#!/usr/bin/env bash
# make check: what can be said about the code without running its tests. All checks run; one that fails fails the whole.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/lib.sh

python=$(find_python)
"$python" scripts/needs.py venv pdf
ensure_venv requirements-dev.txt

# Production settings with keys of the moment, independent of any .env on this machine.
while IFS= read -r line; do export "${line?}"; done < <(.venv/bin/python scripts/new_env.py)
export ENV_FILE= DEBUG=0 HTTPS=1 ALLOWED_HOSTS=ppid.example.go.id ALAMAT_SITUS=https://ppid.example.go.id
export DATABASE_URL=sqlite://:memory: EMAIL_URL=smtp+tls://user:secret@mail.example.go.id:587

failed=0
try() {
    echo "--- $1"
    "${@:2}" || { failed=1; echo "FAILED: $1" >&2; }
}
export PATH=$PWD/.venv/bin:$PATH
try "ruff: lint" ruff check .
try "ruff: format" ruff format --check .
try "import-linter: rooms import downwards only" lint-imports --no-logo --no-cache
try "house laws: acts, small rooms, no inline script or style" python scripts/hukum_rumah.py
try "migrations are complete" python manage.py makemigrations --check --dry-run
try "deploy check with production settings" python manage.py check --deploy --fail-level WARNING
try "templates compile" python scripts/templates.py
[ "$failed" = 0 ] && echo "All checks passed."
exit "$failed"
