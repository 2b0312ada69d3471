"""What everybody reads of complaints: the rows of the public list, its filters, and one report with its course."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import and_

from django.contrib.postgres.search import SearchQuery
from django.db import connection
from django.db.models import Count, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from layanan.models import PerangkatDaerah, Wilayah
from layanan.pencarian import cari_kata, kata_kunci
from layanan.peristiwa import riwayat
from layanan.saringan import Saringan, sebutan
from layanan.vektor import vektor
from pengaduan.kalimat_umum import KEJADIAN_UMUM, judul, kalimat
from pengaduan.models import (
    DisposisiPengaduan,
    DukunganPengaduan,
    KategoriPengaduan,
    LaporanPublik,
    Pengaduan,
    TindakLanjut,
)
from pengaduan.papan import KELAS_STATUS
from pengaduan.rules import Kejadian, Status

# The states as the city's people ask for them: what is not touched, what is in hand, what is answered.
KEADAAN: dict[str, tuple[str, tuple[Status, ...]]] = {
    "belum": ("Belum dikerjakan", (Status.DIVERIFIKASI,)),
    "dikerjakan": ("Dikerjakan", (Status.DIDISPOSISIKAN, Status.DITINDAKLANJUTI)),
    "ditanggapi": ("Ditanggapi", (Status.DITANGGAPI,)),
    "selesai": ("Selesai", (Status.SELESAI,)),
}
TERLAMBAT = "terlambat"
# What the reporter wrote and who that is: no public page has a use for it.
PRIBADI = ("judul", "isi", "lokasi", "nama", "telepon", "email", "kekurangan", "penjelasan_tolak", "kode_hash")
TEKS = ("laporan_publik__judul", "laporan_publik__isi", "laporan_publik__lokasi")
PEMEGANG = Prefetch(
    "disposisi", DisposisiPengaduan.objects.menunggu().select_related("perangkat_daerah"), to_attr="disposisi_menunggu"
)
TERBARU = ("-diterima_pada", "-pk")
_SUARA = DukunganPengaduan.objects.filter(pengaduan=OuterRef("pk")).order_by().values("pengaduan")
_NOMOR = re.compile(r"PD-\d{4}-\d{6}", re.IGNORECASE)


def baris(*, juga: tuple[str, ...] = ()) -> QuerySet:
    """The public reports with all that a list shows of them, the newest first; of the private fields only `juga`."""
    semua = Pengaduan.objects.publik().defer(*(f for f in PRIBADI if f not in juga)).prefetch_related(PEMEGANG)
    semua = semua.annotate(jumlah_dukungan=Coalesce(Subquery(_SUARA.annotate(n=Count("pk")).values("n")), 0))
    return semua.select_related("laporan_publik", "kategori__induk", "kelurahan").order_by(*TERBARU)


def kunci() -> QuerySet:
    """The keys of the same rows in the same order: what is sorted and skipped over need not carry its texts."""
    return Pengaduan.objects.publik().order_by(*TERBARU).values_list("pk", flat=True)


def bergabung_ke(nomor: str) -> QuerySet:
    """The public report that a report shown until then has joined; nothing for any other number."""
    dulu = {"nomor": nomor, "status": Status.DIGABUNG, "rahasia": False, "laporan_publik__terbit_pada__isnull": False}
    return baris().filter(**{f"gabungan__{syarat}": nilai for syarat, nilai in dulu.items()})


def pemegang(p: Pengaduan) -> str:
    """Who has a report now; empty when nobody has to do anything any more."""
    nama = [d.perangkat_daerah.nama for d in p.disposisi_menunggu]
    return nama[0] if nama else "Petugas Pengaduan" if p.berjalan else ""


def kata_keadaan(p: Pengaduan, hari_ini: date) -> tuple[str, str]:
    """The state of a report as word and shape."""
    if p.terlambat(hari_ini):
        return "terlambat", "Terlambat ditanggapi"
    return KELAS_STATUS[p.status], next(kata for kata, status in KEADAAN.values() if p.status in status)


def butir(p: Pengaduan) -> dict:
    """What a list shows of a report."""
    kelas, kata = kata_keadaan(p, timezone.localdate())
    return {"p": p, "laporan": p.laporan_publik, "kelas": kelas, "kata": kata, "pemegang": pemegang(p)}


# --- Filters ---------------------------------------------------------------------------------------------------------
@dataclass(frozen=True)
class SaringanLaporan(Saringan):
    """The filters of the public list."""

    status: str = ""
    cari: str = ""
    kategori: str = ""
    kelurahan: str = ""
    opd: str = ""

    def _menurut_status(self, baris, nilai):
        if nilai == TERLAMBAT:
            return baris.terlambat(timezone.localdate())
        return baris.filter(status__in=KEADAAN[nilai][1]) if nilai in KEADAAN else baris.none()

    def _menurut_cari(self, baris, nilai):
        if nomor := _NOMOR.search(nilai):
            return baris.filter(nomor=nomor.group().upper())
        return _memuat(baris, nilai)

    def _menurut_kategori(self, baris, nilai):
        if not (nilai.isascii() and nilai.isdecimal() and len(nilai) <= 9):
            return baris.none()
        return baris.filter(Q(kategori=nilai) | Q(kategori__induk=nilai))

    def _menurut_kelurahan(self, baris, nilai):
        return baris.filter(kelurahan__kode=nilai)

    def _menurut_opd(self, baris, nilai):
        """What lies with this body, or was answered by it."""
        ikut = DisposisiPengaduan.objects.exclude(status=DisposisiPengaduan.Status.DIKEMBALIKAN)
        return baris.filter(pk__in=ikut.filter(perangkat_daerah__slug=nilai).values("pengaduan"))


def _memuat(baris: QuerySet, teks: str) -> QuerySet:
    """The reports whose public text holds all the words; on PostgreSQL by the stored vector, from a word's start."""
    kata = kata_kunci(teks)
    if connection.vendor != "postgresql" or not kata:
        return cari_kata(baris, teks, *TEKS, semua=True)
    awal = [SearchQuery(f"'{k}':*", config="simple", search_type="raw") for k in kata]
    satu = (SearchQuery(k, config="indonesian") | a for k, a in zip(kata, awal, strict=True))
    laporan = LaporanPublik.objects.all()
    ada = laporan.annotate(vektor=vektor(laporan)).filter(vektor=reduce(and_, satu))
    return baris.filter(pk__in=ada.values("pengaduan"))


