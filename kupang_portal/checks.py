"""System checks of the portal's own settings and surroundings. Registered by `kupang_portal.apps`."""

import base64
import binascii
from ctypes.util import find_library
from pathlib import Path

from django.conf import settings
from django.core.checks import Error, Tags, Warning, register
from django.db import DatabaseError
from django.utils import timezone

from layanan.models import HariLibur
from wbs.models import KunciWBS

PUSTAKA_PDF = {
    "pango-1.0": "libpango-1.0-0",
    "pangoft2-1.0": "libpangoft2-1.0-0",
    "harfbuzz-subset": "libharfbuzz-subset0",
}
PANJANG_KUNCI = 32
# Both alphabets of base64 are accepted.
AMAN_URL = str.maketrans("-_", "+/")


@register()
def periksa_pustaka_pdf(app_configs, **kwargs):
    """W001: without these libraries letters have a print page but no PDF."""
    kurang = [paket for pustaka, paket in PUSTAKA_PDF.items() if not find_library(pustaka)]
    if not kurang:
        return []
    return [
        Warning(
            f"Surat PDF tidak dapat dibuat: pustaka sistem belum terpasang ({', '.join(kurang)}).",
            hint=f"sudo apt-get install -y --no-install-recommends {' '.join(kurang)} fonts-liberation",
            id="portal.W001",
        )
    ]


@register(Tags.security)
def periksa_berkas_privat(app_configs, **kwargs):
    """E001: a private folder below a served one would publish identity cards."""
    privat = Path(settings.PRIVATE_ROOT).resolve()
    return [
        Error(f"PRIVATE_ROOT berada di dalam {nama}, folder yang dilayani kepada umum.", id="portal.E001")
        for nama in ("MEDIA_ROOT", "STATIC_ROOT")
        if privat.is_relative_to(Path(getattr(settings, nama)).resolve())
    ]


@register(Tags.security)
def periksa_kunci(app_configs, **kwargs):
    """E002: every KUNCI_* must be 32 bytes in base64."""
    kunci = {"KUNCI_INDEKS": [settings.KUNCI_INDEKS], "KUNCI_KODE": [settings.KUNCI_KODE]}
    kunci["KUNCI_DATA"] = settings.KUNCI_DATA or [""]
    return [
        Error(
            f"{nama} harus berisi {PANJANG_KUNCI} byte dalam base64.",
            hint="Buat kunci dengan: python scripts/new_env.py",
            id="portal.E002",
        )
        for nama, nilai in sorted(kunci.items())
        if not all(_panjang_benar(k) for k in nilai)
    ]


def _panjang_benar(kunci: str) -> bool:
    try:
        return len(base64.b64decode(kunci.translate(AMAN_URL), validate=True)) == PANJANG_KUNCI
    except binascii.Error:
        return False


@register(Tags.security, deploy=True)
def periksa_surel(app_configs, **kwargs):
    """W002: in production letters must leave through a mail server."""
    if settings.EMAIL_BACKEND.endswith("smtp.EmailBackend"):
        return []
    return [Warning("EMAIL_URL belum diisi: surat hanya menjadi berkas di var/surel.", id="portal.W002")]


@register(Tags.database)
def periksa_hari_libur(app_configs, databases=None, **kwargs):
    """W003: deadlines reach into next year, and a year without holiday rows cannot be calculated."""
    if not databases:
        return []
    tahun_ini = timezone.localdate().year
    try:
        ada = {t.year for t in HariLibur.objects.using(databases[0]).dates("tanggal", "year")}
    except DatabaseError:  # not migrated yet
        return []
    return [
        Warning(
            f"Hari libur tahun {tahun} belum ada: tenggat yang menyentuh tahun itu tidak dapat dihitung.",
            hint="Jalankan manage.py muat_hari_libur, atau isi di admin menurut SKB 3 Menteri.",
            id="portal.W003",
        )
        for tahun in (tahun_ini, tahun_ini + 1)
        if tahun not in ada
    ]


@register(Tags.database)
def periksa_kunci_wbs(app_configs, databases=None, **kwargs):
    """W004: without a key of the Inspektorat nobody can report abuse of authority."""
    if not databases:
        return []
    try:
        ada = KunciWBS.objects.using(databases[0]).filter(aktif=True).exists()
    except DatabaseError:  # not migrated yet
        return []
    petunjuk = "Inspektorat membuatnya di /admin/wbs/laporanwbs/kunci/, atau dengan manage.py buat_kunci_wbs."
    pesan = "Kunci laporan rahasia belum dibuat: /pengaduan/wbs/ belum menerima laporan."
    return [] if ada else [Warning(pesan, hint=petunjuk, id="portal.W004")]


@register()
def periksa_berkas_statis(app_configs, **kwargs):
    """E003: CKEditor fetches its language, skin and plugins by their plain names."""
    if not getattr(settings, "WHITENOISE_KEEP_ONLY_HASHED_FILES", False):
        return []
    return [
        Error("WHITENOISE_KEEP_ONLY_HASHED_FILES menghapus berkas yang dimuat penyunting teks.", id="portal.E003"),
    ]
