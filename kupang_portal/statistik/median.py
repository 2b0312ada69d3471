"""The median of working days between two instants, counted where the rows are."""

import datetime
import statistics
from bisect import bisect_right
from collections.abc import Sequence

from django.db.models import Aggregate, FloatField, Func, IntegerField
from django.db.models.functions import TruncDate

from layanan.hari_kerja import adalah_hari_kerja
from layanan.kalender import Kalender


def hari_kerja(kalender: Kalender) -> list[datetime.date]:
    """Every working day of the years whose holidays are known, in order."""
    if not kalender.tahun_terisi:
        return []
    dari = datetime.date(min(kalender.tahun_terisi), 1, 1)
    sampai = datetime.date(max(kalender.tahun_terisi), 12, 31)
    semua = (dari + datetime.timedelta(days=n) for n in range((sampai - dari).days + 1))
    return [hari for hari in semua if adalah_hari_kerja(hari, kalender.hari_libur)]


class HariKerja(Func):
    """How many working days lie after `mulai` up to `sampai`, both instants taken as WITA dates.

    The working days come from the one calendar; the place of a date among them is a binary search in PostgreSQL.
    SQLite, for trying out, hands the two dates over as text.
    """

    output_field = IntegerField()

    def __init__(self, mulai: str, sampai: str, hari: Sequence[datetime.date]):
        self.hari = list(hari)
        super().__init__(TruncDate(mulai), TruncDate(sampai))

    def as_postgresql(self, compiler, connection, **konteks):
        (mulai, isi_mulai), (sampai, isi_sampai) = (compiler.compile(e) for e in self.source_expressions)
        sql = f"(WIDTH_BUCKET({sampai}, %s::date[]) - WIDTH_BUCKET({mulai}, %s::date[]))"
        return sql, [*isi_sampai, self.hari, *isi_mulai, self.hari]

    def as_sqlite(self, compiler, connection, **konteks):
        return self.as_sql(compiler, connection, template="(%(expressions)s)", arg_joiner=" || '/' || ", **konteks)


class MedianHariKerja(Aggregate):
    """The middle one of the working days between two instants; what has no second instant yet is left out."""

    function = "GROUP_CONCAT"
    output_field = FloatField()

    def __init__(self, mulai: str, sampai: str, *, hari: Sequence[datetime.date]):
        self.hari = list(hari)
        super().__init__(HariKerja(mulai, sampai, self.hari))

    def as_postgresql(self, compiler, connection, **konteks):
        templat = "PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY %(expressions)s)"
        return self.as_sql(compiler, connection, template=templat, **konteks)

    def get_db_converters(self, connection):
        return [self._dari_teks] if connection.vendor == "sqlite" else []

    def _dari_teks(self, nilai: str | None, expression, connection) -> float | None:
        if not nilai:
            return None
        pasangan = (satu.split("/") for satu in nilai.split(","))
        letak = [[bisect_right(self.hari, datetime.date.fromisoformat(t)) for t in dua] for dua in pasangan]
        return float(statistics.median(sampai - mulai for mulai, sampai in letak))
