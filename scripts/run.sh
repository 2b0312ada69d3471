#!/usr/bin/env bash
# make run: the portal on this machine, from nothing to a served page. Run again, it keeps the data and starts in seconds.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/lib.sh

manage() { .venv/bin/python manage.py "$@"; }

ensure_venv requirements.txt
python=.venv/bin/python
mkdir -p var

if [ ! -e .env ] && [ ! -e var/.env ]; then
    (umask 077 && {
        echo "# Made by make run; the meaning of each variable is in .env.example. Keep the keys: sealed data needs them."
        "$python" scripts/new_env.py
        # Plain http, because only this machine can connect.
        echo "HTTPS=0"
    } >var/.env)
fi

# As the settings see them: the environment first, then the env file, then the default.
read -r PORT ALAMAT_SITUS < <("$python" -c 'from kupang_portal import settings; print(settings.PORT, settings.ALAMAT_SITUS)')

# What reference data and static files are made from: when it changes, they are loaded and collected again.
sources() { find static layanan informasi pengaduan berita profil survei wbs kupang_portal requirements.txt -type f ! -name '*.pyc' ! -path '*/templates/*' -print0 | sort -z | xargs -0 sha256sum | sha256sum; }
stamp=var/.prepared
if ! manage migrate --check >/dev/null 2>&1 || [ "$(cat "$stamp" 2>/dev/null)" != "$(sources)" ]; then
    "$python" scripts/needs.py --soft pdf suara
    # A note in a file, so that a first run that breaks off is taken up again by the next. Not grep -q: it leaves at the
    # first hit, and the broken pipe would count as "no" every now and then.
    if manage migrate --plan 2>/dev/null | grep 'layanan.0001' >/dev/null; then touch var/.sample-data-due; fi
    manage migrate --no-input --verbosity 0
    for command in muat_perangkat_daerah muat_wilayah muat_hari_libur muat_kategori muat_peran muat_profil muat_survei muat_emonev; do manage "$command"; done
    # DEBUG only for this command: sample data refuses to go into a portal in service.
    if [ -e var/.sample-data-due ]; then
        DEBUG=1 HTTPS=0 manage contoh
        rm var/.sample-data-due
    fi
    manage suarakan || true
    manage collectstatic --no-input --clear --verbosity 0
    sources >"$stamp"
fi

pids=()
stop() {
    trap - EXIT INT TERM
    kill "${pids[@]}" 2>/dev/null || true
    wait
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# --no-control-socket: gunicorn would otherwise open one in the home folder. --preload: the portal is loaded once, not by
# each worker, which halves the wait.
"$python" -m gunicorn kupang_portal.wsgi --bind "127.0.0.1:$PORT" --workers 2 --worker-class gthread --threads 4 \
    --preload --no-control-socket --log-level warning --logger-class kupang_portal.log.CatatanGunicorn &
pids+=($!)
# Not through manage(): $! would be a shell around the worker, and stopping that shell would leave the worker behind.
"$python" manage.py kirim_surat --terus &
pids+=($!)

cat <<TEXT

Portal  : $ALAMAT_SITUS/
Petugas : $ALAMAT_SITUS/admin/
Surat   : var/surel/ (setiap surat menjadi satu berkas)
TEXT
DEBUG=1 HTTPS=0 manage contoh --akun || true
echo "Berhenti: Ctrl-C"

# Either one ending ends both.
wait -n || true
echo "The server or the letter worker has stopped." >&2
exit 1
