"""Pages that belong to no single app: the home page, the style page, and what machines ask a site for."""

from datetime import timedelta

from django.conf import settings
from django.contrib.sitemaps.views import sitemap
from django.db import Error, connection
from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.http import require_safe

from berita.models import Agenda, Berita, Klarifikasi, Pengumuman
from informasi.models import InformasiPublik, JawabanPublik
from kupang_portal.angka import angka_pelayanan
from kupang_portal.gaya import konteks_gaya
from kupang_portal.lacak import lacak, lacak_keluar
from kupang_portal.sitemaps import PETA
from layanan.halaman_umum import umum

__all__ = ["beranda", "gaya", "lacak", "lacak_keluar", "peta_situs", "robots", "security_txt", "sehat"]

BERITA = 8  # the first three with pictures
BERGAMBAR = 3
TERBARU = 3
KONTAK_KEAMANAN = "mailto:ppid@kupangkota.go.id"
sehari = cache_control(public=True, max_age=86_400)


@require_safe
@umum
def beranda(request):
    """The doors first, then what is new, and the figures of the service. One query for each part."""
    berita = list(Berita.objects.terbit().untuk_daftar().tersorot_dahulu()[:BERITA])
    konteks = {
        "angka": angka_pelayanan(),
        "berita_utama": berita[:BERGAMBAR],
        "berita_lain": berita[BERGAMBAR:],
        "pengumuman": Pengumuman.objects.berlaku()[:TERBARU],
        "agenda": Agenda.objects.terbit().akan_datang()[:TERBARU],
        "klarifikasi": Klarifikasi.objects.terbit()[:TERBARU],
        "terbaru": InformasiPublik.objects.terbit()[:TERBARU],
        "jawaban": JawabanPublik.objects.terbit()[:TERBARU],
    }
    return render(request, "beranda.html", konteks)


@require_safe
@umum
def gaya(request):
    """The live style page, with invented data."""
    return render(request, "gaya.html", konteks_gaya())


@require_safe
@never_cache
def sehat(request):
    """200 when the database answers, otherwise 503. It says nothing else: this address is open to everybody."""
    try:
        with connection.cursor() as kursor:
            kursor.execute("SELECT 1")
    except Error:
        return JsonResponse({"status": "galat"}, status=503)
    return JsonResponse({"status": "ok"})


@require_safe
@sehari
def robots(request):
    """robots.txt. It hides nothing secret: these addresses are closed by themselves, and worth nothing to a search."""
    baris = [
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /lacak/",
        "Disallow: /verifikasi/",
        "",
        f"Sitemap: {settings.ALAMAT_SITUS}/sitemap.xml",
        f"Sitemap: {settings.ALAMAT_SITUS}/sitemap-berita.xml",
    ]
    return _teks(baris)


@require_safe
@umum
def peta_situs(request):
    """sitemap.xml: the fixed pages and everything published."""
    return sitemap(request, sitemaps=PETA)


@require_safe
@sehari
def security_txt(request):
    """Where to report a hole in this site (RFC 9116). Valid for a year, counted from today."""
    kedaluwarsa = timezone.now().replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=365)
    baris = [
        f"Contact: {KONTAK_KEAMANAN}",
        f"Expires: {kedaluwarsa:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: id",
        f"Canonical: {settings.ALAMAT_SITUS}/.well-known/security.txt",
    ]
    return _teks(baris)


def _teks(baris: list[str]) -> HttpResponse:
    return HttpResponse("\n".join(baris) + "\n", content_type="text/plain; charset=utf-8")
