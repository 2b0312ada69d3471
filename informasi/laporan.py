"""The numbers of the annual report (Pasal 12 UU 14/2008), counted from the register at every call.

A request belongs to the year, half-year and month of its receipt in WITA. How many were granted or refused, and why, is
what the law wants announced, down to a single one; who asked is told only where it names nobody (`layanan.sel_kecil`).
"""

import datetime
import statistics
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from django.utils import timezone

from informasi.models import LaporanTahunan, Pemberitahuan, Permohonan
from informasi.rules import AlasanPasal17, JenisPemohon, Status
from layanan.sel_kecil import tersembunyi
from layanan.waktu import bilangan

SEMESTER = (1, 2)
# How a request ended, in the order of the report; what ended in none of these ways is still worked on.
HASIL = (
    Status.DIKABULKAN,
    Status.DIKABULKAN_SEBAGIAN,
    Status.DITOLAK,
    Status.TIDAK_DIKUASAI,
    Status.DICABUT,
    Status.DITUTUP,
)
TANPA_JAWABAN = (Status.DICABUT, Status.DITUTUP)
DIKERJAKAN = "Masih dikerjakan"
# Calendar days until the answer, up to and including.
RENTANG = ((3, "0 sampai 3 hari"), (7, "4 sampai 7 hari"), (14, "8 sampai 14 hari"), (24, "15 sampai 24 hari"))
LEBIH = "25 hari atau lebih"
BULAN = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]


class Satu(NamedTuple):
    """One request as the report sees it: no number, nobody's name."""

    diterima: datetime.date
    dijawab: datetime.date | None
    tenggat: datetime.date | None
    hasil: str
    jenis_pemohon: str

    @property
    def semester(self) -> int:
        return 1 if self.diterima.month <= 6 else 2

    @property
    def hari(self) -> int | None:
        """Calendar days from receipt to answer."""
        return (self.dijawab - self.diterima).days if self.dijawab else None

    @property
    def tepat(self) -> bool:
        """Answered on or before its due date."""
        return bool(self.dijawab and self.tenggat and self.dijawab <= self.tenggat)


class Baris(NamedTuple):
    """A row of a matrix: its label, the two half-years, and the year."""

    label: str
    semester: tuple[str, str]
    tahun: str


def matriks(label: str, semester: list[int]) -> Baris:
    """A row that counts: one entry, the half-year, for each thing counted."""
    jumlah = [semester.count(s) for s in SEMESTER]
    return Baris(label, tuple(map(bilangan, jumlah)), bilangan(sum(jumlah)))


