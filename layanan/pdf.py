"""Pages and letters as PDF, tagged for screen readers (PDF/UA)."""

from collections.abc import Callable, Mapping
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.exceptions import SuspiciousFileOperation
from django.http import HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from layanan.models import Surat
from layanan.qr import qr_svg
from layanan.surat import alamat_verifikasi, isi_surat

JENIS_STATIS = {".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".css": "text/css"}


class PdfTidakTersedia(Exception):
    """The system libraries that draw a PDF are missing; the message is a sentence for a person."""

    def __init__(self):
        super().__init__(
            "PDF belum dapat dibuat saat ini. Buka suratnya di halaman ini, lalu cetak dari peramban Anda."
        )


def pdf_surat(surat: Surat, kode: str = "") -> bytes:
    """A letter's frozen text on the city's letterhead, with the access code in its place when it is given.

    Raises PdfTidakTersedia.
    """
    verifikasi = alamat_verifikasi(surat)
    konteks = {
        "surat": surat,
        "isi": isi_surat(surat, kode),
        "verifikasi": verifikasi,
        "lambang": settings.LAMBANG_KOTA,
    }
    return pdf_templat("surat/_cetak.html", konteks, {"surat:qr": qr_svg(verifikasi).encode()})


def pdf_templat(templat: str, konteks: dict, gambar: Mapping[str, bytes] | None = None) -> bytes:
    """A template as PDF. `gambar` are SVG drawings, each by the address under which the template names it.

    Raises PdfTidakTersedia.
    """
    weasyprint = _weasyprint()
    pengambil = _pengambil(weasyprint, gambar or {})
    return weasyprint.HTML(string=render_to_string(templat, konteks), url_fetcher=pengambil).write_pdf(
        pdf_variant="pdf/ua-1"
    )


def jawab_unduhan(request, nama: str, buat: Callable[[], bytes]) -> HttpResponse:
    """What `buat` makes as a PDF download; 503 with a sentence where the machine cannot make one."""
    try:
        isi = buat()
    except PdfTidakTersedia as galat:
        konteks = {"kode": 503, "judul": "PDF belum dapat dibuat", "kalimat": str(galat)}
        return render(request, "galat.html", konteks, status=503)
    return HttpResponse(
        isi, content_type="application/pdf", headers={"Content-Disposition": f'attachment; filename="{nama}"'}
    )


def _weasyprint():
    """WeasyPrint, imported only when a PDF is made: it costs over a second and needs libraries some machines lack."""
    try:
        import weasyprint
    except (ImportError, OSError) as galat:
        raise PdfTidakTersedia from galat
    return weasyprint


def _pengambil(weasyprint, gambar: Mapping[str, bytes]):
    """The only source of images and styles: the given drawings and our own static files. No network, no other file."""

    class Pengambil(weasyprint.urls.URLFetcher):
        def fetch(self, url, headers=None):
            if url in gambar:
                return weasyprint.urls.URLFetcherResponse(url, gambar[url], {"Content-Type": "image/svg+xml"})
            jalur = _statis(url)
            if jalur is None:
                raise ValueError("Alamat ini tidak boleh diambil untuk surat.")
            jenis = JENIS_STATIS[jalur.suffix]
            return weasyprint.urls.URLFetcherResponse(url, jalur.read_bytes(), {"Content-Type": jenis})

    return Pengambil()


def _statis(url: str) -> Path | None:
    """The static file behind an address such as "statis:img/ikat.svg", or None."""
    nama = url.removeprefix("statis:")
    if nama == url:
        return None
    try:
        jalur = finders.find(nama)
    except SuspiciousFileOperation:
        return None
    return Path(jalur) if jalur else None
