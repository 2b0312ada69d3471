"""The desk's view of cases: from where it is seen, the boards, and a case's clock in words."""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.db.models import F, QuerySet
from django.utils import timezone

from layanan.kalender import Kalender, TahunTanpaLibur
from layanan.peran import Peran, peran_dari
from layanan.waktu import tanggal_panjang

HARI_DEKAT = 3  # working days: the first reminder of an officer goes at the same distance


@dataclass(frozen=True)
class Sudut:
    """From where the boards are seen: by whom, on which WITA day, with the calendar loaded once."""

    petugas: object
    peran: frozenset[str]
    hari_ini: datetime.date
    kalender: Kalender

    @classmethod
    def dari(cls, petugas) -> "Sudut":
        """The view of this officer now (two queries)."""
        return cls(petugas, peran_dari(petugas), timezone.localdate(), Kalender.muat())

    @classmethod
    def untuk(cls, request) -> "Sudut":
        """The view of the officer behind a request, read once per request: a right taken away is gone at the next."""
        if not hasattr(request, "sudut"):
            request.sudut = cls.dari(request.user)
        return request.sudut

    @property
    def ppid(self) -> bool:
        return bool(self.peran & {Peran.PETUGAS_PPID, Peran.PPID_UTAMA})

    @property
    def pelaksana(self) -> bool:
        return Peran.PPID_PELAKSANA in self.peran and bool(self.petugas.perangkat_daerah_id)

    def setelah(self, jumlah: int) -> datetime.date:
        """The `jumlah`-th working day from today; calendar days where next year's holidays are still missing."""
        try:
            return self.kalender.tenggat(self.hari_ini, jumlah).tenggat
        except TahunTanpaLibur:
            return self.hari_ini + datetime.timedelta(days=jumlah)


@dataclass(frozen=True)
class Papan:
    """One board: which of the visible cases lie on it, and by which date they are sorted."""

    nama: str
    judul: str
    saring: Callable[[QuerySet, Sudut], QuerySet]
    urut: str = "tenggat"


def giliran(menurut: Mapping[Peran, tuple]) -> Callable[[QuerySet, Sudut], QuerySet]:
    """The rule of a board: cases in the states that a role which looks has to move next."""

    def saring(baris, sudut):
        status = {s for peran, semua in menurut.items() if peran in sudut.peran for s in semua}
        return baris.filter(status__in=status)

    return saring


def terlambat(baris: QuerySet, sudut: Sudut) -> QuerySet:
    return baris.terlambat(sudut.hari_ini)


def segera(baris: QuerySet, sudut: Sudut) -> QuerySet:
    return baris.jatuh_tempo(sudut.setelah(HARI_DEKAT), dari=sudut.hari_ini)


def berjalan(baris: QuerySet, sudut: Sudut) -> QuerySet:
    return baris.berjalan()


def urutan(papan: Papan) -> list:
    """Sort by due date, cases without one last."""
    return [F(papan.urut).asc(nulls_last=True), "pk"]


@dataclass(frozen=True)
class Jam:
    """The clock of one case in words: shape and colour (`kelas`), the words, and the date they speak of."""

    kelas: str
    kata: str
    tanggal: datetime.date | None = None

    @property
    def tanggal_kata(self) -> str:
        return tanggal_panjang(self.tanggal)


def sisa_kata(tenggat: datetime.date, sudut: Sudut) -> tuple[str, str]:
    """Class and words for the working days left: "2 hari kerja lagi", "hari ini", "terlambat 3 hari kerja"."""
    try:
        sisa = sudut.kalender.sisa(tenggat, sudut.hari_ini)
    except TahunTanpaLibur as galat:
        lewat = tenggat < sudut.hari_ini
        return ("terlambat" if lewat else "proses"), f"hari libur {galat.tahun} belum diisi"
    if tenggat < sudut.hari_ini:
        return "terlambat", f"terlambat {-sisa} hari kerja" if sisa else "terlambat, lewat di akhir pekan atau libur"
    if tenggat == sudut.hari_ini:
        return "menunggu", "hari ini"
    if not sisa:
        return "menunggu", "jatuh tempo di hari libur"
    return ("menunggu" if sisa <= HARI_DEKAT else "proses"), f"{sisa} hari kerja lagi"
