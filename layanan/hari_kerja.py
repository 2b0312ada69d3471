"""Arithmetic of working days. Pure: no Django, no database, no clock.

A working day is Monday to Friday, unless the date is in ``libur``, a mapping from date to the name of the holiday.
The counting convention is the one of Indonesian administrative practice: the day of receipt (T0) is not day 1; day 1
is the first working day after it, and a period ends at 23:59:59 WITA of its last working day.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

WITA = ZoneInfo("Asia/Makassar")
JUMLAH_TERBANYAK = 1000  # working days; the longest period any law here knows is 100
AKHIR_PEKAN = {5: "Sabtu", 6: "Minggu"}

Libur = Mapping[date, str]


@dataclass(frozen=True)
class Hitungan:
    """A counted period: it starts after ``mulai`` and ends at 23:59:59 WITA of ``tenggat``.

    ``dilewati`` holds, in order, each day in between that did not count, with the reason a citizen reads.
    """

    mulai: date
    tenggat: date
    dilewati: tuple[tuple[date, str], ...]


def tanggal_wita(waktu: date | datetime) -> date:
    """Return the WITA calendar date of ``waktu``; a naive datetime is read as WITA, a date is returned as it is.

    Raises ValueError for an instant that has no WITA date (the edge of the calendar).
    """
    if not isinstance(waktu, datetime):
        return waktu
    if waktu.tzinfo is None:
        return waktu.date()
    try:
        return waktu.astimezone(WITA).date()
    except OverflowError as galat:
        raise ValueError("Waktu berada di luar kalender.") from galat


def alasan_libur(tanggal: date, libur: Libur) -> str | None:
    """Return why ``tanggal`` is not a working day, or None when it is one.

    A holiday on a weekend is reported as the weekend: the day would not have counted anyway.
    """
    _tolak_datetime(tanggal)
    return AKHIR_PEKAN.get(tanggal.weekday()) or libur.get(tanggal)


def adalah_hari_kerja(tanggal: date, libur: Libur) -> bool:
    """Say whether ``tanggal`` is a working day."""
    return alasan_libur(tanggal, libur) is None


def hari_kerja_ke(mulai: date, jumlah: int, libur: Libur) -> Hitungan:
    """Return the period of ``jumlah`` working days after ``mulai``.

    Raises ValueError when ``jumlah`` is not 1..1000 or the calendar ends before the period does.
    """
    _periksa(mulai, jumlah)
    dilewati = []
    tersisa = jumlah
    for hari in _sesudah(mulai):
        alasan = alasan_libur(hari, libur)
        if alasan is None:
            tersisa -= 1
        else:
            dilewati.append((hari, alasan))
        if not tersisa:
            return Hitungan(mulai, hari, tuple(dilewati))
    raise ValueError("Jangka waktu melewati akhir kalender.")


def hari_kerja_sebelum(tanggal: date, jumlah: int, libur: Libur) -> date:
    """Return the ``jumlah``-th working day before ``tanggal``, which itself is not counted.

    Raises ValueError when ``jumlah`` is not 1..1000 or the calendar begins too late.
    """
    _periksa(tanggal, jumlah)
    tersisa = jumlah
    for hari in _sebelum(tanggal):
        tersisa -= adalah_hari_kerja(hari, libur)
        if not tersisa:
            return hari
    raise ValueError("Jangka waktu melewati awal kalender.")


def selisih_hari_kerja(dari: date, sampai: date, libur: Libur) -> int:
    """Return how many working days lie after ``dari`` up to and including ``sampai``.

    From today to a due date this is what remains: 0 on the due date, 1 on the working day before it. It is negative
    when ``sampai`` is in the past. Between a Friday due date and the Saturday after it lies no working day (0), so
    compare the dates, not this number, to know whether a period has lapsed.
    """
    _tolak_datetime(dari)
    _tolak_datetime(sampai)
    if sampai < dari:
        return -selisih_hari_kerja(sampai, dari, libur)
    hari = (date.fromordinal(n) for n in range(dari.toordinal() + 1, sampai.toordinal() + 1))
    return sum(adalah_hari_kerja(h, libur) for h in hari)


def _sesudah(tanggal: date) -> Iterator[date]:
    return map(date.fromordinal, range(tanggal.toordinal() + 1, date.max.toordinal() + 1))


def _sebelum(tanggal: date) -> Iterator[date]:
    return map(date.fromordinal, range(tanggal.toordinal() - 1, 0, -1))


def _periksa(tanggal: date, jumlah: int) -> None:
    _tolak_datetime(tanggal)
    if not isinstance(jumlah, int) or not 1 <= jumlah <= JUMLAH_TERBANYAK:
        raise ValueError(f"Jumlah hari kerja harus bilangan bulat dari 1 sampai {JUMLAH_TERBANYAK}, bukan {jumlah!r}.")


def _tolak_datetime(tanggal: date) -> None:
    """A datetime never equals a date key of ``libur``: every holiday would silently count as a working day."""
    if isinstance(tanggal, datetime):
        raise ValueError("Berikan tanggal WITA, bukan waktu; lihat tanggal_wita().")
