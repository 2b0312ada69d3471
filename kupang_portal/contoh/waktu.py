"""The clock of the sample data: working days counted back from today, and a way to let an act happen on one of them."""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager

from django.utils import timezone

from layanan.kalender import Kalender


class Garis:
    """The time line of the sample data, counted in working days before today (0 is today).

    On a day off, 0 is the next working day: what is due "today" is then due next, and not overdue.
    """

    def __init__(self, hari_ini: datetime.date):
        self.kalender = Kalender.muat()
        kerja = self.kalender.adalah_hari_kerja(hari_ini)
        self.acuan = hari_ini if kerja else self.kalender.tenggat(hari_ini, 1).tenggat
        self.batas = timezone.now()

    def saat(self, hari: int, jam: str) -> datetime.datetime:
        """The instant `hari` working days before today at a WITA time such as "09:10"; never in the future."""
        tanggal = self.kalender.sebelum(self.acuan, hari) if hari else self.acuan
        waktu = datetime.datetime.combine(tanggal, datetime.time.fromisoformat(jam))
        return min(timezone.make_aware(waktu), self.batas)


class _SepertiDatetime(type):
    """Django asks `isinstance(value, datetime)` of the name we replace: every real datetime must still say yes."""

    def __instancecheck__(cls, objek):
        return isinstance(objek, datetime.datetime)


@contextmanager
def pada(waktu: datetime.datetime) -> Iterator[None]:
    """Let `django.utils.timezone.now()` be `waktu`, so that an act leaves the dates of the day it stands for.

    The acts rightly take no time from their caller: a real case must not be dated back. Sample data needs a past all
    the same, made by the real acts with their real rules. So the one name from which Django's clock reads is replaced,
    here and nowhere else, for the length of the block. Model defaults such as `default=timezone.now` keep the function
    itself, therefore not the function but what it reads. Meant for a command's own process: it counts for all threads.
    """

    class Beku(metaclass=_SepertiDatetime):
        @staticmethod
        def now(tz=None):
            return waktu.astimezone(tz)

    asli, timezone.datetime = timezone.datetime, Beku
    try:
        yield
    finally:
        timezone.datetime = asli
