"""The Daftar Informasi Publik and the list of exclusions: Pasal 9-11 and 17-20 UU 14/2008. Open to everybody."""

import re
from dataclasses import dataclass
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.db.models import Count
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from informasi import ekspor
from informasi.models import BerkasInformasi, InformasiDikecualikan, InformasiPublik
from informasi.rules import AlasanPasal17, Klasifikasi
from layanan import berkas_publik
from layanan.halaman_umum import bersih_kueri, umum
from layanan.models import PerangkatDaerah
from layanan.waktu import tanggal_panjang

PER_HALAMAN = 25
JAWABAN_TERKAIT = 5

# Pasal 17 in the words of a good counter: what opening the information could do.
AKIBAT_DIBUKA = {
    AlasanPasal17.A: "Membukanya dapat menghambat penegakan hukum.",
    AlasanPasal17.B: "Membukanya dapat mengganggu hak kekayaan intelektual atau persaingan usaha yang sehat.",
    AlasanPasal17.C: "Membukanya dapat membahayakan pertahanan dan keamanan negara.",
    AlasanPasal17.D: "Membukanya dapat mengungkap kekayaan alam Indonesia.",
    AlasanPasal17.E: "Membukanya dapat merugikan ketahanan ekonomi nasional.",
    AlasanPasal17.F: "Membukanya dapat merugikan hubungan luar negeri.",
    AlasanPasal17.G: "Membukanya dapat mengungkap akta pribadi atau wasiat seseorang.",
    AlasanPasal17.H: "Membukanya dapat mengungkap rahasia pribadi seseorang.",
    AlasanPasal17.I: "Isinya surat di dalam atau antarbadan publik yang menurut sifatnya dirahasiakan.",
    AlasanPasal17.J: "Undang-undang melarang membukanya.",
}


@dataclass(frozen=True)
class Saringan:
    """What the visitor asked the list for, cleaned of what no database accepts. An unknown value finds nothing."""

    klasifikasi: str = ""
    cari: str = ""
    opd: str = ""
    tahun: str = ""

    @classmethod
    def dari(cls, isian) -> "Saringan":
        """Read the query string; of a repeated key the last one counts."""
        return cls(**{nama: bersih_kueri(isian.get(nama, "")) for nama in cls.__dataclass_fields__})

    def terapkan(self, baris, *, kecuali: str = ""):
        """Narrow the entries by every filter in use but `kecuali`."""
        for nama, nilai in self.aktif().items():
            if nama != kecuali:
                baris = getattr(self, f"_menurut_{nama}")(baris, nilai)
        return baris

    def aktif(self) -> dict[str, str]:
        """The filters in use."""
        return {nama: getattr(self, nama) for nama in self.__dataclass_fields__ if getattr(self, nama)}

    def kueri(self, **ganti) -> str:
        """The filters in use as a query string, some replaced ("" lifts one); empty when none is left."""
        kueri = urlencode({nama: nilai for nama, nilai in {**self.aktif(), **ganti}.items() if nilai})
        return f"?{kueri}" if kueri else ""

    def _menurut_klasifikasi(self, baris, nilai):
        return baris.filter(klasifikasi=nilai)

    def _menurut_cari(self, baris, nilai):
        return baris.cari(nilai)

    def _menurut_opd(self, baris, nilai):
        return baris.filter(perangkat_daerah__slug=nilai)

    def _menurut_tahun(self, baris, nilai):
        if not re.fullmatch(r"[1-9][0-9]{3}", nilai):
            return baris.none()
        return baris.filter(waktu_pembuatan__year=int(nilai))


@require_safe
@umum
def daftar(request):
    """The list with its seven legal columns. The number of queries does not depend on the number of entries."""
    saringan = Saringan.dari(request.GET)
    terbit = InformasiPublik.objects.terbit()
    baris = saringan.terapkan(terbit).select_related("perangkat_daerah")
    opd = list(PerangkatDaerah.objects.filter(informasi__in=terbit).distinct())
    konteks = {
        "saringan": saringan,
        "halaman": Paginator(baris, PER_HALAMAN).get_page(request.GET.get("halaman")),
        "tab": _tab(saringan, terbit),
        "opd": opd,
        "tahun": [t.year for t in terbit.dates("waktu_pembuatan", "year", order="DESC")],
        "chip": _chip(saringan, opd),
        "kueri": saringan.kueri(),
    }
    return render(request, "informasi/dip_daftar.html", konteks)