def pilihan() -> dict[str, list]:
    """What the selects of the list offer."""
    publik = Pengaduan.objects.publik()
    badan = DisposisiPengaduan.objects.filter(pengaduan__in=publik).values("perangkat_daerah")
    return {
        "kategori": list(KategoriPengaduan.objects.pilihan()),
        "kelurahan": list(Wilayah.objects.kelurahan()),
        "opd": list(PerangkatDaerah.objects.filter(pk__in=badan).order_by("nama")),
    }


def tab(saringan: SaringanLaporan) -> list[dict]:
    """The states as links, each with the number of reports the other filters leave in it. Two queries."""
    lain = saringan.terapkan(Pengaduan.objects.publik(), kecuali="status").order_by()
    jumlah = dict(lain.values_list("status").annotate(Count("pk")))
    daftar = [("", "Semua", sum(jumlah.values()))]
    daftar += [(k, kata, sum(jumlah.get(s, 0) for s in status)) for k, (kata, status) in KEADAAN.items()]
    daftar.append((TERLAMBAT, "Terlambat", lain.terlambat(timezone.localdate()).count()))
    return [
        {"teks": teks, "jumlah": n, "kueri": saringan.kueri(status=nilai), "ini": nilai == saringan.status}
        for nilai, teks, n in daftar
    ]


def chip(saringan: SaringanLaporan, pilihan: dict[str, list]) -> list[dict]:
    """The filters in use, in words, each with the query that lifts it."""
    kata_status = {k: kata for k, (kata, _) in KEADAAN.items()} | {TERLAMBAT: "Terlambat"}
    nama = {
        "kategori": {str(k.pk): str(k) for k in pilihan["kategori"]},
        "kelurahan": {w.kode: w.nama for w in pilihan["kelurahan"]},
        "opd": {o.slug: o.nama for o in pilihan["opd"]},
        "status": kata_status,
    }
    return saringan.chip({n: lambda v, n=n: sebutan(nama[n], v) for n in nama} | {"cari": lambda v: f"“{v}”"})


# --- One report ------------------------------------------------------------------------------------------------------
def perjalanan(p: Pengaduan) -> list[dict]:
    """The course of a report for `components/riwayat.html`, newest first: only kinds of event that are listed."""
    catatan = _menurut_jenis(p)
    entri = []
    for x in riwayat(p.nomor).filter(kejadian__in=KEJADIAN_UMUM):
        tulisan = next(catatan[x.kejadian], None)
        entri.append(
            {
                "judul": judul(x.kejadian),
                "kalimat": kalimat(x.kejadian, x.data),
                "isi": tulisan.uraian_publik if tulisan else "",
                "pada": x.pada,
                "peran": p.sebutan_peran(x.peran),
            }
        )
    return entri[::-1]


_CATATAN = {
    TindakLanjut.Jenis.TINDAK_LANJUT: Kejadian.DITINDAKLANJUTI,
    TindakLanjut.Jenis.TANGGAPAN: Kejadian.DITANGGAPI,
    TindakLanjut.Jenis.BELUM_BERES: Kejadian.DIBUKA_KEMBALI,
}


def _menurut_jenis(p: Pengaduan) -> dict[str, Iterator[TindakLanjut]]:
    """The words of the handling by the event that wrote them, in their order: each event has written one."""
    kelompok = defaultdict(list)
    for satu in p.tindak_lanjut.all():
        satu.pengaduan = p
        kelompok[_CATATAN.get(satu.jenis)].append(satu)
    return defaultdict(lambda: iter(()), {k: iter(v) for k, v in kelompok.items()})
