"""/statistik/: the page, and the same figures as CSV and JSON."""

from django.http import Http404
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from kupang_portal.statistik.ekspor import JAWABAN
from kupang_portal.statistik.hitung import tahun_tersedia
from kupang_portal.statistik.tabel import Tabel, susun
from layanan.grafik import batang, garis
from layanan.halaman_umum import bersih_kueri, umum
from layanan.saringan import tahun_empat_angka
from layanan.sel_kecil import TERKECIL

BATANG_TERBANYAK = 8


@require_safe
@umum
def statistik(request):
    """The figures of a year (`?tahun=`): page, or `?format=csv|json`, all of them or one `?tabel=`."""
    hari_ini = timezone.localdate()
    pilihan = tahun_tersedia(hari_ini)
    isian = {nama: bersih_kueri(request.GET.get(nama, "")) for nama in ("tahun", "tabel", "format")}
    tahun = tahun_empat_angka(isian["tahun"]) if isian["tahun"] else hari_ini.year
    if tahun not in pilihan:
        raise Http404("Statistik tahun itu tidak ada.")
    tabel = [t for t in susun(tahun, hari_ini) if isian["tabel"] in ("", t.kunci)]
    if not tabel or isian["format"] not in ("", *JAWABAN):
        raise Http404("Tabel atau format itu tidak ada. Formatnya csv atau json.")
    if isian["format"]:
        return JAWABAN[isian["format"]](f"{isian['tabel'] or 'layanan'}-{tahun}", tahun, tabel)
    konteks = {
        "tahun": tahun,
        "pilihan_tahun": pilihan,
        "bagian": _bagian(tabel),
        "ambang": TERKECIL,
        "hari_ini": hari_ini,
    }
    return render(request, "statistik.html", konteks)


def _bagian(tabel: list[Tabel]) -> list[dict]:
    """One part for each kind of case: its sum, and its tables with their drawings."""
    jenis = {t.jenis: [] for t in tabel}
    for t in tabel:
        jenis[t.jenis].append({"tabel": t, "grafik": _grafik(t)})
    return [{"jenis": nama, "total": isi[0]["tabel"].total, "isi": isi} for nama, isi in jenis.items()]


def _grafik(tabel: Tabel) -> str:
    """What came in, as far as it is shown; none where nothing is left to compare.

    Months are a line only where all are shown: it would bridge a hidden one.
    """
    data = [(b.nama, b.masuk) for b in tabel.baris if b.masuk is not None]
    judul = f"{tabel.judul}: yang masuk"
    if tabel.kelompok == "bulan":
        gambar = garis if len(data) == len(tabel.baris) else batang
    else:
        gambar, data = batang, sorted((d for d in data if d[1]), key=lambda d: (-d[1], d[0]))[:BATANG_TERBANYAK]
    return gambar(tabel.kunci, judul, data) if len(data) > 1 else ""
