#!/usr/bin/env bash
# cadangkan.sh FOLDER: one backup of database and files; then what is older than HARI_CADANGAN days (30) goes.
# Database first, files after: a file is on the disk before its row exists, so no restored row points to a missing file.
# The keys are not in it. Copy the folder to another machine, and the keys to a third place.
set -euo pipefail
tujuan=$(realpath -m "${1:?folder for the backups}")
cd "$(dirname "$0")/.."
waktu=$(date +%Y%m%dT%H%M%S)
umask 077
mkdir -p "$tujuan"
exec 9>"$tujuan/.kunci"
flock -n 9 || { echo "Cadangan lain sedang berjalan." >&2; exit 1; }
tanya() { .venv/bin/python manage.py shell --no-imports -c "$1"; }

# Django knows how to reach the database; the password goes by the environment, not by the command line.
tanya "
import os
from django.db import connection
argumen, lingkungan = connection.client.settings_to_cmd_args_env(connection.settings_dict, [])
os.execvpe('pg_dump', ['pg_dump', '-Fc', '--file', '$tujuan/$waktu.dump.part', *argumen[1:]], os.environ | (lingkungan or {}))
"
for folder in PRIVATE_ROOT MEDIA_ROOT; do
    asal=$(tanya "from django.conf import settings; print(settings.$folder)")
    if [ -d "$asal" ]; then
        tar --create --file "$tujuan/$waktu.$folder.tar.part" --directory "$asal" .
    fi
done

# Read back what was written, and only then give it its name: an unfinished backup is never taken for one.
pg_restore --list "$tujuan/$waktu.dump.part" >/dev/null
for satu in "$tujuan/$waktu".*.part; do mv "$satu" "${satu%.part}"; done
(cd "$tujuan" && sha256sum "$waktu".* >"$waktu.sha256")
find "$tujuan" -maxdepth 1 -type f -name '20*' -mtime +"${HARI_CADANGAN:-30}" -delete
echo "Cadangan $waktu: $(du -ch "$tujuan/$waktu".* | tail -1 | cut -f1)"
