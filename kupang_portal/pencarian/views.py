"""/cari/: one box for everything the city has published. Open to everybody; keeps nothing of who asked for what."""

from dataclasses import dataclass

from django.db import OperationalError
from django.shortcuts import render
from django.views.decorators.http import require_safe
from psycopg2.errors import QueryCanceled

from kupang_portal import galat
from kupang_portal.pencarian.cari import Temuan
from kupang_portal.pencarian.cari import cari as temukan
from kupang_portal.pencarian.jenis import JENIS
from layanan.halaman_umum import umum
from layanan.saringan import Saringan, sebutan, tahun_empat_angka

SEBUTAN = {kode: j.sebutan for kode, j in JENIS.items()}


@dataclass(frozen=True)
class SaringanCari(Saringan):
    """The question and its filters, as they stand in the address."""

    q: str = ""
    jenis: str = ""
    tahun: str = ""

    @property
    def dikenal(self) -> bool:
        """Whether kind and year can exist at all."""
        return (not self.jenis or self.jenis in JENIS) and (not self.tahun or tahun_empat_angka(self.tahun) is not None)


@require_safe
@umum
def cari(request):
    """What is found, by kind and year. An address with a question is not for search engines."""
    saringan = SaringanCari.dari(request.GET)
    try:
        temuan = temukan(saringan.q, saringan.jenis, tahun_empat_angka(saringan.tahun), request.GET.get("halaman"))
    except OperationalError as salah:
        if isinstance(salah.__cause__, QueryCanceled):
            return galat.terlalu_lama(request)
        raise
    konteks = {
        "saringan": saringan,
        "temuan": temuan,
        "ada": saringan.dikenal and bool(temuan.butir),
        "faset_jenis": _faset_jenis(saringan, temuan),
        "faset_tahun": _faset_tahun(saringan, temuan),
        "chip": saringan.chip(
            {
                "q": lambda n: f"“{n}”",
                "jenis": lambda n: sebutan(SEBUTAN, n),
                "tahun": lambda n: f"Tahun {n}",
            }
        )[1:],
    }
    jawaban = render(request, "cari.html", konteks)
    jawaban["X-Robots-Tag"] = "noindex"
    return jawaban


def _faset_jenis(saringan, temuan: Temuan) -> list[dict]:
    """The kinds as links, each with what the chosen year leaves in it."""
    jumlah = dict.fromkeys(JENIS, 0)
    for (kode, tahun), n in temuan.jumlah.items():
        if saringan.tahun in ("", str(tahun)):
            jumlah[kode] += n
    berisi = [(kode, SEBUTAN[kode], n) for kode, n in jumlah.items() if n or kode == saringan.jenis]
    return _tautan(saringan, "jenis", [("", "Semua", sum(jumlah.values())), *berisi])


def _faset_tahun(saringan, temuan: Temuan) -> list[dict]:
    """The years as links, the latest first, each with what the chosen kind leaves in it."""
    jumlah: dict[int, int] = {}
    for (kode, tahun), n in temuan.jumlah.items():
        if tahun is not None and saringan.jenis in ("", kode):
            jumlah[tahun] = jumlah.get(tahun, 0) + n
    baris = [(str(t), str(t), jumlah[t]) for t in sorted(jumlah, reverse=True)]
    semua = sum(n for (kode, _), n in temuan.jumlah.items() if saringan.jenis in ("", kode))
    return _tautan(saringan, "tahun", [("", "Semua tahun", semua), *baris])


def _tautan(saringan, nama: str, pilihan) -> list[dict]:
    return [
        {"teks": teks, "jumlah": n, "kueri": saringan.kueri(**{nama: nilai}), "ini": nilai == getattr(saringan, nama)}
        for nilai, teks, n in pilihan
    ]
