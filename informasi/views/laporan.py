"""The annual reports on information service: words by the PPID, numbers counted now. Open to everybody."""

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from informasi.cetak_laporan import konteks_laporan, pdf_laporan
from informasi.laporan import angka, tahun_laporan
from informasi.models import LaporanTahunan
from layanan.csv_aman import jawab_csv
from layanan.halaman_umum import umum
from layanan.pdf import jawab_unduhan

KOLOM_WAKTU = ("urutan", "semester", "hari_kalender", "tepat_waktu")


@require_safe
@umum
def daftar(request):
    """Every year there is something to report of."""
    terbit = {laporan.tahun for laporan in LaporanTahunan.objects.terbit()}
    return render(request, "informasi/laporan_daftar.html", {"daftar": [(t, t in terbit) for t in tahun_laporan()]})


def _terbit(tahun: int) -> LaporanTahunan:
    """The published words of a year, or empty ones: the numbers are always shown."""
    if tahun not in tahun_laporan():
        raise Http404("Tidak ada laporan untuk tahun ini.")
    return LaporanTahunan.objects.terbit().filter(tahun=tahun).first() or LaporanTahunan(tahun=tahun)


@require_safe
@umum
def satu(request, tahun):
    """One year in six chapters."""
    return render(request, "informasi/laporan_tahun.html", konteks_laporan(_terbit(tahun)))


@require_safe
@umum
def pdf(request, tahun):
    """The same as a tagged PDF."""
    laporan = _terbit(tahun)
    return jawab_unduhan(request, f"laporan-layanan-informasi-{tahun}.pdf", lambda: pdf_laporan(laporan))


@require_safe
@umum
def waktu_csv(request, tahun):
    """The time each request took (Pasal 12 huruf b UU 14/2008), without numbers and names."""
    _terbit(tahun)
    return jawab_csv(f"waktu-permohonan-{tahun}.csv", KOLOM_WAKTU, angka(tahun).tiap_permohonan())
