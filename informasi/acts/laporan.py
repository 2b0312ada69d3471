"""Reminding of the annual report."""

import datetime

from django.db import transaction
from django.utils import timezone

from informasi import letters
from informasi.laporan import batas_laporan, ingatkan_mulai, laporan_tertunda
from informasi.models import LaporanTahunan
from informasi.rules import Kejadian
from layanan.peran import Peran, petugas_berperan
from layanan.peristiwa import riwayat
from layanan.surat import rekam


def ingatkan_laporan(hari_ini: datetime.date | None = None) -> int:
    """Remind the PPID of last year's report, once, from 1 March on until it is published; return how many notices went.

    Part of the daily work: safe to run twice, and a missed day only delays it. It leaves an empty report to be filled.
    """
    hari_ini = hari_ini or timezone.localdate()
    tahun = hari_ini.year - 1
    if hari_ini < ingatkan_mulai(tahun) or not laporan_tertunda(tahun):
        return 0
    return _ingatkan(tahun, hari_ini)


@transaction.atomic
def _ingatkan(tahun: int, hari_ini: datetime.date) -> int:
    LaporanTahunan.objects.get_or_create(tahun=tahun)
    # The lock: of two runs at the same moment the second sees what the first wrote.
    laporan = LaporanTahunan.objects.select_for_update().get(tahun=tahun)
    if laporan.terbit or riwayat(laporan.nomor).filter(kejadian=Kejadian.DIINGATKAN).exists():
        return 0
    sisa = (batas_laporan(tahun) - hari_ini).days
    surat = [
        letters.pengingat_laporan(laporan, batas=batas_laporan(tahun), sisa=sisa, petugas=petugas)
        for petugas in petugas_berperan(Peran.PPID_UTAMA, Peran.PETUGAS_PPID)
    ]
    rekam(laporan.nomor, Kejadian.DIINGATKAN, oleh=Peran.SISTEM, data={"sisa": sisa}, surat=surat)
    return len(surat)
