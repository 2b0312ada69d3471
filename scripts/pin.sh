#!/usr/bin/env bash
# Re-pins both requirement files with hashes: for maintainers; users only need pip.
set -euo pipefail
cd "$(dirname "$0")/.."
uv=$(command -v uv || echo .venv/bin/uv)
pin() {
    "$uv" pip compile --universal --generate-hashes --python-version 3.11 --no-emit-index-url --no-emit-find-links \
        --custom-compile-command "make pin" --upgrade --quiet "$1.in" -o "$1.txt"
}
pin requirements
pin requirements-dev
