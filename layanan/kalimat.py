"""The data of an event as words inside a sentence."""

import datetime

from layanan.waktu import tanggal_panjang


def tanggal(data: dict, nama: str) -> str:
    """A date of the event's data in words, "tanggal yang tercatat" when it is not there."""
    nilai = data.get(nama)
    return tanggal_panjang(datetime.date.fromisoformat(nilai)) if nilai else "tanggal yang tercatat"


def berkas_dihapus(data: dict) -> str:
    """What the erasure of identity files left: who had checked them, and when."""
    diperiksa = data.get("diperiksa")
    oleh = f" Diperiksa {diperiksa['peran']} {tanggal(diperiksa, 'tanggal')}." if diperiksa else ""
    return f"{len(data.get('berkas', []))} berkas tidak dapat dibuka lagi, juga oleh kami.{oleh}"
