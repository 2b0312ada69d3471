"""An annual report as the page and the PDF show it."""

from collections.abc import Iterator

from django.utils import timezone
from django.utils.safestring import SafeString

from informasi.laporan import Angka, angka, batas_laporan
from informasi.laporan_keberatan import angka_keberatan
from informasi.models import LaporanTahunan
from layanan.grafik import batang, garis, untuk_cetak
from layanan.pdf import pdf_templat


def konteks_laporan(laporan: LaporanTahunan) -> dict:
    """Words, numbers and charts of one year."""
    hitungan, tahun = angka(laporan.tahun), laporan.tahun
    return {
        "judul": f"Laporan layanan informasi publik tahun {tahun}",
        "dibuat": timezone.localdate(),
        "laporan": laporan,
        "angka": hitungan,
        "keberatan": angka_keberatan(tahun),
        "batas": batas_laporan(tahun),
        "berjalan": tahun >= timezone.localdate().year,
        "grafik": dict(_grafik(hitungan)),
    }


def _grafik(hitungan: Angka) -> Iterator[tuple[str, SafeString]]:
    tahun = hitungan.tahun
    if hitungan.jumlah:
        yield "bulan", garis("grafik-bulan", f"Permohonan tiap bulan, {tahun}", hitungan.tiap_bulan)
        yield "hasil", batang("grafik-hasil", f"Hasil permohonan, {tahun}", hitungan.tiap_hasil)


def pdf_laporan(laporan: LaporanTahunan) -> bytes:
    """The report as a tagged PDF. Raises PdfTidakTersedia."""
    konteks = konteks_laporan(laporan)
    gambar = {f"grafik:{nama}": untuk_cetak(satu) for nama, satu in konteks["grafik"].items()}
    return pdf_templat("informasi/laporan_pdf.html", konteks, gambar)
