"""Tables of open data: read, sorted, drawn, downloaded. Open to everybody."""

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from layanan.halaman_umum import bersih_kueri, umum
from layanan.waktu import bilangan
from profil import ekspor, gambaran
from profil.models import TabelData
from profil.tabel import ANGKA, TEKS

PER_HALAMAN = 50


@require_safe
@umum
def daftar(request):
    """All published tables, or those that hold the words asked for."""
    cari = bersih_kueri(request.GET.get("cari", ""))
    baris = TabelData.objects.terbit().select_related("perangkat_daerah")
    if cari:
        baris = baris.cari(cari)
    return render(request, "profil/data_daftar.html", {"daftar": list(baris), "cari": cari})


@require_safe
@umum
def detail(request, slug):
    """One table with its chart, sorted by a column when asked to."""
    tabel = get_object_or_404(TabelData.objects.terbit().select_related("perangkat_daerah"), slug=slug)
    urut = _urut(tabel, request.GET.get("urut", ""))
    halaman = Paginator(_terurut(tabel, urut), PER_HALAMAN).get_page(request.GET.get("halaman"))
    konteks = {
        "tabel": tabel,
        "halaman": halaman,
        "judul_kolom": [_judul_kolom(n, k, urut) for n, k in enumerate(tabel.kolom, 1)],
        "baris": [_baris(tabel, b.sel) for b in halaman],
        "gambaran": gambaran.gambaran(tabel),
        "ada_xlsx": ekspor.muat_di_xlsx(tabel),
    }
    return render(request, "profil/data_detail.html", konteks)


def _urut(tabel: TabelData, isian: str) -> int:
    """The column to sort by, counted from 1, negative for downwards; 0 for the order of the file."""
    angka = isian.removeprefix("-")
    if not (angka.isascii() and angka.isdecimal() and len(angka) <= 3):
        return 0
    kolom = int(angka) if 1 <= int(angka) <= len(tabel.kolom) else 0
    return -kolom if isian.startswith("-") else kolom


def _terurut(tabel: TabelData, urut: int):
    baris = tabel.baris.all()
    if not urut:
        return baris
    kunci = f"sel__{abs(urut) - 1}"
    return baris.order_by(f"-{kunci}" if urut < 0 else kunci, "urutan")


def _judul_kolom(nomor: int, kolom: dict, urut: int) -> dict:
    """The head of a column: where a press on it leads, and how it is sorted now."""
    arah = {nomor: "ascending", -nomor: "descending"}.get(urut, "")
    return {**kolom, "arah": arah, "urut": -nomor if urut == nomor else nomor, "bil": kolom["jenis"] != TEKS}


def _baris(tabel: TabelData, sel: list) -> list[dict]:
    """The cells of a row as they are written for people."""
    return [
        {"teks": _tampil(nilai, kolom["jenis"]), "bil": kolom["jenis"] != TEKS, "label": kolom["nama"]}
        for kolom, nilai in zip(tabel.kolom, sel, strict=True)
    ]


def _tampil(nilai, jenis: str) -> str:
    if nilai is None:
        return ""
    return bilangan(nilai) if jenis == ANGKA else str(nilai)


@require_safe
@umum
def unduh(request, slug, format):
    """The whole table as a file."""
    tabel = get_object_or_404(TabelData.objects.terbit().select_related("perangkat_daerah"), slug=slug)
    if format == "xlsx" and not ekspor.muat_di_xlsx(tabel):
        raise Http404("Tabel ini terlalu besar untuk XLSX; unduh sebagai CSV.")
    return ekspor.JAWABAN[format](tabel)
