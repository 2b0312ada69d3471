"""Regulations and decisions. Open to everybody."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from layanan import berkas_publik
from layanan.halaman_umum import umum
from layanan.saringan import Saringan, sebutan, tahun_empat_angka
from profil.models import BerkasRegulasi, Regulasi
from profil.rules import Jenis, StatusRegulasi

PER_HALAMAN = 25


@dataclass(frozen=True)
class SaringanRegulasi(Saringan):
    """The filters of the list."""

    cari: str = ""
    jenis: str = ""
    tahun: str = ""
    status: str = ""

    def _menurut_cari(self, baris, nilai):
        return baris.cari(nilai)

    def _menurut_jenis(self, baris, nilai):
        return baris.filter(jenis=nilai)

    def _menurut_tahun(self, baris, nilai):
        tahun = tahun_empat_angka(nilai)
        return baris.filter(tahun=tahun) if tahun else baris.none()

    def _menurut_status(self, baris, nilai):
        return baris.filter(status=nilai)


@require_safe
@umum
def daftar(request):
    """The list, newest first, with its filters."""
    saringan = SaringanRegulasi.dari(request.GET)
    terbit = Regulasi.objects.terbit()
    ada = set(terbit.order_by().values_list("jenis", "tahun"))
    konteks = {
        "saringan": saringan,
        "halaman": Paginator(saringan.terapkan(terbit), PER_HALAMAN).get_page(request.GET.get("halaman")),
        "jenis": [(j.value, j.label) for j in Jenis if j in {jenis for jenis, _ in ada}],
        "tahun": sorted({str(tahun) for _, tahun in ada}, reverse=True),
        "status": StatusRegulasi.choices,
        "chip": saringan.chip(
            {
                "cari": lambda n: f"“{n}”",
                "jenis": lambda n: sebutan(dict(Jenis.choices), n),
                "tahun": lambda n: f"Tahun {n}",
                "status": lambda n: sebutan(dict(StatusRegulasi.choices), n),
            }
        ),
    }
    return render(request, "profil/regulasi_daftar.html", konteks)


@require_safe
@umum
def detail(request, slug):
    """One regulation: its state, its text, and what changed it or was changed by it."""
    terbit = Regulasi.objects.terbit()
    regulasi = get_object_or_404(terbit.select_related("oleh_regulasi"), slug=slug)
    oleh = regulasi.oleh_regulasi
    konteks = {
        "regulasi": regulasi,
        "oleh_regulasi": oleh if oleh and oleh.terbit else None,
        "mengubah": terbit.filter(oleh_regulasi=regulasi),
        "berkas": [_butir(regulasi, b) for b in regulasi.berkas.select_related("lampiran")],
    }
    return render(request, "profil/regulasi_detail.html", konteks)


def _butir(regulasi, berkas) -> dict:
    berkas.regulasi = regulasi  # spares a query per file for its address
    return berkas_publik.butir(berkas)


@require_safe
def unduh(request, slug, pk):
    """The text of a published regulation, counted. One that is not published has no files to the public."""
    terbit = Regulasi.objects.terbit().filter(slug=slug)
    berkas = get_object_or_404(BerkasRegulasi.objects.select_related("lampiran"), pk=pk, regulasi__in=terbit)
    return berkas_publik.unduh(request, berkas, keperluan="Unduhan naskah regulasi")
