"""What the calendar does to exclusions: remind before the end, record it after. It opens nothing: the date does."""

import datetime

from django.db import transaction
from django.utils import timezone

from informasi.letters import uji_konsekuensi as letters
from informasi.models import InformasiDikecualikan
from informasi.rules.uji_konsekuensi import HARI_SEBELUM_BERAKHIR, Kejadian
from layanan import pengingat
from layanan.kalender import Kalender, TahunTanpaLibur
from layanan.peran import Peran, petugas_berperan
from layanan.peristiwa import riwayat
from layanan.surat import rekam


def ingatkan(hari_ini: datetime.date | None = None) -> int:
    """Remind 30 working days before the end (PP 61/2010 Pasal 11) and record the end; return how many events.

    Part of the daily work: <=, never ==, and each once for each last day, so that missed days lose nothing.
    """
    hari_ini = hari_ini or timezone.localdate()
    try:
        batas = Kalender.muat().tenggat(hari_ini, HARI_SEBELUM_BERAKHIR).tenggat
    except TahunTanpaLibur:  # more calendar days than any 30 working days have, so that nobody is told too late
        batas = hari_ini + datetime.timedelta(days=2 * HARI_SEBELUM_BERAKHIR)
    dekat = InformasiDikecualikan.objects.filter(berlaku_sampai__lte=batas).select_related("uji")
    calon = [(satu.pk, satu.nomor) for satu in dekat.order_by("berlaku_sampai", "pk")]
    return pengingat.ingatkan_semua(calon, lambda pk: _ingatkan_satu(pk, hari_ini))


@transaction.atomic
def _ingatkan_satu(pk: int, hari_ini: datetime.date) -> bool:
    satu = InformasiDikecualikan.objects.select_for_update(of=("self",)).get(pk=pk)
    berakhir = satu.sudah_berakhir(hari_ini)
    kejadian = Kejadian.BERAKHIR if berakhir else Kejadian.DIINGATKAN
    tercatat = riwayat(satu.nomor).filter(kejadian=kejadian)
    if any(p.data.get("berlaku_sampai") == satu.berlaku_sampai.isoformat() for p in tercatat):
        return False
    tulis = letters.berakhir if berakhir else letters.pengingat
    surat = [tulis(satu, petugas=x) for x in _penanggung_jawab(satu)]
    status = satu.uji.status if satu.uji_id else ""
    data = {"berlaku_sampai": satu.berlaku_sampai, "penetapan": satu.nomor_penetapan}
    rekam(satu.nomor, kejadian, oleh=Peran.SISTEM, dari=status, ke=status, data=data, surat=surat)
    return True


def _penanggung_jawab(satu: InformasiDikecualikan):
    """The PPID, and the body that holds the information."""
    utama = list(petugas_berperan(Peran.PPID_UTAMA))
    milik = petugas_berperan(Peran.PPID_PELAKSANA, perangkat_daerah=satu.perangkat_daerah_id)
    return utama + [x for x in milik if x not in utama]
