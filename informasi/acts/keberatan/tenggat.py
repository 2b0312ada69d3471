"""What the calendar does to objections: recompute when a holiday changes, remind before a date, speak up after."""

import datetime

from django.db import transaction
from django.utils import timezone

from informasi.letters import keberatan as letters
from informasi.models import Keberatan
from informasi.rules.keberatan import Kejadian, Putusan, Status, TanggapanPemohon
from layanan import jangka_waktu, pengingat
from layanan.hitung_ulang import Perubahan, hitung_ulang
from layanan.kalender import Kalender
from layanan.peran import Peran, petugas_berperan
from layanan.peristiwa import riwayat
from layanan.surat import Naskah, rekam

# Working days before the end of the way to the Komisi Informasi; more than the daily work may ever miss in a row.
HARI_SEBELUM_SENGKETA = 5


def hitung_ulang_tenggat(tanggal_terdampak=(), sebab: str = "") -> int:
    """Recompute the due date of open objections, as `layanan.hitung_ulang` says."""
    return hitung_ulang(Keberatan, _tanggal_baru, _surat_berubah, sebab)


def _tanggal_baru(k: Keberatan, kalender: Kalender) -> dict[str, datetime.date]:
    return {"tenggat": jangka_waktu.hitung("keberatan_ditanggapi", k.tanggal_diterima, kalender).tenggat}


def _surat_berubah(k: Keberatan, perubahan: Perubahan, sebab: str) -> list[Naskah]:
    return [letters.tenggat_berubah(k, lama=lama, sebab=sebab) for _, lama, _ in perubahan]


def ingatkan(hari_ini: datetime.date | None = None) -> int:
    """Remind officers of a due date and citizens of the way to the Komisi Informasi; return how many reminders went.

    Part of the daily work, and as safe to repeat or to miss as `informasi.acts.ingatkan`.
    """
    jumlah = pengingat.ingatkan(Keberatan, _surat_pengingat, hari_ini)
    return jumlah + _ingatkan_sengketa(hari_ini or timezone.localdate(), Kalender.muat())


def _surat_pengingat(k: Keberatan, sisa: int, kalender: Kalender) -> list[Naskah]:
    peran = (Peran.ATASAN_PPID, *((Peran.PPID_UTAMA,) if k.status == Status.DIMINTAI_TANGGAPAN else ()))
    surat = [letters.pengingat(k, sisa=sisa, petugas=x) for x in petugas_berperan(*peran)]
    return [*surat, letters.terlambat(k, jendela=k.jendela_sengketa(kalender))] if sisa < 0 else surat


def _ingatkan_sengketa(hari_ini: datetime.date, kalender: Kalender) -> int:
    """Citizens whose way to the Komisi Informasi ends soon, unless they are content: each once for each last day."""
    dekat = kalender.sebelum(hari_ini, jangka_waktu.JENIS["sengketa"].hari + HARI_SEBELUM_SENGKETA)
    dijawab = Keberatan.objects.filter(status=Status.DISAMPAIKAN, disampaikan_pada__date__gte=dekat)
    dijawab = dijawab.exclude(putusan__putusan=Putusan.MENGABULKAN)
    dijawab = dijawab.exclude(tanggapan_pemohon=TanggapanPemohon.MENERIMA)
    diam = Keberatan.objects.terlambat(hari_ini).filter(tenggat__gte=dekat)
    calon = [*dijawab.values_list("pk", "nomor"), *diam.values_list("pk", "nomor")]
    return pengingat.ingatkan_semua(calon, lambda pk: _ingatkan_hak(pk, hari_ini, kalender))


@transaction.atomic
def _ingatkan_hak(pk: int, hari_ini: datetime.date, kalender: Kalender) -> bool:
    k = Keberatan.objects.select_for_update(of=("self",)).get(pk=pk)
    jendela = k.jendela_sengketa(kalender)
    if k.status == Status.DICABUT or hasattr(k, "sengketa") or not jendela.terbuka(hari_ini) or jendela.sampai is None:
        return False
    if kalender.sisa(jendela.sampai, hari_ini) > HARI_SEBELUM_SENGKETA:
        return False
    sudah = riwayat(k.nomor).filter(kejadian=Kejadian.HAK_SENGKETA_DIINGATKAN)
    if any(x.data.get("sampai") == jendela.sampai.isoformat() for x in sudah):
        return False
    _rekam(k, Kejadian.HAK_SENGKETA_DIINGATKAN, [letters.hak_sengketa(k, jendela=jendela)], sampai=jendela.sampai)
    return True


def _rekam(k: Keberatan, kejadian: Kejadian, surat, **data) -> None:
    rekam(k.nomor, kejadian, oleh=Peran.SISTEM, dari=k.status, ke=k.status, data=data, surat=surat)
