"""How dates, times and numbers are written for people, in pages, letters and the admin alike."""

import calendar
import datetime

from django.utils import timezone
from django.utils.formats import date_format, number_format


def tanggal_panjang(nilai: datetime.date | datetime.datetime | None) -> str:
    """A date in words, as "Senin, 7 Desember 2026"; an instant gives its WITA date."""
    return date_format(_lokal(nilai), "l, j F Y") if nilai else ""


def tanggal_pendek(nilai) -> str:
    """A short date, as "7 Des 2026"."""
    return date_format(_lokal(nilai), "j M Y") if nilai else ""


def waktu_wita(nilai: datetime.datetime | None) -> str:
    """An instant, as "Senin, 7 Desember 2026, 09.10 WITA"."""
    return f"{tanggal_panjang(nilai)}, {_lokal(nilai):%H.%M} WITA" if nilai else ""


def bilangan(nilai) -> str:
    """A number with Indonesian separators, as "1.250"."""
    return number_format(nilai, use_l10n=True, force_grouping=True) if nilai is not None else ""


def _lokal(nilai):
    if isinstance(nilai, datetime.datetime) and timezone.is_aware(nilai):
        return timezone.localtime(nilai)
    return nilai


def bulan_sebelum(tanggal: datetime.date, jumlah: int) -> datetime.date:
    """The same day `jumlah` calendar months earlier, or the last day of that month where it has no such day."""
    indeks = tanggal.year * 12 + tanggal.month - 1 - jumlah
    tahun, bulan = divmod(indeks, 12)
    hari = min(tanggal.day, calendar.monthrange(tahun, bulan + 1)[1])
    return datetime.date(tahun, bulan + 1, hari)
