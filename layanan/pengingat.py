"""When officers are reminded of a due date: 3 and 1 working days before it and on the day after, each once."""

import datetime
import logging
from collections.abc import Callable, Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from layanan.kalender import Kalender, TahunTanpaLibur
from layanan.models import Perkara
from layanan.peran import Peran, petugas_berperan
from layanan.peristiwa import riwayat
from layanan.surat import Naskah, rekam

log = logging.getLogger(__name__)

# Working days before the due date on which officers are reminded; the day after is a stage of its own.
TAHAP = (3, 1)
LEWAT = -1


def ingatkan(perkara: type[Perkara], surat: Callable[..., list[Naskah]], hari_ini: datetime.date | None = None) -> int:
    """Remind officers 3 and 1 working days before a due date and on the day after; return how many reminders went.

    Part of the daily work. Safe to run twice and safe to miss days: each stage is compared with <=, never ==, and is
    checked against the history, where the reminder of a due date stands once. `surat(case, days left, calendar)` gives
    the letters; the days are negative when the date has passed. Raises ValidationError at the end, with the numbers of
    the cases that could not be reminded.
    """
    hari_ini, kalender = hari_ini or timezone.localdate(), Kalender.muat()
    segera = perkara.objects.jatuh_tempo(batas(hari_ini, kalender)).values_list("pk", "nomor")
    return ingatkan_semua(segera, lambda pk: _ingatkan_satu(perkara, pk, surat, hari_ini, kalender))


@transaction.atomic
def _ingatkan_satu(perkara: type[Perkara], pk: int, surat: Callable, hari_ini: datetime.date, kalender) -> bool:
    p = perkara.objects.select_for_update(of=("self",)).get(pk=pk)
    if not p.berjalan:
        return False
    capai, sisa = tahap(p.tenggat, hari_ini, kalender)
    diingatkan, terlambat = p.KEJADIAN.DIINGATKAN, p.KEJADIAN.TERLAMBAT
    if capai is None or sudah_diingatkan(p.nomor, (diingatkan, terlambat), p.tenggat, capai):
        return False
    data = {"tahap": capai, "tenggat": p.tenggat, "sisa": sisa}
    kejadian, naskah = terlambat if capai < 0 else diingatkan, surat(p, sisa, kalender)
    rekam(p.nomor, kejadian, oleh=Peran.SISTEM, dari=p.status, ke=p.status, data=data, surat=naskah)
    return True


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


def penanggung_jawab(p: Perkara, utama: Iterable[Peran], pelaksana: Peran) -> list:
    """Who must act: the officers in these roles, and those of the perangkat daerah that still hold the case."""
    semua = list(petugas_berperan(*utama))
    milik = p.disposisi.menunggu().values("perangkat_daerah")
    return semua + [x for x in petugas_berperan(pelaksana, perangkat_daerah__in=milik) if x not in semua]


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
