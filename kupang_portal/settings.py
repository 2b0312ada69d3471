"""All settings, from the environment. `.env.example` lists every variable with its meaning.

With DEBUG off a missing key stops the start with one sentence that names it: a portal that runs with a known key is
worse than one that does not run.
"""

import base64
import os
from datetime import timedelta
from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured

from layanan.penyunting import PENYUNTING

BASE_DIR = Path(__file__).resolve().parent.parent
VAR = BASE_DIR / "var"

env = environ.Env()
# ENV_FILE names another file, or none when it is empty (tests and checks must not depend on a developer's own file).
for _berkas in [os.environ["ENV_FILE"]] if "ENV_FILE" in os.environ else [BASE_DIR / ".env", VAR / ".env"]:
    if _berkas and Path(_berkas).is_file():
        environ.Env.read_env(_berkas)
        break


DEBUG = env.bool("DEBUG", default=False)
# Off only where nobody but this machine can connect (make run): cookies then travel without TLS.
HTTPS = env.bool("HTTPS", default=not DEBUG)


def _rahasia() -> dict[str, str]:
    """The secrets; only with DEBUG on do well-known ones stand in for them."""
    nama = ("SECRET_KEY", "KUNCI_DATA", "KUNCI_INDEKS", "KUNCI_KODE")
    nilai = {n: env.str(n, default="") for n in nama}
    if kosong := [n for n in nama if not nilai[n]]:
        if not DEBUG:
            perintah = "python scripts/new_env.py >> .env"
            raise ImproperlyConfigured(f"Belum diisi: {', '.join(kosong)}. Buat kuncinya dengan: {perintah}")
        nilai |= {n: base64.b64encode(n.encode().ljust(32, b".")).decode() for n in kosong}
    return nilai


_kunci = _rahasia()
SECRET_KEY = _kunci["SECRET_KEY"]
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])
# The first key seals, all of them open: put a new key in front to rotate.
KUNCI_DATA = [k.strip() for k in _kunci["KUNCI_DATA"].split(",") if k.strip()]
KUNCI_INDEKS = _kunci["KUNCI_INDEKS"]
KUNCI_KODE = _kunci["KUNCI_KODE"]

ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"] if not HTTPS else [])
PORT = env.str("PORT", default="8000")  # of make run
ALAMAT_SITUS = env.str("ALAMAT_SITUS", default=f"http://127.0.0.1:{PORT}").rstrip("/")
NAMA_SITUS = env.str("NAMA_SITUS", default="PPID Kota Kupang")
LAMBANG_KOTA = env.str("LAMBANG_KOTA", default="")
CUTI_BERSAMA_LIBUR = env.bool("CUTI_BERSAMA_LIBUR", default=True)
JUMLAH_PROKSI = env.int("JUMLAH_PROKSI", default=0)
_RUANG_PERKARA = ("informasi.acts", "informasi.acts.keberatan", "pengaduan.acts")
PENGHITUNG_TENGGAT = [f"{ruang}.hitung_ulang_tenggat" for ruang in _RUANG_PERKARA]

INSTALLED_APPS = [
    "kupang_portal.apps.PortalConfig",
    "kupang_portal.apps.SitusAdminConfig",
    "informasi.apps.InformasiConfig",
    "pengaduan.apps.PengaduanConfig",
    "wbs.apps.WbsConfig",
    "berita.apps.BeritaConfig",
    "profil.apps.ProfilConfig",
    "survei.apps.SurveiConfig",
    "layanan.apps.LayananConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.contrib.sitemaps",
    "django.contrib.sites",
    "django.contrib.redirects",
    "axes",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
    "csp",
    "ckeditor",
    "pictures",
    "reversion",
    "reversion_compare",
    "taggit",
    "treebeard",
]

# Headers come first so that every answer carries them, static files and errors included; axes asks to be last.
MIDDLEWARE = [
    "kupang_portal.middleware.tajuk_keamanan",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "kupang_portal.middleware.PadatkanTeks",
    "kupang_portal.middleware.batas_badan",
    "kupang_portal.middleware.tanpa_nul",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "kupang_portal.middleware.batas_sesi",
    "kupang_portal.dua_faktor.wajib_dua_faktor",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "kupang_portal.middleware.alamat_lama",
    # Only for what would be a 404: old addresses (a changed slug, the WordPress site) lead to where the page is now.
    "django.contrib.redirects.middleware.RedirectFallbackMiddleware",
    "axes.middleware.AxesMiddleware",
]
SITE_ID = 1
ROOT_URLCONF = "kupang_portal.urls"
WSGI_APPLICATION = "kupang_portal.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "kupang_portal.konteks.situs",
                "kupang_portal.konteks.pita",
                "kupang_portal.konteks.menu",
            ],
        },
    },
]

# --- Database, cache, mail -------------------------------------------------------------------------------------------
DATABASES = {"default": env.db_url("DATABASE_URL", default=f"sqlite:///{VAR / 'portal.sqlite3'}")}
DATABASES["default"].update(CONN_MAX_AGE=60, CONN_HEALTH_CHECKS=True)
_opsi = DATABASES["default"].setdefault("OPTIONS", {})
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    Path(DATABASES["default"]["NAME"]).parent.mkdir(parents=True, exist_ok=True)
    # IMMEDIATE takes the write lock at BEGIN, so two writers queue (up to `timeout` seconds) instead of failing midway.
    _opsi.update(transaction_mode="IMMEDIATE", timeout=20, init_command="PRAGMA journal_mode=WAL;")
