"""How ready the site is for the E-Monev of the Komisi Informasi: an estimate, and the evidence. Reads only."""

import io
import zipfile
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from django.utils import timezone

from informasi.models import BobotEmonev, ButirEmonev
from informasi.models.emonev import BAGIAN, Indikator
from layanan.isi_html import bersihkan
from layanan.pdf import pdf_templat
from layanan.periksa_halaman import ambil, bagian_utama

BITA_TERBANYAK = 2 * 10**6  # of each PDF, as the Komisi Informasi takes it
SELURUH = Decimal(100)
# From which estimate on; the questionnaire is four fifths of the whole, the rest is a visit nobody can foresee.
KELAS = (
    (90, "Informatif"),
    (80, "Menuju informatif"),
    (60, "Cukup informatif"),
    (40, "Kurang informatif"),
    (0, "Tidak informatif"),
)


class Nilai(NamedTuple):
    """One indicator: its weight, and how much of its points is there."""

    indikator: str
    bobot: Decimal
    persen: Decimal


class Perkiraan(NamedTuple):
    """The estimate of one year."""

    tahun: int
    nilai: list[Nilai]
    jumlah: Decimal
    kelas: str


def perkiraan() -> Perkiraan | None:
    """The estimate by the newest year's weights; None without weights. Two queries."""
    bobot = list(BobotEmonev.objects.all())
    if not bobot:
        return None
    tahun, butir = bobot[0].tahun, list(ButirEmonev.objects.all())
    nilai = [
        Nilai(b.get_indikator_display(), b.bobot, _persen(x for x in butir if x.indikator == b.indikator))
        for b in bobot
        if b.tahun == tahun
    ]
    jumlah = sum((n.bobot * n.persen / SELURUH for n in nilai), Decimal(0)).quantize(Decimal("0.01"))
    return Perkiraan(tahun, nilai, jumlah, next(kata for batas, kata in KELAS if jumlah >= batas))


def _persen(butir: Iterable[ButirEmonev]) -> Decimal:
    semua = [(b.poin, BAGIAN[b.keadaan]) for b in butir]
    poin = sum((p for p, _ in semua), Decimal(0))
    if not poin:
        return Decimal(0)
    return (sum((p * bagian for p, bagian in semua), Decimal(0)) / poin * SELURUH).quantize(Decimal("0.01"))


def berkas_bukti() -> bytes:
    """A ZIP with one PDF for each row: what is asked, where it stands, and the page as it reads today.

    Raises PdfTidakTersedia.
    """
    hasil = io.BytesIO()
    with zipfile.ZipFile(hasil, "w", zipfile.ZIP_DEFLATED) as arsip:
        for butir in ButirEmonev.objects.select_related("perangkat_daerah"):
            arsip.writestr(f"{butir.nomor:02d}-{Indikator(butir.indikator).value}.pdf", pdf_bukti(butir))
    return hasil.getvalue()


def pdf_bukti(butir: ButirEmonev) -> bytes:
    """One row's evidence; a page that would make it too large is named and not printed. Raises PdfTidakTersedia."""
    kode, html = ambil(butir.alamat) if butir.di_sini else (None, "")
    judul, utama = bagian_utama(html)
    konteks = {
        "judul": f"Bukti E-Monev nomor {butir.nomor}",
        "dibuat": timezone.localdate(),
        "butir": butir,
        "kode": kode,
    }
    lengkap = pdf_templat("informasi/emonev_pdf.html", {**konteks, "judul_halaman": judul, "utama": bersihkan(utama)})
    return lengkap if len(lengkap) <= BITA_TERBANYAK else pdf_templat("informasi/emonev_pdf.html", konteks)
