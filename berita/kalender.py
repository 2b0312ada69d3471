"""The agenda as iCalendar."""

import datetime
from collections.abc import Iterable

from django.conf import settings
from icalendar import Event

from berita.models import Agenda
from layanan import ical
from layanan.ical import MIME
from layanan.isi_html import teks_polos

__all__ = ["MIME", "kalender"]

JEDA_MUAT = datetime.timedelta(hours=6)  # how often a subscribed calendar should look again


def kalender(acara: Iterable[Agenda]) -> bytes:
    """A calendar with these events."""
    return ical.kalender("Agenda Kota Kupang", "Agenda", map(_acara, acara), jeda_muat=JEDA_MUAT)


def _acara(agenda: Agenda) -> Event:
    alamat = f"{settings.ALAMAT_SITUS}{agenda.get_absolute_url()}"
    acara = ical.acara(
        uid=str(agenda.uid),
        diubah=agenda.diubah_pada,
        mulai=agenda.mulai,
        selesai=agenda.selesai,
        judul=agenda.judul,
        keterangan="\n\n".join(_keterangan(agenda, alamat)),
        tempat=agenda.tempat or agenda.tautan,
        batal=agenda.dibatalkan,
    )
    acara.add("categories", [agenda.get_kategori_display()])
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