@dataclass(frozen=True)
class Angka:
    """All numbers of one year."""

    tahun: int
    permohonan: list[Satu]
    alasan: list[tuple[str, int]]  # letter of Pasal 17 and half-year, one for each time it was cited

    @cached_property
    def jumlah(self) -> int:
        return len(self.permohonan)

    @property
    def hasil(self) -> list[Baris]:
        """What became of the requests."""
        kata = {str(s): s.label for s in HASIL} | {"": DIKERJAKAN}
        return [
            self._hitung("Diterima", lambda p: True),
            *(self._hitung(kata[h], lambda p, h=h: p.hasil == h) for h in kata),
        ]

    @property
    def waktu(self) -> list[Baris]:
        """How long the answers took."""
        return [
            self._hitung("Dijawab", lambda p: p.hari is not None),
            self._hitung("Dijawab tepat waktu", lambda p: p.tepat),
            self._hitung("Dijawab lewat tenggat", lambda p: p.hari is not None and not p.tepat),
            self._ukur("Waktu tengah sampai dijawab (hari kalender)", statistics.median),
            self._ukur("Paling cepat (hari kalender)", min),
            self._ukur("Paling lama (hari kalender)", max),
            *(self._hitung(f"Dijawab dalam {kata}", lambda p, kata=kata: _rentang(p) == kata) for kata in RENTANG_KATA),
        ]

    @property
    def penolakan(self) -> list[Baris]:
        """The grounds of Pasal 17 that refusals and partial grants cite."""
        dikutip = {huruf for huruf, _ in self.alasan}
        return [matriks(a.label, [s for huruf, s in self.alasan if huruf == a]) for a in AlasanPasal17 if a in dikutip]

    @property
    def pemohon(self) -> list[tuple[str, int | None]]:
        """Who asked, of the whole year; None where the number is hidden."""
        jumlah = Counter(p.jenis_pemohon for p in self.permohonan)
        rahasia = tersembunyi(jumlah)
        return [(j.label, None if j in rahasia else jumlah[j]) for j in JenisPemohon if jumlah[j]]

    @property
    def tiap_bulan(self) -> list[tuple[str, int]]:
        """Requests by month, up to this month in the running year."""
        jumlah, hari_ini = Counter(p.diterima.month for p in self.permohonan), timezone.localdate()
        akhir = hari_ini.month if hari_ini.year == self.tahun else 12
        return [(nama, jumlah[n]) for n, nama in enumerate(BULAN[:akhir], 1)]

    @property
    def tiap_hasil(self) -> list[tuple[str, int]]:
        """The outcomes that occurred, for the chart."""
        jumlah = Counter(p.hasil for p in self.permohonan)
        return [(s.label, jumlah[s]) for s in HASIL if jumlah[s]] + ([(DIKERJAKAN, jumlah[""])] if jumlah[""] else [])

    def tiap_permohonan(self) -> Iterator[tuple]:
        """The time each request took (Pasal 12 huruf b), without its number."""
        for n, p in enumerate(self.permohonan, 1):
            tepat = "" if p.hari is None else "ya" if p.tepat else "tidak"
            yield n, p.semester, "" if p.hari is None else p.hari, tepat

    def _hitung(self, label: str, cocok: Callable[[Satu], bool]) -> Baris:
        return matriks(label, [p.semester for p in self.permohonan if cocok(p)])

    def _ukur(self, label: str, ukuran: Callable) -> Baris:
        """A measure of the days; a dash where nothing was answered."""
        dijawab = [(p.semester, p.hari) for p in self.permohonan if p.hari is not None]
        semua = [[hari for s, hari in dijawab if s in bagian] for bagian in ((1,), (2,), SEMESTER)]
        satu, dua, tahun = (bilangan(ukuran(hari)).removesuffix(",0") if hari else "-" for hari in semua)
        return Baris(label, (satu, dua), tahun)


RENTANG_KATA = (*(kata for _, kata in RENTANG), LEBIH)


def _rentang(p: Satu) -> str:
    if p.hari is None:
        return ""
    return next((kata for batas, kata in RENTANG if p.hari <= batas), LEBIH)


def angka(tahun: int) -> Angka:
    """Count one year, in two queries."""
    kolom = ("diterima_pada", "dijawab_pada", "tenggat", "status", "pemberitahuan__keputusan", "jenis_pemohon")
    semua = Permohonan.objects.filter(diterima_pada__year=tahun).order_by("diterima_pada", "pk")
    dikutip = Pemberitahuan.objects.filter(permohonan__diterima_pada__year=tahun, pengecualian__isnull=False)
    alasan = dikutip.order_by().values_list("pengecualian__alasan", "permohonan__diterima_pada")
    return Angka(
        tahun,
        [_satu(*baris) for baris in semua.values_list(*kolom)],
        [(huruf, 1 if timezone.localdate(pada).month <= 6 else 2) for huruf, pada in alasan],
    )


def _satu(diterima, dijawab, tenggat, status, keputusan, jenis) -> Satu:
    hasil = keputusan or (status if status in TANPA_JAWABAN else "")
    return Satu(timezone.localdate(diterima), dijawab and timezone.localdate(dijawab), tenggat, hasil, jenis)


def batas_laporan(tahun: int) -> datetime.date:
    """The last day for the report: three months after the year (from memory of Perki 1/2010 Pasal 36)."""
    return datetime.date(tahun + 1, 3, 31)


def ingatkan_mulai(tahun: int) -> datetime.date:
    """From when on the PPID is reminded."""
    return datetime.date(tahun + 1, 3, 1)


def laporan_tertunda(tahun: int) -> bool:
    """Whether a year had requests and its report is not published."""
    if LaporanTahunan.objects.terbit().filter(tahun=tahun).exists():
        return False
    return Permohonan.objects.filter(diterima_pada__year=tahun).exists()


def tahun_laporan() -> list[int]:
    """The years there is something to report of, the newest first."""
    dicatat = {hari.year for hari in Permohonan.objects.order_by().datetimes("diterima_pada", "year")}
    return sorted(dicatat | set(LaporanTahunan.objects.terbit().values_list("tahun", flat=True)), reverse=True)
