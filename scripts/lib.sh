# Shared by the scripts: finds Python, keeps .venv up to date. Sourced, with the project as working directory.

find_python() {
    local p
    for p in python3 python3.14 python3.13 python3.12 python3.11 /usr/bin/python3; do
        if "$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$p"
            return
        fi
    done
    echo "Python 3.11 or newer is needed, and no python3 here is. Install it with: sudo apt-get install python3" >&2
    return 2
}

# ensure_venv FILE: .venv exists and holds exactly what FILE asks for. Does nothing when FILE is unchanged.
ensure_venv() {
    local python sum stamp=".venv/.installed-$1"
    sum=$(sha256sum <"$1")
    if .venv/bin/python -c '' 2>/dev/null && [ "$(cat "$stamp" 2>/dev/null)" = "$sum" ]; then
        return
    fi
    if ! .venv/bin/python -c 'import pip' 2>/dev/null; then
        python=$(find_python) || return
        "$python" scripts/needs.py venv || return
        echo "Creating .venv ..." >&2
        "$python" -m venv --clear .venv || return
    fi
    echo "Installing $1 ..." >&2
    .venv/bin/python -m pip install -qq --disable-pip-version-check --require-hashes -r "$1" || return
    echo "$sum" >"$stamp"
}
