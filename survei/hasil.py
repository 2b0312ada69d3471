"""What the answers add up to, by service and half-year. Reads only, and lets out only what names nobody.

A cell of fewer than five answers is hidden, with what would let it be computed (`layanan.sel_kecil`). A whole year is
the sum of its halves, so it is published only for rows whose halves both are.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from django.db.models import Case, Count, Sum, Value, When
from django.db.models.functions import ExtractYear

from layanan.sel_kecil import terlalu_kecil, tersembunyi
from survei.models import IsianSurvei, JenisLayanan, KelasMutu
from survei.rules import CIRI, KODE, KOSONG, SEMESTER, Hitungan, jumlahkan, kelas_untuk

SETAHUN = 0


class Periode(NamedTuple):
    """A half-year, or with semester 0 a whole year."""

    tahun: int
    semester: int = SETAHUN

    @property
    def kode(self) -> str:
        return f"{self.tahun}-{self.semester}" if self.semester else str(self.tahun)

    @property
    def sebutan(self) -> str:
        return f"{SEMESTER[self.semester]} {self.tahun}" if self.semester else f"Tahun {self.tahun}"

    @property
    def bagian(self) -> list["Periode"]:
        """The half-years it is made of."""
        return [self] if self.semester else [Periode(self.tahun, s) for s in SEMESTER]


@dataclass(frozen=True)
class Sel:
    """One cell of the results: a service (None: all of them) in one period, and whether it may be shown."""

    layanan: JenisLayanan | None
    hitungan: Hitungan
    tampak: bool
    kelas: KelasMutu | None = None

    @property
    def nama(self) -> str:
        return self.layanan.nama if self.layanan else "Semua layanan"


@dataclass(frozen=True)
class Hasil:
    """Everything that may be published, counted once."""

    isi: dict[Periode, dict[int, Hitungan]]  # of half-years, by service
    layanan: list[JenisLayanan]
    kelas: list[KelasMutu]

    @cached_property
    def periode(self) -> list[Periode]:
        """The periods with answers, the newest first, each year before its halves."""
        tahun = {Periode(p.tahun) for p in self.isi}
        return sorted({*self.isi, *tahun}, key=lambda p: (-p.tahun, p.semester and 3 - p.semester))

    def tabel(self, periode: Periode) -> list[Sel]:
        """All services together, then each that was judged in this period."""
        return [self.sel(periode, None), *(s for x in self.layanan if (s := self.sel(periode, x)).hitungan.responden)]

    def sel(self, periode: Periode, layanan: JenisLayanan | None) -> Sel:
        """One cell."""
        hitungan = jumlahkan(self._hitungan(bagian, layanan) for bagian in periode.bagian)
        tampak = hitungan.responden > 0 and all(self._tampak(bagian, layanan) for bagian in periode.bagian)
        kelas = kelas_untuk(hitungan.ikm, self.kelas) if tampak else None
        return Sel(layanan, hitungan, tampak, kelas)

    def _hitungan(self, semester: Periode, layanan: JenisLayanan | None) -> Hitungan:
        bagian = self.isi.get(semester, {})
        return bagian.get(layanan.pk, KOSONG) if layanan else jumlahkan(bagian.values())

    def _tampak(self, semester: Periode, layanan: JenisLayanan | None) -> bool:
        jumlah = {pk: h.responden for pk, h in self.isi.get(semester, {}).items()}
        if layanan is None:
            return not terlalu_kecil(sum(jumlah.values()))
        return layanan.pk not in tersembunyi(jumlah)


def _semester():
    return Case(When(tanggal__month__lte=6, then=Value(1)), default=Value(2))


def hasil() -> Hasil:
    """Count all answers, in three queries."""
    isi: dict[Periode, dict[int, Hitungan]] = {}
    baris = IsianSurvei.objects.order_by().values("layanan", tahun=ExtractYear("tanggal"), paruh=_semester())
    for b in baris.annotate(n=Count("pk"), **{f"jumlah_{k}": Sum(k.lower()) for k in KODE}):
        hitungan = Hitungan(b["n"], tuple(b[f"jumlah_{k}"] for k in KODE))
        isi.setdefault(Periode(b["tahun"], b["paruh"]), {})[b["layanan"]] = hitungan
    return Hasil(isi, list(JenisLayanan.objects.all()), list(KelasMutu.objects.all()))


class Ciri(NamedTuple):
    """How many respondents said what of themselves; None where the number is hidden."""

    nama: str
    baris: list[tuple[str, int | None]]


def ciri_responden(semester: Periode) -> list[Ciri]:
    """Who answered in this half-year, in one query.

    Only of all services together and only of half-years: crossed with more it would tell.
    """
    baris = (
        IsianSurvei.objects.order_by()
        .annotate(tahun=ExtractYear("tanggal"), paruh=_semester())
        .filter(tahun=semester.tahun, paruh=semester.semester)
        .values(*CIRI)
        .annotate(n=Count("pk"))
    )
    semua = list(baris)
    return [_satu_ciri(nama, pilihan, semua) for nama, pilihan in CIRI.items()]


def _satu_ciri(nama: str, pilihan, baris: list[dict]) -> Ciri:
    kata = {**dict(pilihan.choices), "": "Tidak menjawab"}
    jumlah = {nilai: sum(b["n"] for b in baris if b[nama] == nilai) for nilai in kata}
    rahasia = tersembunyi(jumlah)
    judul = IsianSurvei._meta.get_field(nama).verbose_name.capitalize()
    return Ciri(judul, [(kata[n], None if n in rahasia else jumlah[n]) for n in kata if jumlah[n]])
