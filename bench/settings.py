"""Production settings with keys of the moment, no .env, and folders that vanish. The real password hasher stays."""

import base64
import os
import secrets
import tempfile
from pathlib import Path

os.environ.update(
    ENV_FILE="",
    DEBUG="0",
    HTTPS="0",
    SECRET_KEY=secrets.token_urlsafe(50),
    ALLOWED_HOSTS="testserver",
    LOG_LEVEL="ERROR",
    **{k: base64.b64encode(secrets.token_bytes(32)).decode() for k in ("KUNCI_DATA", "KUNCI_INDEKS", "KUNCI_KODE")},
)

from kupang_portal.settings import *  # noqa: E402, F403
from kupang_portal.settings import STORAGES  # noqa: E402

FOLDER = tempfile.mkdtemp(prefix="portal-bench-")  # removed by bench.__main__
MEDIA_ROOT, PRIVATE_ROOT, STATIC_ROOT = f"{FOLDER}/media", f"{FOLDER}/privat", f"{FOLDER}/static"
Path(STATIC_ROOT).mkdir()  # whitenoise warns where there is none
# The hashed storage would want collectstatic first.
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST_USER = EMAIL_HOST_PASSWORD = ""
EMAIL_USE_TLS = EMAIL_USE_SSL = False
