"""The tables as everybody may see them: small cells hidden, medians and satisfaction only over enough people."""

import datetime
from dataclasses import dataclass

from django.core.cache import cache
from django.utils.dates import MONTHS

from informasi.rules import Status as StatusPermohonan
from kupang_portal.angka import bulat
from kupang_portal.jenis_perkara import PENGADUAN, Jenis
from kupang_portal.statistik import median
from kupang_portal.statistik.hitung import JENIS, Angka, hitung
from layanan.kalender import Kalender
from layanan.sel_kecil import TERKECIL, terlalu_kecil, tersembunyi

SEHARI = 24 * 60 * 60
UKURAN = ("masuk", "ditangani", "terlambat")
KOLOM = (*UKURAN, "median_hari_kerja", "puas_persen")
KELOMPOK = ("perangkat-daerah", "kategori", "bulan")
_KEPUTUSAN = dict(StatusPermohonan.choices)
_JUDUL = {"perangkat-daerah": "menurut perangkat daerah", "kategori": "menurut kategori", "bulan": "tiap bulan"}


@dataclass(frozen=True)
class Baris:
    """One row; None is a figure that is hidden or does not exist."""

    nama: str
    masuk: int | None
    ditangani: int | None
    terlambat: int | None
    median_hari_kerja: float | None
    puas_persen: int | None
    disembunyikan: tuple[str, ...] = ()

    @property
    def sel(self) -> list[tuple[str, float | None, bool]]:
        """The figures in the order of `KOLOM`: name, value, and whether it was hidden."""
        return [(nama, getattr(self, nama), nama in self.disembunyikan) for nama in KOLOM]


@dataclass(frozen=True)
class Tabel:
    """One way of looking at the year of one kind of case."""

    jenis: str
    kelompok: str
    judul: str
    baris: tuple[Baris, ...]
    total: Baris

    @property
    def kunci(self) -> str:
        """Its name in an address."""
        return f"{self.jenis}-{self.kelompok}"

    @property
    def semua(self) -> tuple[Baris, ...]:
        return (*self.baris, self.total)


def susun(tahun: int, hari_ini: datetime.date) -> list[Tabel]:
    """All tables of a year, counted once a day: two looks on one day must not show one new case as a difference."""
    kunci = f"statistik:{tahun}:{hari_ini}"
    if (tabel := cache.get(kunci)) is None:
        hari = median.hari_kerja(Kalender.muat())
        tabel = [satu for jenis in JENIS for satu in _satu_jenis(jenis, tahun, hari_ini, hari)]
        cache.set(kunci, tabel, SEHARI)
    return tabel


def _satu_jenis(jenis: Jenis, tahun: int, hari_ini: datetime.date, hari: list) -> list[Tabel]:
    angka = {k: hitung(jenis, tahun, k, hari_ini=hari_ini, hari=hari) for k in ("semua", *KELOMPOK)}
    total = angka.pop("semua").get("", Angka())
    return [_tabel(jenis, k, _bernama(jenis, k, isi, tahun, hari_ini), total) for k, isi in angka.items()]


def _bernama(jenis: Jenis, kelompok: str, angka: dict, tahun: int, hari_ini: datetime.date) -> dict[str, Angka]:
    """The groups by the name people read, in an order that tells nothing about a hidden figure."""
    if kelompok == "bulan":
        sampai = hari_ini.month if tahun == hari_ini.year else 12
        return {str(MONTHS[b]): angka.get(b, Angka()) for b in range(1, sampai + 1)}
    if kelompok == "kategori" and jenis is not PENGADUAN:
        angka = {_KEPUTUSAN.get(nama, nama): isi for nama, isi in angka.items()}
    return dict(sorted(angka.items()))


def _tabel(jenis: Jenis, kelompok: str, angka: dict[str, Angka], total: Angka) -> Tabel:
    hilang = {u: _hilang(u, angka, total) for u in UKURAN}
    # Where no group may show what came in, not even their names stand: a group is listed because it is not empty.
    tampil = {} if hilang["masuk"] >= angka.keys() else angka
    baris = [_baris(nama, a, {u for u in UKURAN if nama in hilang[u]}) for nama, a in tampil.items()]
    kecil = {u for u in UKURAN if terlalu_kecil(getattr(total, f"orang_{u}"))}
    menurut = "menurut keputusan" if kelompok == "kategori" and jenis is not PENGADUAN else _JUDUL[kelompok]
    return Tabel(jenis.nama, kelompok, f"{jenis.sebutan} {menurut}", tuple(baris), _baris("Semua", total, kecil))


def _hilang(ukuran: str, angka: dict[str, Angka], total: Angka) -> set[str]:
    """The rows in which this figure must not be shown."""
    jumlah = {nama: getattr(a, ukuran) for nama, a in angka.items()}
    orang = {nama: getattr(a, f"orang_{ukuran}") for nama, a in angka.items()}
    return tersembunyi(jumlah, orang, semua=getattr(total, f"orang_{ukuran}"))


def _baris(nama: str, a: Angka, hilang: set[str]) -> Baris:
    angka = {u: None if u in hilang else getattr(a, u) for u in UKURAN}
    tengah = bulat(a.median) if a.orang_dijawab >= TERKECIL and a.median is not None else None
    puas = _persen_puas(a)
    hilang = hilang | ({"median_hari_kerja"} if a.median is not None and tengah is None else set())
    hilang |= {"puas_persen"} if a.dinilai and puas is None else set()
    return Baris(nama, **angka, median_hari_kerja=tengah, puas_persen=puas, disembunyikan=tuple(sorted(hilang)))


def _persen_puas(a: Angka) -> int | None:
    """How many of those who said something are content; only where neither side is a handful of people."""
    if any(map(terlalu_kecil, (a.orang_puas, a.orang_kecewa))) or not a.dinilai:
        return None
    return 100 * a.puas // a.dinilai
