"""When officers are reminded of a due date: 3 and 1 working days before it and on the day after, each once."""

import datetime
import logging
from collections.abc import Callable, Iterable

from django.core.exceptions import ValidationError

from layanan.kalender import Kalender, TahunTanpaLibur
from layanan.peristiwa import riwayat

log = logging.getLogger(__name__)

# Working days before the due date on which officers are reminded; the day after is a stage of its own.
TAHAP = (3, 1)
LEWAT = -1


def batas(hari_ini: datetime.date, kalender: Kalender) -> datetime.date:
    """The last due date that may need a reminder today."""
    try:
        return kalender.tenggat(hari_ini, max(TAHAP)).tenggat
    except TahunTanpaLibur:  # the last days of a year before the next one's holidays are entered: look at every case
        return datetime.date.max


def tahap(tenggat: datetime.date, hari_ini: datetime.date, kalender: Kalender) -> tuple[int | None, int]:
    """The stage a due date has reached (None: still far) and the working days left, negative when it has passed."""
    # Passed is passed, also on the Saturday after a Friday, when no working day lies between.
    sisa = LEWAT if hari_ini > tenggat else kalender.sisa(tenggat, hari_ini)
    return next((t for t in (LEWAT, *sorted(TAHAP)) if sisa <= t), None), sisa


def sudah_diingatkan(nomor: str, kejadian: Iterable[str], tenggat: datetime.date, tahap: int) -> bool:
    """Whether this stage, or a later one, of the present due date stands in the history already."""
    baris = riwayat(nomor).filter(kejadian__in=kejadian)
    tercatat = [b.data["tahap"] for b in baris if b.data.get("tenggat") == tenggat.isoformat()]
    return any(t <= tahap for t in tercatat)


def ingatkan_semua(baris: Iterable[tuple[int, str]], satu: Callable[[int], bool], apa: str = "pengingat") -> int:
    """Call `satu` for each (pk, number), each in its own transaction; return how many did something.

    `apa` says what is done, for the log. Raises ValidationError at the end, with the numbers of the cases that failed.
    """
    jumlah, gagal = 0, []
    for pk, nomor in baris:
        try:
            jumlah += satu(pk)
        except Exception:  # a case that cannot be counted or worded must not keep the others from being seen in time
            log.exception("Gagal: %s %s", apa, nomor)
            gagal.append(nomor)
    if gagal:
        raise ValidationError(f"{jumlah} {apa} selesai, tetapi gagal untuk {', '.join(gagal)}.")
    return jumlah
