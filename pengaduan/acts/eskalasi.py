"""A due date has passed: the superior of whoever owed something learns of it, once (Permenpan RB 62/2018)."""

import datetime

from django.db import transaction
from django.utils import timezone

from layanan import pengingat
from layanan.models import Petugas
from layanan.peran import Peran, petugas_berperan
from layanan.peristiwa import riwayat
from layanan.surat import rekam
from pengaduan import letters
from pengaduan.models import Pengaduan
from pengaduan.rules import Batas, Kejadian


def eskalasi(hari_ini: datetime.date | None = None) -> int:
    """Tell the superiors of every due date that has passed; return how many due dates.

    Part of the daily work: safe to run twice and to miss days, since the history says what was told already. Raises
    ValidationError at the end, with the numbers of the complaints that failed.
    """
    hari_ini = hari_ini or timezone.localdate()
    lewat = Pengaduan.objects.lewat_batas(hari_ini).order_by("pk").values_list("pk", "nomor")
    return pengingat.ingatkan_semua(lewat, lambda pk: _satu(pk, hari_ini))


@transaction.atomic
def _satu(pk: int, hari_ini: datetime.date) -> int:
    p = Pengaduan.objects.select_for_update(of=("self",)).get(pk=pk)
    return sum(_sampaikan(p, *satu) for satu in p.batas_terlewati(hari_ini))


def _sampaikan(p: Pengaduan, batas: Batas, tanggal: datetime.date) -> bool:
    tanda = {"batas": batas.value, "tenggat": tanggal.isoformat()}
    sudah = riwayat(p.nomor).filter(kejadian=Kejadian.DIESKALASI)
    if any(tanda.items() <= peristiwa.data.items() for peristiwa in sudah):
        return False
    surat = [letters.eskalasi(p, batas=batas, tanggal=tanggal, petugas=x) for x in _atasan(p, batas)]
    data = {**tanda, "kepada": len(surat)}
    rekam(p.nomor, Kejadian.DIESKALASI, oleh=Peran.SISTEM, dari=p.status, ke=p.status, data=data, surat=surat)
    return True


def _atasan(p: Pengaduan, batas: Batas) -> list[Petugas]:
    """The superiors of the officers who owe it; an officer without one answers to those with the role Pengawas."""
    berutang = petugas_berperan(Peran.PETUGAS_PENGADUAN)
    milik = list(p.disposisi.menunggu().values_list("perangkat_daerah", flat=True))
    if milik and batas != Batas.VERIFIKASI:
        berutang = petugas_berperan(Peran.PEJABAT_PENGHUBUNG, perangkat_daerah__in=milik)
    atasan = {x.atasan for x in berutang.select_related("atasan") if x.atasan and x.atasan.is_active}
    atasan = [x for x in atasan if x.email] or list(petugas_berperan(Peran.PENGAWAS))
    return sorted(atasan, key=lambda x: x.pk)
