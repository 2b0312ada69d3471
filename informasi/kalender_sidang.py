"""The hearings of a dispute as iCalendar, for both sides."""

from informasi.models import Sengketa
from layanan import ical


def kalender(sengketa: Sengketa) -> bytes:
    """Every hearing and meeting of this dispute. No name and no matter stands in it: calendars are shared."""
    nomor = sengketa.keberatan.nomor
    acara = [
        ical.acara(
            uid=str(x.uid),
            diubah=x.dicatat_pada,
            mulai=x.mulai,
            selesai=x.selesai,
            judul=f"{x.get_jalur_display()} sengketa informasi {nomor}",
            keterangan=f"Register Komisi Informasi: {sengketa.nomor_register}\n\n{x.keterangan}".strip(),
            tempat=x.tempat,
        )
        for x in sengketa.sidang.all()
    ]
    return ical.kalender(f"Sidang {nomor}", "Sidang", acara)
