"""What a changed holiday does to open cases: every due date is computed again, and who was told one is told anew."""

import datetime
from collections.abc import Callable

from django.db import transaction

from layanan.kalender import Kalender
from layanan.models import Perkara
from layanan.peran import Peran
from layanan.surat import Naskah, rekam

Perubahan = list[tuple[str, datetime.date, datetime.date]]


@transaction.atomic
def hitung_ulang(
    perkara: type[Perkara],
    tanggal: Callable[[Perkara, Kalender], dict[str, datetime.date]],
    surat: Callable[[Perkara, Perubahan, str], list[Naskah]],
    sebab: str,
) -> int:
    """Recompute every due date of every open case from its anchors; return how many cases changed.

    Called by the calendar in the transaction that changes a holiday. `tanggal` gives the dates of a case by field,
    `surat` the letters about those that have moved, as (field, old, new). Each changed case gets an event. Running it
    twice changes nothing the second time.
    """
    kalender, berubah = Kalender.muat(), 0
    for p in perkara.objects.terbuka().select_for_update(of=("self",)).order_by("pk"):
        _hitung_ulang_disposisi(p, kalender)
        berubah += _hitung_ulang_satu(p, tanggal(p, kalender), surat, sebab)
    return berubah


def _hitung_ulang_satu(p: Perkara, baru: dict[str, datetime.date], surat: Callable, sebab: str) -> bool:
    perubahan = [(nama, getattr(p, nama), tanggal) for nama, tanggal in baru.items() if getattr(p, nama) != tanggal]
    if not perubahan:
        return False
    for nama, _, tanggal in perubahan:
        setattr(p, nama, tanggal)
    p.versi += 1
    p.save()
    data, naskah = {n: {"dari": lama, "menjadi": baru} for n, lama, baru in perubahan}, surat(p, perubahan, sebab)
    kejadian = p.KEJADIAN.TENGGAT_DIHITUNG_ULANG
    rekam(p.nomor, kejadian, oleh=Peran.SISTEM, dari=p.status, ke=p.status, data=data, surat=naskah)
    return True


def _hitung_ulang_disposisi(p: Perkara, kalender: Kalender) -> None:
    if not hasattr(p, "disposisi"):
        return
    for disposisi in p.disposisi.menunggu():
        tenggat = kalender.tenggat(disposisi.dimulai, disposisi.jumlah_hari).tenggat
        if tenggat != disposisi.tenggat:
            p.disposisi.filter(pk=disposisi.pk).update(tenggat=tenggat)
