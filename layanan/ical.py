"""Events as iCalendar (RFC 5545). Times go out in UTC, so no calendar has to know our time zone."""

import datetime
from collections.abc import Iterable

from django.conf import settings
from icalendar import Calendar, Event

MIME = "text/calendar; charset=utf-8"


def kalender(nama: str, jenis: str, acara: Iterable[Event], *, jeda_muat: datetime.timedelta | None = None) -> bytes:
    """A calendar with these events; with `jeda_muat` it says how often a subscriber should look again."""
    hasil = Calendar()
    hasil.add("prodid", f"-//{settings.NAMA_SITUS}//{jenis}//ID")
    hasil.add("version", "2.0")
    hasil.add("calscale", "GREGORIAN")
    hasil.add("x-wr-calname", nama)
    if jeda_muat:
        hasil.add("refresh-interval", jeda_muat, parameters={"value": "DURATION"})
        hasil.add("x-published-ttl", jeda_muat)
    for satu in acara:
        hasil.add_component(satu)
    return hasil.to_ical()


def acara(*, uid: str, diubah, mulai, selesai, judul: str, keterangan: str, tempat: str, batal: bool = False) -> Event:
    """One event. Its UID never changes and DTSTAMP is when it was last edited: unchanged, it gives the same bytes."""
    satu = Event()
    satu.add("uid", uid)
    satu.add("dtstamp", _utc(diubah))
    satu.add("last-modified", _utc(diubah))
    satu.add("dtstart", _utc(mulai))
    satu.add("dtend", _utc(selesai))
    satu.add("summary", _teks(judul))
    satu.add("description", _teks(keterangan))
    satu.add("location", _teks(tempat))
    satu.add("status", "CANCELLED" if batal else "CONFIRMED")
    return satu


def _utc(saat: datetime.datetime) -> datetime.datetime:
    return saat.astimezone(datetime.UTC).replace(microsecond=0)


def _teks(isi: str) -> str:
    """Without control characters, which no line of a calendar may hold."""
    return "".join(c for c in isi if c == "\n" or c.isprintable())
