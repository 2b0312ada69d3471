"""The agenda as iCalendar (RFC 5545). Times go out in UTC, so no calendar has to know our time zone."""

import datetime
from collections.abc import Iterable

from django.conf import settings
from icalendar import Calendar, Event

from berita.models import Agenda
from layanan.isi_html import teks_polos

MIME = "text/calendar; charset=utf-8"
JEDA_MUAT = datetime.timedelta(hours=6)  # how often a subscribed calendar should look again


def kalender(acara: Iterable[Agenda]) -> bytes:
    """A calendar with these events."""
    hasil = Calendar()
    hasil.add("prodid", f"-//{settings.NAMA_SITUS}//Agenda//ID")
    hasil.add("version", "2.0")
    hasil.add("calscale", "GREGORIAN")
    hasil.add("x-wr-calname", "Agenda Kota Kupang")
    hasil.add("refresh-interval", JEDA_MUAT, parameters={"value": "DURATION"})
    hasil.add("x-published-ttl", JEDA_MUAT)
    for satu in acara:
        hasil.add_component(_acara(satu))
    return hasil.to_ical()


def _acara(agenda: Agenda) -> Event:
    """One event. Its UID never changes and DTSTAMP is when it was last edited: unchanged, it gives the same bytes."""
    alamat = f"{settings.ALAMAT_SITUS}{agenda.get_absolute_url()}"
    acara = Event()
    acara.add("uid", str(agenda.uid))
    acara.add("dtstamp", _utc(agenda.diubah_pada))
    acara.add("last-modified", _utc(agenda.diubah_pada))
    acara.add("dtstart", _utc(agenda.mulai))
    acara.add("dtend", _utc(agenda.selesai))
    acara.add("summary", _teks(agenda.judul))
    acara.add("description", _teks("\n\n".join(_keterangan(agenda, alamat))))
    acara.add("location", _teks(agenda.tempat or agenda.tautan))
    acara.add("categories", [agenda.get_kategori_display()])
    acara.add("status", "CANCELLED" if agenda.dibatalkan else "CONFIRMED")
    acara.add("url", alamat)
    return acara


def _keterangan(agenda: Agenda, alamat: str) -> list[str]:
    """What the event is about, how to take part, and where to read more."""
    bagian = [
        "Acara ini dibatalkan." if agenda.dibatalkan else "",
        agenda.ringkasan,
        teks_polos(agenda.isi),
        f"Ikuti lewat: {agenda.tautan}" if agenda.tautan else "",
        f"Pendaftaran: {agenda.pendaftaran}" if agenda.pendaftaran else "",
        f"Selengkapnya: {alamat}",
    ]
    return [b for b in bagian if b]


def _utc(saat: datetime.datetime) -> datetime.datetime:
    return saat.astimezone(datetime.UTC).replace(microsecond=0)


def _teks(isi: str) -> str:
    """Without control characters, which no line of a calendar may hold."""
    return "".join(c for c in isi if c == "\n" or c.isprintable())