else:
    # Milliseconds. No page may hold a worker longer; a long maintenance command raises it through the environment.
    _batas = env.int("DATABASE_STATEMENT_TIMEOUT", default=30_000)
    _opsi.setdefault("options", f"-c statement_timeout={_batas} -c jit=off")  # compiling takes longer than any query

CACHES = {"default": env.cache_url("CACHE_URL", default="locmemcache://")}

# Without EMAIL_URL letters become files under var/surel; `check --deploy` warns about that.
vars().update(env.email_url("EMAIL_URL", default=f"filemail:///{VAR / 'surel'}"))
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.str("DEFAULT_FROM_EMAIL", default=f"{NAMA_SITUS} <ppid@localhost>")

# --- Files -----------------------------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / env.str("STATIC_ROOT", default="var/static")
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = BASE_DIR / env.str("MEDIA_ROOT", default="var/media")
# Identity cards and other private files: outside every folder that a web server serves.
PRIVATE_ROOT = BASE_DIR / env.str("PRIVATE_ROOT", default="var/privat")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500
DATA_UPLOAD_MAX_NUMBER_FILES = 20
# Bytes of a whole request body, files included; the proxy in front should use the same number.
BATAS_BADAN = env.int("BATAS_BADAN", default=64_000_000)

# Public pictures: four widths, each in three formats; the browser takes the smallest it knows.
PICTURES = {
    "FILE_TYPES": ["AVIF", "WEBP", "JPEG"],
    "CONTAINER_WIDTH": 1600,
    "GRID_COLUMNS": 4,
    "PIXEL_DENSITIES": [1],
    "USE_PLACEHOLDERS": False,
}

TAGGIT_CASE_INSENSITIVE = True

# Without it every foreign key counts as changed as soon as anything else is.
REVERSION_COMPARE_FOREIGN_OBJECTS_AS_ID = True

# --- Rich text -------------------------------------------------------------------------------------------------------
# What the editor offers and leaves out is said in layanan/penyunting.py.
CKEDITOR_CONFIGS = {"aman": PENYUNTING}
SILENCED_SYSTEM_CHECKS = ["ckeditor.W001"]  # its warning of an old editor: the lines above are the answer

# --- Staff accounts and sessions -------------------------------------------------------------------------------------
AUTH_USER_MODEL = "layanan.Petugas"
LOGIN_URL = "admin:login"
LOGIN_REDIRECT_URL = "admin:index"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 15}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
# Five wrong passwords close the door to this account from this address only: nobody can lock out somebody else.
AXES_FAILURE_LIMIT = 5
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_CALLABLE = "kupang_portal.galat.terkunci"
AXES_CLIENT_IP_CALLABLE = "layanan.laju.alamat_klien"
AXES_VERBOSE = False

# A password alone opens no staff page where the portal is reached over the network.
WAJIB_DUA_FAKTOR = env.bool("WAJIB_DUA_FAKTOR", default=HTTPS)
OTP_TOTP_ISSUER = NAMA_SITUS
OTP_ADMIN_HIDE_SENSITIVE_DATA = True

SESSION_COOKIE_AGE = 30 * 60
# Seconds after which a staff session ends even when it is in use.
SESI_PALING_LAMA = 12 * 60 * 60
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
# Browsers accept a __Host- cookie only from this very host over TLS, so a neighbouring subdomain cannot plant one.
SESSION_COOKIE_NAME = "__Host-sesi" if HTTPS else "sesi"
CSRF_COOKIE_NAME = "__Host-csrf" if HTTPS else "csrf"
CSRF_FAILURE_VIEW = "kupang_portal.galat.csrf"

# --- Security headers ------------------------------------------------------------------------------------------------
SECURE_SSL_REDIRECT = HTTPS
# The health address is asked by machines next door, in plain http.
SECURE_REDIRECT_EXEMPT = [r"^sehat/"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS and JUMLAH_PROKSI else None
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
# Not "no-referrer": with it browsers send "Origin: null" on a form's POST, which Django's CSRF check rightly refuses.
# Other hosts learn nothing under "same-origin" either.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "manifest-src": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
        "object-src": ["'none'"],
    }
}

# --- Language, time, log ---------------------------------------------------------------------------------------------
LANGUAGE_CODE = "id"
TIME_ZONE = "Asia/Makassar"
USE_TZ = True
USE_I18N = True

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "baris": {
            "()": "kupang_portal.log.TanpaIsi",
            "format": "{asctime} {levelname} {name} {message}",
            "datefmt": "%Y-%m-%dT%H:%M:%S%z",
            "style": "{",
        }
    },
    "filters": {"tanpa_jalur_tersegel": {"()": "kupang_portal.log.TanpaJalurTersegel"}},
    "handlers": {
        "stderr": {"class": "logging.StreamHandler", "formatter": "baris", "filters": ["tanpa_jalur_tersegel"]}
    },
    "root": {"handlers": ["stderr"], "level": env.str("LOG_LEVEL", default="INFO")},
    "loggers": {
        # Django's own handlers would print twice, and mail whole requests to administrators.
        "django": {"handlers": [], "level": "INFO", "propagate": True},
        "django.server": {"handlers": [], "level": "INFO", "propagate": True},
        # axes writes user names and addresses; what it keeps is in its tables, where access can be restricted.
        "axes": {"level": "ERROR"},
        # WeasyPrint and fontTools report every CSS property and font table they skip.
        "weasyprint": {"level": "ERROR"},
        "fontTools": {"level": "ERROR"},
        # Pillow writes what it reads in a photograph, the place included.
        "PIL": {"level": "INFO"},
        # pikepdf greets at every start.
        "pikepdf": {"level": "WARNING"},
    },
}
