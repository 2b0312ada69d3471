"""A letter as PDF: the frozen text on the city's letterhead, tagged for screen readers (PDF/UA)."""

from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.exceptions import SuspiciousFileOperation
from django.template.loader import render_to_string

from layanan.models import Surat
from layanan.qr import qr_svg
from layanan.surat import alamat_verifikasi, isi_surat


class PdfTidakTersedia(Exception):
    """The system libraries that draw a PDF are missing; the message is a sentence for a person."""

    def __init__(self):
        super().__init__(
            "PDF belum dapat dibuat saat ini. Buka suratnya di halaman ini, lalu cetak dari peramban Anda."
        )


def pdf_surat(surat: Surat, kode: str = "") -> bytes:
    """The letter as PDF, with the access code in its place when it is given. Raises PdfTidakTersedia."""
    weasyprint = _weasyprint()
    verifikasi = alamat_verifikasi(surat)
    konteks = {
        "surat": surat,
        "isi": isi_surat(surat, kode),
        "verifikasi": verifikasi,
        "lambang": settings.LAMBANG_KOTA,
    }
    dokumen = weasyprint.HTML(
        string=render_to_string("surat/_cetak.html", konteks),
        url_fetcher=_pengambil(weasyprint, qr_svg(verifikasi).encode()),
    )
    return dokumen.write_pdf(pdf_variant="pdf/ua-1")


def _weasyprint():
    """WeasyPrint, imported only when a PDF is made: it costs over a second and needs libraries some machines lack."""
    try:
        import weasyprint
    except (ImportError, OSError) as galat:
        raise PdfTidakTersedia from galat
    return weasyprint


def _pengambil(weasyprint, qr: bytes):
    """The only source of images: the letter's QR code and our own static files. No network, no other file."""

    class Pengambil(weasyprint.urls.URLFetcher):
        def fetch(self, url, headers=None):
            if url == "surat:qr":
                return weasyprint.urls.URLFetcherResponse(url, qr, {"Content-Type": "image/svg+xml"})
            jalur = _statis(url)
            if jalur is None:
                raise ValueError("Alamat ini tidak boleh diambil untuk surat.")
            jenis = {".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg"}[jalur.suffix]
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
