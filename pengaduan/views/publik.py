"""Complaints as everybody reads them. Every row comes from `Pengaduan.objects.publik`; nothing here knows a session."""

from django.core.paginator import Paginator
from django.db.models import Count, F, Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from layanan import berkas_publik, jangka_waktu
from layanan.halaman_umum import umum
from layanan.kalender import Kalender
from layanan.lacakan import garis_tenggat
from layanan.waktu import bulan_sebelum
from pengaduan import umum as laporan_umum
from pengaduan.models import FotoTerbit, Pengaduan
from pengaduan.rules import HARI_BUKA_KEMBALI, HARI_MELENGKAPI, JAM, JAM_VERIFIKASI, Kelas

PER_HALAMAN = 20
BULAN = 12


@require_safe
@umum
def tentang(request):
    """How it works: doors, promises, days by class, and what became of the reports of the last twelve months."""
    konteks = {
        "hari": {kelas: (kelas.label, jangka_waktu.JENIS[JAM[kelas]].hari) for kelas in Kelas},
        "hari_verifikasi": jangka_waktu.JENIS[JAM_VERIFIKASI].hari,
        "hari_melengkapi": HARI_MELENGKAPI,
        "hari_buka": HARI_BUKA_KEMBALI,
        "angka": _angka(),
    }
    return render(request, "pengaduan/tentang.html", konteks)


def _angka() -> dict:
    """All reports that came in over twelve months, public or not: numbers only. One query."""
    hari_ini = timezone.localdate()
    baru = Pengaduan.objects.filter(diterima_pada__date__gt=bulan_sebelum(hari_ini, BULAN))
    tepat = Q(ditanggapi_pada__date__lte=F("tenggat"))
    hitung = baru.aggregate(
        diterima=Count("pk"),
        ditanggapi=Count("pk", filter=Q(ditanggapi_pada__isnull=False)),
        tepat=Count("pk", filter=tepat),
    )
    hitung["tepat_persen"] = 100 * hitung["tepat"] // hitung["ditanggapi"] if hitung["ditanggapi"] else None
    return {**hitung, "terlambat": Pengaduan.objects.terlambat(hari_ini).count()}


@require_safe
@umum
def daftar(request):
    """The public list. The number of queries does not depend on the number of reports."""
    saringan, pilihan = laporan_umum.SaringanLaporan.dari(request.GET), laporan_umum.pilihan()
    tab = laporan_umum.tab(saringan)
    pemecah = Paginator(saringan.terapkan(laporan_umum.kunci()), PER_HALAMAN)
    pemecah.count = next((t["jumlah"] for t in tab if t["ini"]), 0)  # counted already, for the links
    halaman = pemecah.get_page(request.GET.get("halaman"))
    konteks = {
        "saringan": saringan,
        "pilihan": pilihan,
        "halaman": halaman,
        "butir": [laporan_umum.butir(p) for p in laporan_umum.baris().filter(pk__in=list(halaman))],
        "tab": tab,
        "chip": laporan_umum.chip(saringan, pilihan),
    }
    return render(request, "pengaduan/publik_daftar.html", konteks)


@require_safe
@umum
def detail(request, nomor):
    """One report: its words, its clock, who has it, what was done."""
    p = laporan_umum.baris(juga=("nama",)).filter(nomor=nomor).first()  # the name, so that masking finds it
    if p is None:
        return redirect(get_object_or_404(laporan_umum.bergabung_ke(nomor)).laporan_publik)
    foto = list(FotoTerbit.objects.publik().filter(pengaduan=p).select_related("asal"))
    for satu in foto:
        satu.pengaduan = p
    konteks = {
        **laporan_umum.butir(p),
        "tenggat_info": garis_tenggat(
            p.tenggat, p.mulai_hitung, p.ditanggapi_pada, Kalender.muat(), diterima=p.tanggal_diterima
        ),
        "jam": JAM[p.kelas],
        "pernah_berhenti": bool(p.diminta_pada) or p.hitungan_sendiri,
        "riwayat": laporan_umum.perjalanan(p),
        "foto": [f for f in foto if not f.sesudah],
        "foto_sesudah": [f for f in foto if f.sesudah],
    }
    return render(request, "pengaduan/publik_detail.html", konteks)


@require_safe
def foto(request, nomor, pk) -> HttpResponse:
    """A published photograph, for as long as its report is public."""
    satu = get_object_or_404(FotoTerbit.objects.publik().select_related("berkas"), pengaduan__nomor=nomor, pk=pk)
    return berkas_publik.tampilkan(satu.berkas)
