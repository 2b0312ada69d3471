"""The blocks that list cases: a number, what it is about, who holds it, how late it is. One query each.

No title and no text: people write names into them. A secret complaint shows its number and its class, no more.
"""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field

from django.db.models import Case, F, IntegerField, OuterRef, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone

from kupang_portal.jenis_perkara import JENIS, PENGADUAN, Jenis, gabung, nama_pendek
from kupang_portal.papan_pagi.lingkup import Lingkup
from layanan.papan import sisa_kata
from pengaduan.rules import Kelas

BARIS = 8
_KELAS = {nilai: label.removeprefix("Pengaduan ") for nilai, label in Kelas.choices}
KOLOM = ("jenis", "kunci", "nomor", "uraian", "tempat", "golongan", "pemegang", "batas", "diterima", "tertutup")


@dataclass(frozen=True)
class Baris:
    """One case on the board."""

    nomor: str
    uraian: str
    kelas: str
    pemegang: str
    diterima: datetime.date
    batas: datetime.date | None
    jam: tuple[str, str]  # shape, and words
    url: str


@dataclass(frozen=True)
class Daftar:
    """One block: how many there are, and the first of them."""

    nama: str
    judul: str
    kosong: str
    jumlah: int = 0
    baris: list[Baris] = field(default_factory=list)

    @property
    def sisa(self) -> int:
        """How many more there are than the rows shown."""
        return self.jumlah - len(self.baris)


class Banyaknya(Subquery):
    """How many rows a query has."""

    template = "(SELECT COUNT(*) FROM (%(subquery)s) AS dihitung)"
    output_field = IntegerField()


def awal_hari(tanggal: datetime.date) -> datetime.datetime:
    """The instant at which a WITA day begins."""
    return timezone.make_aware(datetime.datetime.combine(tanggal, datetime.time.min))


def masuk(lingkup: Lingkup, sejak: datetime.date, judul: str) -> Daftar:
    """What came in since that day, up to yesterday's last minute."""
    rentang = {"diterima_pada__gte": awal_hari(sejak), "diterima_pada__lt": awal_hari(lingkup.sudut.hari_ini)}
    kosong = Daftar("masuk", judul, "Tidak ada yang masuk.")
    return _isi(kosong, lingkup, lambda baris, jenis: baris.filter(**rentang), "diterima")


def hari_ini(lingkup: Lingkup) -> Daftar:
    """What is due today."""
    hari = lingkup.sudut.hari_ini
    kosong = Daftar("hari-ini", "Jatuh tempo hari ini", "Tidak ada yang jatuh tempo hari ini.")
    return _isi(kosong, lingkup, lambda baris, jenis: baris.jatuh_tempo(hari, dari=hari), "batas")


def terlambat(lingkup: Lingkup) -> Daftar:
    """What is late, the latest first."""
    kosong = Daftar("terlambat", "Terlambat", "Tidak ada yang terlambat.")
    return _isi(kosong, lingkup, lambda baris, jenis: baris.terlambat(lingkup.sudut.hari_ini), "batas")


def belum_disentuh(lingkup: Lingkup) -> Daftar:
    """What nobody has looked at since it came in before today: no verification, no question, nothing."""
    sebelum = awal_hari(lingkup.sudut.hari_ini)
    kosong = Daftar("belum-disentuh", "Belum disentuh sama sekali", "Semua laporan sudah ada yang memeriksa.")

    def saring(baris, jenis):
        return baris.filter(jenis.belum_disentuh, diterima_pada__lt=sebelum)

    return _isi(kosong, lingkup, saring, "diterima")


def _isi(kosong: Daftar, lingkup: Lingkup, saring: Callable[[QuerySet, Jenis], QuerySet], urut: str) -> Daftar:
    bagian = [(jenis, saring(lingkup.perkara(jenis), jenis)) for jenis in lingkup.jenis]
    jumlah = sum((Banyaknya(baris.values("pk")) for _, baris in bagian), Value(0))
    kueri = gabung(
        _kolom(baris, jenis).annotate(jumlah=jumlah).values_list(*KOLOM, "jumlah") for jenis, baris in bagian
    )
    hasil = list(kueri.order_by(urut, "nomor")[:BARIS])
    terbaca = [_baris(dict(zip(KOLOM, satu, strict=False)), lingkup) for satu in hasil]
    return Daftar(kosong.nama, kosong.judul, kosong.kosong, hasil[0][-1] if hasil else 0, terbaca)


def _kolom(baris: QuerySet, jenis: Jenis) -> QuerySet:
    """The same columns of either kind."""
    baris = baris.annotate(
        jenis=Value(jenis.nama),
        kunci=F("pk"),
        pemegang=_pemegang(jenis),
        batas=F("tenggat"),
        diterima=F("diterima_pada"),
    )
    if jenis is not PENGADUAN:
        return baris.annotate(uraian=Value(""), tempat=Value(""), golongan=Value(""), tertutup=Value(False))
    return baris.annotate(
        uraian=Case(When(rahasia=True, then=Value("")), default=F("kategori__nama")),
        tempat=Case(When(rahasia=True, then=Value("")), default=Coalesce(F("kelurahan__nama"), Value(""))),
        golongan=F("kelas"),
        tertutup=F("rahasia"),
    )


def _pemegang(jenis: Jenis):
    """The perangkat daerah that has it, the first where there are several; empty where it lies on the desk."""
    if jenis.disposisi is None:
        return Value("")
    pegang = jenis.disposisi.objects.menunggu().filter(**{jenis.nama: OuterRef("pk")}).order_by("pk")
    return Coalesce(Subquery(pegang.values(nama=nama_pendek("perangkat_daerah"))[:1]), Value(""))


def _baris(isi: dict, lingkup: Lingkup) -> Baris:
    jenis = next(j for j in JENIS if j.nama == isi["jenis"])
    alamat = reverse(f"admin:{jenis.model._meta.app_label}_{jenis.nama}_change", args=[isi["kunci"]])
    uraian = ", ".join(filter(None, (isi["uraian"], isi["tempat"]))) or jenis.sebutan
    return Baris(
        nomor=isi["nomor"],
        uraian="Laporan rahasia" if isi["tertutup"] else uraian,
        kelas=_KELAS.get(isi["golongan"], ""),
        pemegang=isi["pemegang"] or jenis.meja,
        diterima=timezone.localdate(isi["diterima"]),
        batas=isi["batas"],
        jam=sisa_kata(isi["batas"], lingkup.sudut) if isi["batas"] else ("batal", "tidak ada tenggat"),
        url=alamat if lingkup.dapat_dibuka(jenis, isi["tertutup"]) else "",
    )
