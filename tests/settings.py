"""The portal's settings for tests: no .env, keys of their own, folders that vanish, DATABASE_URL as given."""

import os
import tempfile

# Before the real settings are read: a developer's own .env must not change what the tests see.
os.environ["ENV_FILE"] = ""
os.environ.update(
    DEBUG="0",
    HTTPS="0",
    SECRET_KEY="only-for-tests",  # noqa: S106
    KUNCI_DATA="dWppLWt1bmNpLWRhdGEtMzItYml0YS0wMTIzNDU2Nzg=",
    KUNCI_INDEKS="dWppLWt1bmNpLWluZGVrcy0zMi1iaXRhLTAxMjM0NTY=",
    KUNCI_KODE="dWppLWt1bmNpLWtvZGUtMzItYml0YS0wMTIzNDU2Nzg=",
    ALAMAT_SITUS="http://testserver",
    DEFAULT_FROM_EMAIL="PPID Kota Kupang <ppid@kupang.example>",
    LOG_LEVEL="WARNING",
)
os.environ.setdefault("DATABASE_URL", "sqlite://:memory:")
for _nama in ("EMAIL_URL", "CACHE_URL", "JUMLAH_PROKSI", "NAMA_SITUS", "LAMBANG_KOTA", "CUTI_BERSAMA_LIBUR"):
    os.environ.pop(_nama, None)

from PIL import AvifImagePlugin, Image  # noqa: E402, F401  # the first so that Pillow knows AVIF already

from kupang_portal.settings import *  # noqa: E402, F403
from kupang_portal.settings import DATABASES, STORAGES  # noqa: E402

# Removed by tests/conftest.py when the run ends.
FOLDER_UJI = tempfile.mkdtemp(prefix="portal-uji-")
MEDIA_ROOT = f"{FOLDER_UJI}/media"
PRIVATE_ROOT = f"{FOLDER_UJI}/privat"
STATIC_ROOT = f"{FOLDER_UJI}/static"

# The hashed storage wants collectstatic first; the fast hasher spares about a second per login.
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# AVIF with the least effort: real pictures, hardly larger, in a fifth of the time.
_simpan_avif = Image.SAVE["AVIF"]
Image.register_save("AVIF", lambda gambar, *ke: (gambar.encoderinfo.setdefault("speed", 10), _simpan_avif(gambar, *ke)))
# Threads of one test must not find each other's connections alive.
DATABASES["default"]["CONN_MAX_AGE"] = 0
