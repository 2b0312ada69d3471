"""The data of an event as words inside a sentence."""

import datetime

from layanan.waktu import tanggal_panjang


def tanggal(data: dict, nama: str) -> str:
    """A date of the event's data in words, "tanggal yang tercatat" when it is not there."""
    nilai = data.get(nama)
    return tanggal_panjang(datetime.date.fromisoformat(nilai)) if nilai else "tanggal yang tercatat"