def _tab(saringan, terbit) -> list[dict]:
    """The three classes as links, each with the number of entries the other filters leave in it."""
    kelompok = saringan.terapkan(terbit, kecuali="klasifikasi").order_by().values_list("klasifikasi")
    jumlah = dict(kelompok.annotate(Count("pk")))
    pilihan = [("", "Semua", sum(jumlah.values())), *((k.value, k.label, jumlah.get(k.value, 0)) for k in Klasifikasi)]
    return [
        {"teks": teks, "jumlah": n, "kueri": saringan.kueri(klasifikasi=nilai), "ini": nilai == saringan.klasifikasi}
        for nilai, teks, n in pilihan
    ]


def _chip(saringan, opd) -> list[dict]:
    """The filters in use, in words, each with the query that lifts it."""
    nama_opd = {o.slug: o.nama for o in opd}
    kata = {
        "klasifikasi": lambda n: dict(Klasifikasi.choices).get(n, f"“{n}” (tidak dikenal)"),
        "cari": lambda n: f"“{n}”",
        "opd": lambda n: nama_opd.get(n, f"“{n}” (tidak dikenal)"),
        "tahun": lambda n: f"Tahun {n}",
    }
    return [
        {"teks": kata[nama](nilai), "kueri": saringan.kueri(**{nama: ""})} for nama, nilai in saringan.aktif().items()
    ]


@require_safe
@umum
def daftar_csv(request):
    """The published list as CSV, with the filters of the page."""
    return ekspor.csv_dip(Saringan.dari(request.GET).terapkan(InformasiPublik.objects.terbit()))


@require_safe
@umum
def daftar_json(request):
    """The published list as JSON, with the filters of the page."""
    return ekspor.json_dip(Saringan.dari(request.GET).terapkan(InformasiPublik.objects.terbit()))


@require_safe
@umum
def detail(request, slug):
    """One entry with all its columns and files."""
    informasi = get_object_or_404(InformasiPublik.objects.terbit().select_related("perangkat_daerah"), slug=slug)
    tersedia = informasi.berkas.filter(lampiran__dihapus_pada=None).select_related("lampiran")
    konteks = {
        "informasi": informasi,
        "berkas": [_berkas(informasi, b) for b in tersedia],
        "rincian": _rincian(informasi),
        "jawaban": informasi.jawaban.terbit()[:JAWABAN_TERKAIT],
    }
    return render(request, "informasi/dip_detail.html", konteks)


def _berkas(informasi, berkas) -> dict:
    berkas.informasi = informasi  # spares a query per file for its address
    return berkas_publik.butir(berkas)


def _rincian(informasi) -> list[tuple[str, str]]:
    """The legal columns under their full names."""
    return [
        ("Nomor", informasi.nomor),
        ("Klasifikasi", informasi.get_klasifikasi_display()),
        ("Perangkat daerah", informasi.perangkat_daerah.nama),
        ("Pejabat atau unit yang menguasai", informasi.pejabat_penguasa),
        ("Penanggung jawab pembuatan atau penerbitan", informasi.penanggung_jawab),
        ("Waktu pembuatan", tanggal_panjang(informasi.waktu_pembuatan)),
        ("Tempat pembuatan", informasi.tempat_pembuatan),
        ("Bentuk", informasi.get_bentuk_display()),
        ("Format yang tersedia", informasi.format_informasi),
        ("Jangka waktu penyimpanan", informasi.retensi),
        ("Terakhir dimutakhirkan", tanggal_panjang(informasi.terakhir_dimutakhirkan)),
    ]


@require_safe
def unduh(request, slug, pk):
    """A file of a published entry, counted. An entry that is not published has no files to the public."""
    terbit = InformasiPublik.objects.terbit().filter(slug=slug)
    berkas = get_object_or_404(BerkasInformasi.objects.select_related("lampiran"), pk=pk, informasi__in=terbit)
    return berkas_publik.unduh(request, berkas, keperluan="Unduhan dari daftar informasi publik")


@require_safe
@umum
def dikecualikan(request):
    """The exclusions in force today. What has run out is open by itself (PP 61/2010 Pasal 11)."""
    berlaku = InformasiDikecualikan.objects.berlaku(timezone.localdate()).select_related("perangkat_daerah")
    halaman = Paginator(berlaku, PER_HALAMAN).get_page(request.GET.get("halaman"))
    for butir in halaman:
        butir.akibat = AKIBAT_DIBUKA[butir.alasan]
    return render(request, "informasi/dikecualikan_daftar.html", {"halaman": halaman})
