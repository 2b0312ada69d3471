"""Counting a year of cases: one query for each way of grouping, the same columns for both kinds.

Counted are the cases received in that year, as they stand now. Reports of abuse of authority are not among them.
"""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, fields

from django.db.models import (
    BigIntegerField,
    Case,
    Count,
    F,
    Func,
    IntegerField,
    Min,
    OuterRef,
    Q,
    Subquery,
    Sum,
    Value,
    When,
)
from django.db.models.functions import Coalesce, ExtractMonth, Lower, NullIf

from kupang_portal.jenis_perkara import PENGADUAN, PERMOHONAN, Jenis, gabung, nama_pendek
from kupang_portal.papan_pagi.baris import awal_hari
from kupang_portal.statistik.median import MedianHariKerja
from layanan.models import DisposisiPerkara, Peristiwa
from layanan.peran import Peran
from pengaduan.rules import Kejadian
from pengaduan.rules import Status as StatusPengaduan

JENIS = (PERMOHONAN, PENGADUAN)
PUAS = 3  # of 4: baik, sangat baik
TANPA_DISPOSISI = "Tidak diteruskan"
BELUM_DIPUTUS = "Belum diputus"


@dataclass(frozen=True)
class Angka:
    """What is counted of one group: cases, and the different persons behind them."""

    masuk: int = 0
    ditangani: int = 0
    terlambat: int = 0
    dinilai: int = 0
    puas: int = 0
    orang_masuk: int = 0
    orang_ditangani: int = 0
    orang_terlambat: int = 0
    orang_dijawab: int = 0
    orang_puas: int = 0
    orang_kecewa: int = 0
    median: float | None = None


def tahun_tersedia(hari_ini: datetime.date) -> list[int]:
    """From this year back to the one in which the first case came in."""
    awal = [j.model.objects.order_by().values(jenis=Value(j.nama)).annotate(awal=Min("diterima_pada")) for j in JENIS]
    tahun = [a.year for a in gabung(a.values_list("awal", flat=True) for a in awal) if a]
    return list(range(hari_ini.year, min([*tahun, hari_ini.year]) - 1, -1))


def hitung(jenis: Jenis, tahun: int, kelompok: str, *, hari_ini: datetime.date, hari: list) -> dict:
    """The figures of each group by its name; `hari` are the working days of the calendar."""
    akhir = {"diterima_pada__gte": datetime.date(tahun, 1, 1), "diterima_pada__lt": datetime.date(tahun + 1, 1, 1)}
    baris = jenis.model.objects.order_by().filter(**{nama: awal_hari(batas) for nama, batas in akhir.items()})
    baris = baris.annotate(orang=Sidik(_ORANG[jenis]), nilai=_nilai(jenis)).values(kelompok=KELOMPOK[kelompok](jenis))
    ukuran = _ukuran(jenis, hari_ini) | {"median": MedianHariKerja("diterima_pada", jenis.dijawab, hari=hari)}
    hasil = baris.annotate(**ukuran).values_list("kelompok", *(f.name for f in fields(Angka)))
    return {nama: Angka(*angka) for nama, *angka in hasil}


def _ukuran(jenis: Jenis, hari_ini: datetime.date) -> dict:
    syarat = {
        "masuk": Q(),
        "ditangani": Q(status__in=jenis.ditangani),
        "terlambat": Q(**{f"{jenis.dijawab}__date__gt": F("tenggat")})
        | Q(status__in=jenis.berjalan, tenggat__lt=hari_ini),
    }
    orang = syarat | {"dijawab": ~Q(**{jenis.dijawab: None}), "puas": Q(nilai=1), "kecewa": Q(nilai=0)}
    return {
        **{nama: Count("pk", filter=q) for nama, q in syarat.items()},
        "dinilai": Count("nilai"),
        "puas": Coalesce(Sum("nilai"), 0),
        **{f"orang_{nama}": Count("orang", filter=q, distinct=True) for nama, q in orang.items()},
    }


class Sidik(Func):
    """A number in place of a text, so that counting different persons sorts numbers and no addresses."""

    output_field = BigIntegerField()

    def as_postgresql(self, compiler, connection, **konteks):
        return self.as_sql(compiler, connection, template="HASHTEXTEXTENDED(%(expressions)s, 0)", **konteks)

    def as_sqlite(self, compiler, connection, **konteks):
        return self.as_sql(compiler, connection, template="%(expressions)s", **konteks)


# Whom a case counts for. Who left no trace counts as a person of their own.
_ORANG = {
    PERMOHONAN: Coalesce(NullIf("nomor_identitas_indeks", Value("")), F("nomor")),
    PENGADUAN: Coalesce(NullIf(Lower("email"), Value("")), NullIf("telepon", Value("")), F("nomor")),
}


def _nilai(jenis: Jenis) -> Case:
    """1 content, 0 not; None: never said. Of a complaint the answer to "is it fixed?", given by the reporter."""
    if jenis is PERMOHONAN:
        kata = [When(penilaian__nilai__gte=PUAS, then=1), When(penilaian__nilai__isnull=False, then=0)]
    else:
        beres = Peristiwa.objects.filter(kejadian=Kejadian.DISELESAIKAN, peran=Peran.PEMOHON)
        beres = Q(status=StatusPengaduan.SELESAI, nomor__in=beres.order_by().values("nomor_perkara"))
        kata = [When(kali_dibuka__gt=0, then=0), When(beres, then=1)]
    return Case(*kata, default=None, output_field=IntegerField())


def _perangkat_daerah(jenis: Jenis):
    """Who had it last and did not give it back."""
    terakhir = jenis.disposisi.objects.filter(**{jenis.nama: OuterRef("pk")})
    terakhir = terakhir.exclude(status=DisposisiPerkara.Status.DIKEMBALIKAN).order_by("-dibuat_pada", "-pk")
    return Coalesce(Subquery(terakhir.values(x=nama_pendek("perangkat_daerah"))[:1]), Value(TANPA_DISPOSISI))


def _kategori(jenis: Jenis):
    """Of a complaint the main category, of a request what was decided."""
    if jenis is PENGADUAN:
        return Coalesce("kategori__induk__nama", "kategori__nama")
    return Coalesce("pemberitahuan__keputusan", Value(BELUM_DIPUTUS))


KELOMPOK: dict[str, Callable] = {
    "semua": lambda jenis: Value(""),
    "perangkat-daerah": _perangkat_daerah,
    "kategori": _kategori,
    "bulan": lambda jenis: ExtractMonth("diterima_pada"),
}
