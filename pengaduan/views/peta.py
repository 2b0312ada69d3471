"""Where the reports come from: the public reports by kelurahan, as a map and as a table."""

from django.db.models import Count, Q
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from layanan.halaman_umum import umum
from layanan.peta import koroplet, tingkat
from pengaduan import rules
from pengaduan import umum as laporan_umum
from pengaduan.models import Pengaduan


@require_safe
@umum
def peta(request):
    """The map, its legend and its table. Same rule and same filters as the list; one query for all kelurahan.

    Small numbers are shown: every report counted here can be read in the list, so nothing is told by counting it.
    """
    saringan = laporan_umum.SaringanLaporan.dari({k: v for k, v in request.GET.items() if k != "kelurahan"})
    pilihan = laporan_umum.pilihan()
    angka = _hitung(saringan)
    baris = [_baris(w, angka.get(w.pk, {}), saringan) for w in pilihan["kelurahan"]]
    nilai = {b["kode"]: b["jumlah"] for b in baris}
    konteks = {
        "saringan": saringan,
        "pilihan": pilihan,
        "tab": laporan_umum.tab(saringan),
        "chip": laporan_umum.chip(saringan, pilihan),
        "baris": sorted((b for b in baris if b["jumlah"]), key=lambda b: (-b["jumlah"], b["nama"])),
        "kosong": [b["nama"] for b in baris if not b["jumlah"]],
        "tanpa_kelurahan": angka.get(None, {}).get("jumlah", 0),
        "total": sum(a["jumlah"] for a in angka.values()),
        "tingkat": tingkat(nilai),
        "peta": koroplet(nilai, {b["kode"]: b["url"] for b in baris if b["jumlah"]}, "laporan"),
    }
    return render(request, "pengaduan/peta.html", konteks)


def _hitung(saringan) -> dict:
    """The numbers by kelurahan."""
    baris = saringan.terapkan(Pengaduan.objects.publik()).order_by().values("kelurahan")
    terlambat = Q(status__in=rules.BERJALAN, tenggat__lt=timezone.localdate())
    dijawab = Q(ditanggapi_pada__isnull=False)
    hitung = {
        "jumlah": Count("pk"),
        "dijawab": Count("pk", filter=dijawab),
        "terlambat": Count("pk", filter=terlambat),
    }
    return {b["kelurahan"]: b for b in baris.annotate(**hitung)}


def _baris(w, angka: dict, saringan) -> dict:
    kosong = {"jumlah": 0, "dijawab": 0, "terlambat": 0}
    url = f"{reverse('pengaduan:publik_daftar')}{saringan.kueri(kelurahan=w.kode)}"
    return {**kosong, **angka, "kode": w.kode, "nama": w.nama, "kecamatan": w.induk.nama, "url": url}
